// What the two sides of cp say: a path in a container, or one of yours.
import { cleanPath } from './mounts.ts';

/** Whether `cp` takes it for a path in a container: a colon that isn't part of a path. */
export function isInContainer(text: string): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && !text.startsWith('.') && !text.startsWith('/');
}

/** A trailing slash or `/.` says something to `cp`, so it stays, but where one stands: that is a folder anyway. */
export function normalCopy(text: string, cwd: string, isTarget: boolean): string {
  if (text === '-') return text;
  const colon = isInContainer(text) ? text.indexOf(':') + 1 : 0;
  const path = text.slice(colon);
  const clean = cleanPath(path, colon > 0 ? '/' : cwd);
  if (colon === 0 && isTarget && clean === cwd) return clean;
  const end = /(?:^|\/)\.\/*$/.test(path) ? '/.' : path.endsWith('/') && path !== '/' ? '/' : '';
  return text.slice(0, colon) + clean + end;
}

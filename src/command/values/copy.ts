// What the two sides of cp say: a path in a container, or one of yours.
import { cleanPath } from './mounts.ts';

/** Whether `cp` takes it for a path in a container: a colon that isn't part of a path. */
export function isInContainer(text: string): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && !text.startsWith('.') && !text.startsWith('/');
}

/** A trailing slash or `/.` says something to `cp`, so it stays. */
export function normalCopy(text: string, cwd: string): string {
  if (text === '-') return text;
  const colon = isInContainer(text) ? text.indexOf(':') + 1 : 0;
  const path = text.slice(colon);
  const end = path.endsWith('/.') ? '/.' : path.endsWith('/') && path !== '/' ? '/' : '';
  return text.slice(0, colon) + cleanPath(path, colon > 0 ? '/' : cwd) + end;
}

// What canonical forms are made with: mappings told apart, and paths made absolute.
import { cleanPath } from '../../command/values/mounts.ts';
import type { Data, Mapping } from './yaml-text.ts';

export const isMapping = (data: Data | undefined): data is Mapping =>
  data !== null && data !== undefined && typeof data === 'object' && !Array.isArray(data);

export const isPath = (text: string): boolean => /^(?:\.|\/|~)/.test(text);

export function absolute(path: string, folder: string): string {
  if (path.startsWith('~')) return path;
  return cleanPath(path.startsWith('/') ? path : `${folder}/${path}`, null);
}

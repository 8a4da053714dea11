export const preloadMs: number;
export function behindGetters(
  name: string,
  exported: readonly string[],
  functions?: readonly string[],
): string;
export function exportedBy(code: string): string[];
export function functionsIn(code: string): string[];
export function isDoor(path: string): boolean;

export function sourcesOf(root: string): Record<string, string>;
export function changedSince(root: string): string[] | null;
export function builtFrom(root: string): string;

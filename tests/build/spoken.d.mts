type SpokenFile = { name: string; parts: string[]; code: string };
export function filesOf(
  language: string,
  code: string,
  together?: readonly (readonly string[])[],
): SpokenFile[];
export function lazily(language: string, files: readonly SpokenFile[]): string;

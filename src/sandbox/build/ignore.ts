// What .dockerignore leaves out: patterns, the last that fits decides, and `!` takes back.

type Pattern = { source: RegExp; isBack: boolean };

export function readIgnore(text: string): Pattern[] {
  return text.split('\n').flatMap((typed) => {
    const line = typed.replace(/^\xef\xbb\xbf/, '').trim();
    if (line === '' || typed.startsWith('#')) return [];
    const isBack = line.startsWith('!');
    const clean = cleaned(isBack ? line.slice(1).trim() : line);
    return clean === '' ? [] : [{ source: patternSource(clean), isBack }];
  });
}

function cleaned(pattern: string): string {
  const parts: string[] = [];
  for (const part of pattern.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0) parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** `**` goes through folders, `*` and `?` don't. */
export function patternSource(pattern: string): RegExp {
  const source = pattern.replace(/\*\*\/?|\*|\?|\[[^\]]*\]|[.+^${}()|\\]/g, (part) => {
    if (part === '**/') return '(?:.*/)?';
    if (part === '**') return '.*';
    if (part === '*') return '[^/]*';
    if (part === '?') return '[^/]';
    return part.startsWith('[') ? part : `\\${part}`;
  });
  return new RegExp(`^${source}$`);
}

/** Whether a path is left out, itself or by a folder above it. */
export function isLeftOut(patterns: readonly Pattern[], path: string): boolean {
  const parts = path.split('/');
  const paths = parts.map((_, at) => parts.slice(0, at + 1).join('/'));
  let isOut = false;
  for (const { source, isBack } of patterns)
    if (paths.some((each) => source.test(each))) isOut = !isBack;
  return isOut;
}

/** Whether a folder may hold something that was taken back. */
export const takesBack = (patterns: readonly Pattern[]): boolean =>
  patterns.some(({ isBack }) => isBack);

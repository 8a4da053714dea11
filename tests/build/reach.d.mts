export function broughtBy(
  paths: readonly string[],
  isLater?: (path: string) => boolean,
): Set<string>;

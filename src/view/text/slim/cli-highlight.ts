// Stands in for cli-highlight in the bundle: code on a terminal has no colours.
export function highlight(code: string): string {
  return code;
}

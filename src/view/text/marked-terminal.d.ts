// marked-terminal ships no types of its own; what we use of it.
declare module 'marked-terminal' {
  import type { MarkedExtension } from 'marked';
  export function markedTerminal(options: Record<string, unknown>): MarkedExtension;
}

// Aliases: the first word of a command is another text.
import type { Command } from 'unbash';
import type { Bytes } from '../kernel/bytes.ts';
import { lineNumber, type AliasEntry, type Shell, type Source } from './state.ts';

/** The text to run instead, and the aliases that are left within it. */
export type Alias = { source: Source; aliases: Map<Bytes, AliasEntry> };

export function aliased(shell: Shell, node: Command, words: readonly Bytes[]): Alias | null {
  const { name } = node;
  if (name === undefined || shell.aliases.size === 0 || name.text !== words[0]) return null;
  const entry = shell.aliases.get(name.text);
  if (entry === undefined) return null;
  if (entry.source === shell.source && lineNumber(shell) <= entry.line) return null;
  const rest = shell.source.text.slice(name.end, node.end);
  const aliases = new Map(shell.aliases);
  aliases.delete(name.text);
  return { source: { text: entry.text + rest, firstLine: lineNumber(shell) }, aliases };
}

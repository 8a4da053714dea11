// Prompts, options and other short Markdown: drawn without a Markdown parser where they are simple, so that a first question stands at once.
import type { Markdown } from '../../notes/note.ts';
import { drawFence } from './fence.ts';
import { scanBlocks, scanInline } from './inline.ts';
import type { SimpleBlock } from './inline.ts';
import type { Look } from '../look.ts';
import { themeFor } from './theme.ts';
import { unbroken, wrap } from './width.ts';

type Parser = typeof import('./markdown.ts');
let parser: Parser | undefined;

/** Everything that any text needs; await it once the first question stands. */
export async function loadMarkdown(): Promise<void> {
  parser = await import('./markdown.ts');
}

/** Only what these texts need, which is nothing for plain words, code spans, bold, italics and fences; await it before they are viewed. */
export async function loadMarkdownFor(texts: readonly Markdown[]): Promise<void> {
  if (texts.map(simpleBlocks).includes(null)) await loadMarkdown();
}

/** One line, unwrapped: a heading, an option. */
export function renderInline(text: Markdown, look: Look): string {
  return scanInline(text, look)?.trim() ?? loaded(parser).renderInlineMarkdown(text, look);
}

/** Blocks wrapped to `look.columns`, without a margin. */
export function renderPrompt(text: Markdown, look: Look): string {
  const blocks = simpleBlocks(text);
  if (blocks === null) return loaded(parser).renderMarkdown(text, look);
  const drawn = blocks.map((block) =>
    block.kind === 'fence'
      ? drawFence(block.code, block.info, look.columns, look)
      : wrap(scanInline(block.text.trim(), look) ?? '', look.columns).join('\n'),
  );
  return drawn.join('\n\n');
}

/** A sentence of ours: only its backticks are Markdown, whatever the learner's words in it look like. */
export function renderSentence(text: string, look: Pick<Look, 'colour'>): string {
  // In an English sentence code stands between blanks; where letters have no case a particle follows it.
  const code = look.colour || /\p{Lo}/u.test(text) ? themeFor(look).code : (word: string) => word;
  return text.replaceAll(/`([^`]+)`/g, (_, inside: string) => code(unbroken(inside)));
}

function simpleBlocks(text: Markdown): SimpleBlock[] | null {
  const blocks = scanBlocks(text);
  return blocks?.every(
    (block) => block.kind === 'fence' || scanInline(block.text.trim(), { colour: false }) !== null,
  ) === true
    ? blocks
    : null;
}

function loaded<Module>(module: Module | undefined): Module {
  if (module === undefined)
    throw new Error('loadMarkdownFor() must be awaited before this text is drawn');
  return module;
}

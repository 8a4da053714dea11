// Prompts, options and other short Markdown: drawn without a Markdown parser where they are simple, so that a first question stands at once.
import type { Markdown } from '../notes/note.ts';
import { scanInline, scanParagraphs } from './inline.ts';
import type { Look } from './look.ts';
import { themeFor } from './theme.ts';
import { unbroken, wrap } from './width.ts';

type Loaded = typeof import('./markdown.ts');
let loaded: Loaded | undefined;

/** Call before viewing anything that `needsMarkdown`, and once the first question stands. */
export async function loadMarkdown(): Promise<Loaded> {
  loaded ??= await import('./markdown.ts');
  return loaded;
}

/** Whether a view of these texts must wait for `loadMarkdown`. */
export function needsMarkdown(texts: readonly Markdown[]): boolean {
  return texts.some((text) => drawSimply(text, { colour: false }) === null);
}

/** One line, unwrapped: a heading, an option. */
export function renderInline(text: Markdown, look: Look): string {
  return scanInline(text, look)?.trim() ?? markdown().renderInlineMarkdown(text, look);
}

/** Blocks wrapped to `look.columns`, without a margin. */
export function renderPrompt(text: Markdown, look: Look): string {
  const paragraphs = drawSimply(text, look);
  if (paragraphs === null) return markdown().renderMarkdown(text, look);
  return paragraphs.map((paragraph) => wrap(paragraph, look.columns).join('\n')).join('\n\n');
}

/** A sentence of ours: only its backticks are Markdown, whatever the learner's words in it look like. */
export function renderSentence(text: string, look: Pick<Look, 'colour'>): string {
  const code = themeFor(look).code;
  return text.replaceAll(/`([^`]+)`/g, (_, inside: string) => code(unbroken(inside)));
}

/** What was typed, safe to show: a control character becomes one sign, so that places in the text still hold. */
export function shownTyped(text: string): string {
  return text.replaceAll(/[\x00-\x1f\x7f-\x9f]/g, '\ufffd');
}

function drawSimply(text: Markdown, look: Pick<Look, 'colour'>): string[] | null {
  const drawn = scanParagraphs(text)?.map((paragraph) => scanInline(paragraph.trim(), look));
  return drawn === undefined || drawn.includes(null) ? null : drawn.filter((line) => line !== null);
}

function markdown(): Loaded {
  if (loaded === undefined) throw new Error('loadMarkdown() must be awaited before this text is drawn');
  return loaded;
}

// Markdown as HTML of which nothing runs: raw HTML stands as text, links lead to pages only, pictures stay words.
import { Marked, type MarkedExtension } from 'marked';
import { decodeEntities } from '../../notes/characters.ts';
import type { Markdown } from '../../notes/note.ts';
import { markupOf } from './highlight.ts';
import { escaped } from './html.ts';

/** As `markdownHtml`, with coloured code. */
export function codeMarkdownHtml(text: Markdown): string {
  return coloured.parse(text, { async: false }).trim();
}

export function markdownHtml(text: Markdown): string {
  return marked.parse(text, { async: false }).trim();
}

/** Without a paragraph around it: a heading, an option. */
export function inlineHtml(text: Markdown): string {
  return marked.parseInline(text, { async: false });
}

const renderer: NonNullable<MarkedExtension['renderer']> = {
  // marked takes what stands behind a `<kbd>` or `<pre>` for text that is escaped already.
  text(token) {
    if ('tokens' in token && token.tokens) return this.parser.parseInline(token.tokens);
    return escaped(token.type === 'escape' ? token.text : decodeEntities(token.text));
  },
  // A head without words names no column.
  tablecell({ tokens, header, align }) {
    const content = this.parser.parseInline(tokens);
    const tag = header && content !== '' ? 'th' : 'td';
    return `<${tag}${align === null ? '' : ` align="${align}"`}>${content}</${tag}>\n`;
  },
  codespan: ({ text }) => `<code>${escaped(text)}</code>`,
  html: ({ text }) => escaped(text),
  image: ({ text }) => escaped(text),
  link({ href, tokens }) {
    const text = this.parser.parseInline(tokens);
    return /^(?:https?:|mailto:)/i.test(href) ? `<a href="${escaped(href)}">${text}</a>` : text;
  },
  code: ({ text }) => `<pre><code>${escaped(text)}</code></pre>\n`,
};
const marked = new Marked({ gfm: true, renderer });
const coloured = new Marked({
  gfm: true,
  renderer: {
    ...renderer,
    code: ({ text, lang }) =>
      `<pre><code>${markupOf(text, lang ?? '') ?? escaped(text)}</code></pre>\n`,
  },
});

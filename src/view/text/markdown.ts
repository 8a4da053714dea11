// Markdown as a terminal shows it; the only door to marked-terminal, whose twenty defects are mended here: its tests name each.
import { Marked } from 'marked';
import type { MarkedExtension, Token, Tokens } from 'marked';
import { markedTerminal } from 'marked-terminal';
import { decodeEntities, withoutUnwanted } from '../../notes/characters.ts';
import type { Markdown } from '../../notes/note.ts';
import { drawFence } from './fence.ts';
import { drawLink } from './link.ts';
import type { Look } from '../look.ts';
import { drawTable } from './table.ts';
import { signsFor, themeFor } from './theme.ts';
import { columnsOf, gathered, pad, unbroken, widest, wrap } from './width.ts';

/** Texts that have been lexed before, so that drawing them costs no second time. */
export type Lexed = ReadonlyMap<Markdown, Token[]>;

export function lexMarkdown(text: Markdown): Token[] {
  return new Marked({ gfm: true }).lexer(text);
}

/** Lines of at most `look.columns`, without a margin and without an empty line at either end. Stripped of its styles it is the same text in colour and without. */
export function renderMarkdown(text: Markdown, look: Look, lexed: Lexed = new Map()): string {
  const marked = markedFor(look);
  const tokens = lexed.get(text);
  const drawn = tokens === undefined ? marked.parse(text, { async: false }) : marked.parser(tokens);
  return drawn.replace(/^\n+/, '').trimEnd();
}

/** The text of one line, unwrapped: a heading, an option. */
export function renderInlineMarkdown(text: Markdown, look: Look): string {
  return flow(markedFor(look).parseInline(text, { async: false }) as string);
}

const made = new WeakMap<Look, Marked>();

/** A note is thousands of texts drawn with one look. */
function markedFor(look: Look): Marked {
  const known = made.get(look) ?? newMarked(look);
  made.set(look, known);
  return known;
}

function newMarked(look: Look): Marked {
  const theme = themeFor(look);
  const base = markedTerminal({
    emoji: false,
    unescape: false,
    reflowText: false,
    strong: theme.strong,
    em: theme.emphasis,
    del: theme.struck,
  });
  return new Marked(base, { renderer: mended(look), gfm: true });
}

/** A hard line break, until the paragraph is wrapped: no text holds this character. */
const hardBreak = '\r';

type Renderer = Exclude<MarkedExtension['renderer'], null | undefined>;

function mended(look: Look): Renderer {
  const room: Room = { columns: Math.max(1, look.columns) };
  return { ...inlineParts(look, room), ...textBlocks(look, room), ...nestedBlocks(look, room) };
}

/** What a block may fill at the moment: less inside a quote or a list. */
type Room = { columns: number };

function inlineParts(look: Look, room: Room): Renderer {
  const theme = themeFor(look);
  return {
    text: (token) => plainText(token.type === 'escape' ? token.text : decodeEntities(token.text)),
    codespan: (token) => theme.code(unbroken(stripControls(token.text).replaceAll('\n', ' '))),
    br: () => hardBreak,
    html: (token) => drawHtml(token, theme.dim, room.columns),
    checkbox: () => '',
    link(token) {
      return drawLink(this.parser.parseInline(token.tokens), stripControls(token.href), look);
    },
    image: (token) =>
      drawLink(plainText(token.text), stripControls(token.href), { ...look, links: false }),
  };
}

function textBlocks(look: Look, room: Room): Renderer {
  const theme = themeFor(look);
  const signs = signsFor(look);
  return {
    space: () => '',
    def: () => '',
    paragraph(token) {
      return block(wrap(flow(this.parser.parseInline(token.tokens)), room.columns));
    },
    heading(token) {
      const lines = wrap(theme.heading(flow(this.parser.parseInline(token.tokens))), room.columns);
      const rule = [signs.doubleLine, signs.line][token.depth - 1];
      return block(rule === undefined ? lines : [...lines, theme.dim(rule.repeat(widest(lines)))]);
    },
    hr: () => block([theme.dim(signs.line.repeat(room.columns))]),
    code: (token) =>
      block([drawFence(stripControls(token.text), token.lang ?? '', room.columns, look)]),
    table(token) {
      const cell = ({ tokens }: Tokens.TableCell): string => flow(this.parser.parseInline(tokens));
      const rows = token.rows.map((row) => row.map(cell));
      const align = token.align.map((side) => (side === 'center' ? 'centre' : (side ?? 'left')));
      return block([
        drawTable({ header: token.header.map(cell), rows, align }, room.columns, look),
      ]);
    },
  };
}

function nestedBlocks(look: Look, room: Room): Renderer {
  const bar = `${themeFor(look).dim(signsFor(look).bar)} `;
  return {
    blockquote(token) {
      return block([within(room, bar, bar, () => trimBlock(this.parser.parse(token.tokens)))]);
    },
    list(token) {
      const markers = token.items.map((item, index) =>
        marker(token, item, index, signsFor(look).bullet),
      );
      const wide = widest(markers);
      const items = token.items.map((item, index) =>
        within(room, `${pad(markers[index] ?? '', wide, 'right')} `, ' '.repeat(wide + 1), () =>
          drawItem(item, this.parser, room),
        ),
      );
      return block([items.join(token.loose ? '\n\n' : '\n')]);
    },
  };
}

/** What `draw` gives with `first` before its first line and `rest` before the others; where they leave too little room, without them. */
function within(room: Room, first: string, rest: string, draw: () => string): string {
  const outer = room.columns;
  const inner = outer - Math.max(columnsOf(first), columnsOf(rest));
  if (inner < narrowest) return gathered([...wrap(first.trim(), outer), draw()], '\n');
  room.columns = inner;
  const lines = draw().split('\n');
  room.columns = outer;
  return lines.map((line, index) => ((index === 0 ? first : rest) + line).trimEnd()).join('\n');
}

type Parser = {
  parse(tokens: Tokens.Generic[]): string;
  parseInline(tokens: Tokens.Generic[]): string;
};

function drawItem(item: Tokens.ListItem, parser: Parser, room: Room): string {
  const parts = item.tokens.map((token) =>
    token.type === 'text'
      ? wrap(
          flow(parser.parseInline('tokens' in token && token.tokens ? token.tokens : [token])),
          room.columns,
        ).join('\n')
      : trimBlock(parser.parse([token])),
  );
  return parts.filter((part) => part !== '').join(item.loose ? '\n\n' : '\n');
}

/** With fewer columns than this, bars and markers give way to the text. */
const narrowest = 8;

function block(lines: string[]): string {
  return lines.join('\n') + '\n\n';
}

function trimBlock(text: string): string {
  return text.replace(/\n+$/, '');
}

function flow(inline: string): string {
  return inline
    .replaceAll('\n', ' ')
    .replaceAll(/ *\r */g, '\n')
    .trim();
}

function marker(list: Tokens.List, item: Tokens.ListItem, index: number, bullet: string): string {
  const sign = list.ordered ? `${Number(list.start) + index}.` : bullet;
  const box = item.checked === true ? '[x]' : '[ ]';
  return !item.task ? sign : list.ordered ? `${sign} ${box}` : box;
}

function drawHtml(
  token: Tokens.HTML | Tokens.Tag,
  style: (text: string) => string,
  columns: number,
): string {
  const text = stripControls(token.text).replaceAll(/<!--[^]*?(-->|$)/g, '');
  if (!token.block) return text === '' ? '' : style(text);
  return text.trim() === '' ? '' : block(wrap(style(text.trim()), columns));
}

function plainText(text: string): string {
  return stripControls(text).replaceAll(/[ \n]+/g, ' ');
}

function stripControls(text: string): string {
  return withoutUnwanted(text.replaceAll('\t', '    '));
}

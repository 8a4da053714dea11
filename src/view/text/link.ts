// Links: their text and their target, clickable where the terminal can.
import type { Language } from '../../notes/note.ts';
import type { Look } from '../look.ts';
import { themeFor } from './theme.ts';
import { unstyled } from './width.ts';

/** `text` is drawn already. A link to a note names what `docker-learn show` opens. */
export function drawLink(text: string, href: string, look: Look): string {
  const said = withTarget(text, href, look);
  if (!look.links || !look.colour || !/^https?:\/\//i.test(href)) return said;
  return `\x1b]8;;${percentEncoded(href)}\x07${said}\x1b]8;;\x07`;
}

/** The target stands there even where the link can be clicked, so that a page drawn once serves every terminal. */
function withTarget(text: string, href: string, look: Look): string {
  const theme = themeFor(look);
  const target = noteTarget(href) ?? href;
  const said = unstyled(text);
  if (said === '') return theme.link(target);
  if (
    target === '' ||
    said === target ||
    `mailto:${said}` === target ||
    `http://${said}` === target
  )
    return theme.link(text);
  return theme.link(text) + beforeBracket[look.language] + theme.dim(`(${target})`);
}

const beforeBracket: Record<Language, string> = { en: ' ', ko: '' };

/** `volumes.md#lifetime` is `volumes#lifetime` to `docker-learn show`; null where the link leads elsewhere. */
function noteTarget(href: string): string | null {
  const match = /^(?:\.\/)?([a-z0-9-]+)\.md(#[a-z0-9-]+)?$/.exec(href);
  return match === null ? null : `${match[1]}${match[2] ?? ''}`;
}

function percentEncoded(href: string): string {
  return href
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[^!-~]/gu, (character) => encodeURIComponent(character));
}

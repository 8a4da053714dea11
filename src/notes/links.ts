// Where the links of notes lead: to a section of a note in the same folder, or to the web, and never out of the folder.
import type { Note } from './note.ts';
import { nearest } from './near.ts';
import { problem, type Problem } from './problem.ts';

type Link = { href: string; line: number; column: number };

/** `notes` are those of the same language. */
export function checkLinks(
  links: readonly Link[],
  note: Pick<Note, 'topic' | 'path'>,
  notes: ReadonlyMap<string, Note>,
): Problem[] {
  return links.flatMap((link) => {
    const place = { path: note.path, line: link.line, column: link.column };
    const { href } = link;
    const scheme = /^([a-z][a-z0-9+.-]*):/iu.exec(href)?.[1]?.toLowerCase();
    if (scheme === 'http' || scheme === 'https' || scheme === 'mailto') return [];
    if (scheme !== undefined && scheme !== 'file' && scheme.length > 1)
      return [problem('link-scheme', { href }, place)];
    const path = decoded(href.split('#')[0]!);
    if (scheme !== undefined || /^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/u.test(path))
      return [problem('link-outside', { href }, place)];
    const topic = path === '' ? note.topic : path.replace(/^\.\//u, '').replace(/\.md$/u, '');
    const target = path === '' || path.endsWith('.md') ? notes.get(topic) : undefined;
    if (!target)
      return [
        problem('link-broken', { href, near: withEnding(nearest(topic, notes.keys())) }, place),
      ];
    const anchor = href.includes('#') ? decoded(href.slice(href.indexOf('#') + 1)) : null;
    const ids = target.sections.map((section) => section.id);
    if (anchor === null || ids.includes(anchor)) return [];
    return [problem('anchor-broken', { href, near: nearest(anchor, ids) }, place)];
  });
}

function withEnding(topic: string | null): string | null {
  return topic === null ? null : `${topic}.md`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

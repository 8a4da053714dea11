// What stands beside docker's own output in the built-in Docker: the banner, change lines, notices, the words.
import type { Change } from '../../sandbox/changes.ts';
import type { WorldMap } from '../../sandbox/map.ts';
import type { Ran } from '../../sandbox/played-world.ts';
import { pageWidth, type Look } from '../look.ts';
import type { Markdown } from '../../notes/note.ts';
import { renderPrompt, renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, hang, indent, pad, truncate, wrap } from '../text/width.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

/** `lines`: how many the world has seen before. Ends in an empty line. */
export function viewBanner(lines: number, look: Look): string {
  const words = wordsIn(look.language).tried;
  const texts = [words.banner, ...(lines > 0 ? [words.goesOn(lines)] : [])];
  return `\n${texts.map((text) => said(text, look)).join('')}\n`;
}

/** A world for one command: what was done in it before. Ends in an empty line. */
export function viewOnce(
  lines: readonly string[],
  typed: { ran: Ran; map: WorldMap } | null,
  look: Look,
): string {
  const words = wordsIn(look.language).tried;
  const before = lines.length === 0 ? '' : `${said(words.onceBefore, look)}${viewReal(lines)}`;
  const would = typed === null ? '' : viewTyped(typed.ran, typed.map, look);
  return `\n${said(words.once, look)}${before}${would}\n`;
}

/** So many changes of a line that is only told about. */
const mostTold = 3;

/** What a line that was typed elsewhere would have done; empty where that can't be said. */
function viewTyped(ran: Ran, map: WorldMap, look: Look): string {
  const { typed } = wordsIn(look.language).tried;
  const [refused = ''] = ran.stderr.split('\n');
  if (ran.notModelled !== null || ran.bounded === 'output') return '';
  if (ran.bounded !== null) return said(typed.stays, look);
  if (ran.changes.length > 0)
    return said(typed.leaves, look) + viewChanges(ran.changes.slice(0, mostTold), map, look);
  if (ran.exit === 0 || refused === '') return said(typed.nothing, look);
  return said(typed.refused, look) + viewReal([refused]).slice(1, -1);
}

/** A fresh world for the lines of a section. Ends in an empty line. */
export function viewSteps(lines: number, look: Look): string {
  const { once, steps } = wordsIn(look.language).tried;
  const { enter } = signsFor(look);
  return `\n${said(once, look)}${said(steps(lines).replace('⏎', enter), look)}\n`;
}

/** What ⏎ alone would run, on what is left of the row of the prompt. */
export function viewOffered(line: string, promptColumns: number, look: Look): string {
  const { enter, ellipsis } = signsFor(look);
  const [first = '', ...more] = line.split('\n');
  const text = `${enter} ${shownTyped(first)}${more.length > 0 ? ` ${ellipsis}` : ''}`;
  return themeFor(look).dim(truncate(text, look.columns - promptColumns - 1, ellipsis));
}

/** The same on a line of its own. */
export function viewNext(line: string, look: Look): string {
  return `${wordsIn(look.language).tried.next(shownTyped(line))}\n`;
}

/** What a line changed, dim at the right, a row each; empty where nothing did. `map`: the world since then. */
export function viewChanges(changes: readonly Change[], map: WorldMap, look: Look): string {
  const columns = pageWidth(look) - margin;
  const { dim } = themeFor(look);
  return changes
    .map((change) => truncate(changeText(change, map, look), columns, signsFor(look).ellipsis))
    .map((text) => `${' '.repeat(margin)}${dim(pad(text, columns, 'right'))}\n`)
    .join('');
}

function changeText(change: Change, map: WorldMap, look: Look): string {
  const { changed, objects } = wordsIn(look.language).tried;
  const { object, name, was, is } = change;
  const sign = was === null ? changed.came : is === null ? changed.gone : changed.differs;
  const what = `${sign} ${objects[object]} ${shownTyped(name)}`;
  const note = object === 'container' && is !== null ? containerNote(change, map, look) : '';
  return note === '' ? what : `${what}  ${note}`;
}

/** `running · nginx · 8080 → 80`: the image where the container is new, ports where they can be reached. */
function containerNote({ name, was, is }: Change, map: WorldMap, look: Look): string {
  const { arrow, dot } = signsFor(look);
  const one = map.containers.find((container) => container.name === name);
  const image = was === null && one !== undefined ? [one.image] : [];
  const ports = one?.isRunning
    ? one.ports.map(({ host, container }) => `${host} ${arrow} ${container}`)
    : [];
  return [one?.state ?? is ?? '', ...image, ...ports].map(shownTyped).join(` ${dot} `);
}

/** Time that a line waited for, from a second on. */
export function viewWaited(waitedMs: number, look: Look): string {
  const seconds = Math.round(waitedMs / 1000);
  const text = wordsIn(look.language).tried.waited(seconds);
  return seconds < 1 ? '' : `${' '.repeat(margin)}${themeFor(look).dim(text)}\n`;
}

/** A sentence of ours between the lines. */
export function viewTold(say: (words: Words['tried']) => string, look: Look): string {
  return said(say(wordsIn(look.language).tried), look);
}

export function viewTryHelp(look: Look): string {
  const words = wordsIn(look.language).tried;
  const columns = pageWidth(look) - margin;
  const room = Math.max(...words.help.map(([word]) => columnsOf(word)));
  const rows = words.help.map(([word, says]) =>
    hang(
      `${pad(word, room)}  `,
      (inner) => wrap(renderSentence(says, look), inner).join('\n'),
      columns,
    ),
  );
  const more = wrap(renderSentence(words.helpMore(words.missing), look), columns);
  return `\n${indent([...rows, '', ...more].join('\n'), margin)}\n\n`;
}

/** Lines as a real Docker would run them. */
export function viewReal(lines: readonly string[]): string {
  return `\n${indent(lines.map(shownTyped).join('\n'), margin + 2)}\n\n`;
}

/** Ends in a line break. */
export function viewTask(prompt: Markdown, look: Look): string {
  const columns = pageWidth(look) - margin;
  const words = wordsIn(look.language).tried.task;
  const open = wrap(themeFor(look).dim(renderSentence(words.open, look)), columns).join('\n');
  return `\n${indent(`${renderPrompt(prompt, { ...look, columns })}\n\n${open}`, margin)}\n\n`;
}

export function viewTaskDone(way: 'state' | 'words', look: Look): string {
  const { task } = wordsIn(look.language).tried;
  const sign = themeFor(look).right(signsFor(look).right);
  const text = way === 'state' ? task.done : task.doneByWords;
  const draw = (columns: number): string => wrap(text, columns).join('\n');
  return `${indent(hang(`${sign} `, draw, pageWidth(look) - margin), margin)}\n`;
}

function said(text: string, look: Look): string {
  const columns = pageWidth(look) - margin;
  return `${indent(wrap(renderSentence(text, look), columns).join('\n'), margin)}\n`;
}

// What is said about the progress log: where it lies, what was done to it, and what was taken back.
import type { Markdown } from '../../notes/note.ts';
import { damageLines } from './damage.ts';
import { viewFindings, type LogFinding } from './findings.ts';
import { inMargin } from '../text/margin.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { columnsOf, pad, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

type Where = {
  data: string;
  log: string;
  backups: string;
  events: number;
  damaged: readonly number[];
  findings: readonly LogFinding[];
};

/** Ends in a line break. Paths are never wrapped, so that they can be copied. */
export function viewWhere(
  { data, log, backups, events, damaged, findings }: Where,
  look: Look,
): string {
  const words = wordsIn(look.language).progress;
  const rows: [string, string][] = [
    [words.data, data],
    [words.log, log],
    [words.backups, backups],
  ];
  const room = Math.max(...rows.map(([label]) => columnsOf(label))) + 2;
  const lines = rows.map(([label, path]) => pad(label, room) + shownTyped(path));
  const said = inMargin(look, (inner) =>
    [
      ...lines,
      ...paragraph(words.events(events), inner),
      ...(damaged.length === 0 ? [] : damageLines(damaged, inner)),
    ].join('\n'),
  );
  return `${said}\n${viewFindings(findings, look)}`;
}

type Done =
  | { kind: 'backed-up'; path: string | null }
  | { kind: 'merged'; path: string; events: number }
  | { kind: 'restored'; events: number; kept: string | null }
  | { kind: 'reset'; topics: readonly string[]; kept: string | null };

/** A path stands at the beginning of its line: a program takes it from there, and so does a double click. */
export function viewDone(done: Done, look: Look): string {
  const words = wordsIn(look.language).progress;
  switch (done.kind) {
    case 'backed-up':
      return done.path === null
        ? said(words.nothingYet, look)
        : `${said(words.backedUp, look)}${shownTyped(done.path)}\n`;
    case 'merged':
      return said(words.merged(shownTyped(done.path), done.events), look);
    case 'restored':
      return said(words.restored(done.events), look) + kept(done.kept, look);
    case 'reset':
      return (
        said(
          done.topics.length === 0 ? words.reset : words.resetTopics(done.topics.join(', ')),
          look,
        ) + kept(done.kept, look)
      );
  }
}

/** The question before something is replaced. */
export function viewQuestionOf(
  about:
    | { kind: 'restore' | 'reset'; events: number }
    | { kind: 'reset-topics'; titles: readonly string[]; answers: number },
  look: Look,
): string {
  const words = wordsIn(look.language).progress;
  if (about.kind === 'reset-topics')
    return words.askResetTopics(about.titles.join(', '), about.answers);
  return about.kind === 'restore' ? words.askRestore(about.events) : words.askReset(about.events);
}

export function viewUndone(
  undone: { id: string; prompt: Markdown | null } | null,
  look: Look,
): string {
  const words = wordsIn(look.language).progress;
  if (undone === null) return said(words.nothingToUndo, look);
  const question = (undone.prompt ?? `\`${undone.id}\``).split('\n')[0] ?? '';
  return said(words.undone, look) + said(`  ${question}`, look);
}

export function viewKept(path: string, look: Look): string {
  return `${said(wordsIn(look.language).progress.kept, look)}${shownTyped(path)}\n`;
}

function kept(path: string | null, look: Look): string {
  return path === null ? '' : viewKept(path, look);
}

function said(text: string, look: Look): string {
  return inMargin(look, (inner) => `${paragraph(text, inner).join('\n')}\n`);
}

function paragraph(text: string, look: Look): string[] {
  return wrap(renderSentence(text, look), look.columns);
}

// Two languages of one topic say the same: sections, questions, what is right, commands and transcripts.
import { questionsOf } from './deck.ts';
import type { Note, Place, Question, Section } from './note.ts';
import { problem, type Aspect, type Problem } from './problem.ts';
import { excerpt } from './text.ts';

export type Side = {
  note: Note;
  consoles: readonly { code: string; line: number; column: number }[];
};

/** Where a translation differs from the English note; each difference at the place in the translation. */
export function checkLanguages(here: Side, there: Side): Problem[] {
  const start: Place = { path: here.note.path, line: 1, column: 1 };
  const problems: Problem[] = [];
  const compare = (aspect: Aspect, id: string, mine: string, theirs: string, place: Place) => {
    if (mine !== theirs)
      problems.push(
        problem('languages-differ', { aspect, id, ...firstDifference(mine, theirs) }, place),
      );
  };
  for (const key of ['requires', 'related', 'about'] as const)
    compare(key, '', here.note[key].join(', '), there.note[key].join(', '), start);
  for (const key of ['asked', 'order'] as const)
    compare(key, '', String(here.note[key] ?? ''), String(there.note[key] ?? ''), start);
  compareIds('sections', here.note.sections, there.note.sections, start, compare);
  const theirs = new Map(
    questionsOf(there.note).map((question) => [question.id as string, question]),
  );
  for (const section of here.note.sections) {
    const other = there.note.sections.find((one) => one.id === section.id);
    if (!other) continue;
    compare('validity', section.id, validityOf(section), validityOf(other), section.place);
    compareIds('questions', section.questions, other.questions, section.place, compare);
    for (const question of section.questions) {
      const twin = theirs.get(question.id);
      if (twin) compareQuestions(question, twin, compare);
    }
  }
  here.consoles.forEach(({ code, line, column }, index) =>
    compare('console', '', code, there.consoles[index]?.code ?? '', {
      path: start.path,
      line,
      column,
    }),
  );
  for (const missing of there.consoles.slice(here.consoles.length))
    compare('console', '', '', missing.code, start);
  return problems;
}

/** Of two long texts, the first lines that differ. */
function firstDifference(mine: string, theirs: string): { here: string; there: string } {
  const [left, right] = [mine.split('\n'), theirs.split('\n')];
  const index = left.findIndex((line, at) => line !== right[at]);
  const at = index < 0 ? left.length : index;
  return { here: excerpt(left[at] ?? ''), there: excerpt(right[at] ?? '') };
}

type Compare = (aspect: Aspect, id: string, mine: string, theirs: string, place: Place) => void;

/** Names the ids that only one side has; where both have all, the first out of order. */
function compareIds(
  aspect: Aspect,
  mine: readonly (Section | Question)[],
  theirs: readonly (Section | Question)[],
  start: Place,
  compare: Compare,
): void {
  const [left, right] = [mine.map((one) => String(one.id)), theirs.map((one) => String(one.id))];
  const [extra, missing] = [
    mine.filter((one) => !right.includes(one.id)),
    right.filter((id) => !left.includes(id)),
  ];
  for (const one of extra) compare(aspect, '', one.id, '', one.place);
  for (const id of missing) compare(aspect, '', '', id, start);
  if (extra.length === 0 && missing.length === 0)
    compare(aspect, '', left.join(', '), right.join(', '), start);
}

function compareQuestions(mine: Question, theirs: Question, compare: Compare): void {
  const same = (aspect: Aspect, of: (question: Question) => string) =>
    compare(aspect, mine.id, of(mine), of(theirs), mine.place);
  same('level', (question) => String(question.level));
  same('asked', (question) => String(question.asked ?? ''));
  same('contrast', (question) => question.contrast ?? '');
  same('proof', (question) => question.proof ?? '');
  same('validity', validityOf);
  same('kind', (question) => question.kind);
  if (mine.kind !== theirs.kind) return;
  for (const aspect of [
    'options',
    'right-options',
    'items',
    'pairs',
    'commands',
    'follow-ups',
  ] as const)
    same(aspect, (question) => shapeOf(question, aspect));
}

function validityOf({ since, until }: { since: string | null; until: string | null }): string {
  return since === null && until === null ? '' : `${since ?? ''}–${until ?? ''}`;
}

function shapeOf(
  question: Question,
  aspect: 'options' | 'right-options' | 'items' | 'pairs' | 'commands' | 'follow-ups',
): string {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      if (aspect === 'options') return String(question.options.length);
      return aspect === 'right-options'
        ? question.options.flatMap(({ right }, index) => (right ? [index + 1] : [])).join(', ')
        : '';
    case 'order':
      return aspect === 'items' ? String(question.items.length) : '';
    case 'match':
      return aspect === 'pairs' ? String(question.pairs.length) : '';
    case 'command':
      return aspect === 'commands'
        ? [...question.accepts, JSON.stringify(question.relax)].join('\n')
        : '';
    case 'open':
      return aspect === 'follow-ups' ? question.followUps.map((one) => one.id).join(', ') : '';
    case 'recall':
      return '';
    default:
      return question satisfies never;
  }
}

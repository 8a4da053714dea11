// Which keys a question takes at this moment.
import type { QuestionOutput } from '../../quiz/protocol.ts';
import type { Entry } from './entry.ts';
import type { KeyHint } from './keys.ts';
import type { Look } from '../look.ts';
import { signsFor } from '../text/theme.ts';
import type { Signs } from '../text/theme.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

export function questionKeys(question: QuestionOutput, entry: Entry, look: Look): KeyHint[] {
  const says = wordsIn(look.language).session.key;
  const own = ownKeys(question, entry, says, signsFor(look));
  const isTyped = entry.kind === 'text';
  const hint =
    question.hint && entry.kind !== 'points'
      ? [{ key: isTyped ? ':h' : '?', says: says.hint, keep: 3 }]
      : [];
  const always = [
    { key: isTyped ? ':s' : 's', says: says.skip, keep: 2 },
    ...(isFirst(question) && entry.kind !== 'points'
      ? []
      : [{ key: isTyped ? ':u' : 'u', says: says.undo, keep: 1 }]),
    { key: isTyped ? ':q' : 'q', says: says.quit, keep: 5 },
  ];
  return [...own, ...hint, ...always];
}

/** There is nothing to take back before it. */
export const isFirst = ({ number, again, parent }: QuestionOutput): boolean =>
  number === 1 && again === 0 && parent === null;

type Says = Words['session']['key'];

function ownKeys(question: QuestionOutput, entry: Entry, says: Says, signs: Signs): KeyHint[] {
  const enter = { key: signs.enter, says: says.answer, keep: 6 };
  // Letters do it all; the marker is what brings an option into sight that is not.
  const move: KeyHint = { key: signs.upDown, says: says.move, keep: 5, needs: 'cut' };
  if ('covered' in entry && entry.covered) return [{ key: says.anyKey, says: says.show, keep: 6 }];
  switch (entry.kind) {
    case 'choice':
      return [{ key: rangeOf(question.options, signs), says: says.answer, keep: 6 }, move];
    case 'choices':
      return [{ key: rangeOf(question.options, signs), says: says.tick, keep: 6 }, move, enter];
    case 'order':
      return [
        { key: says.space, says: entry.lifted ? says.drop : says.lift, keep: 6 },
        { key: signs.upDown, says: says.move, keep: 4 },
        enter,
      ];
    case 'match':
      return [...matchKeys(question, entry, says, signs, enter), move];
    case 'points':
      return [
        { key: says.space, says: says.said, keep: 6 },
        move,
        { key: signs.enter, says: says.next, keep: 6 },
      ];
    case 'text':
      return [
        { ...enter, says: entry.lines ? says.onEmptyLine : says.answer },
        { key: 'PgUp PgDn', says: says.scroll, keep: 4, needs: 'cut' },
      ];
  }
}

function matchKeys(
  question: QuestionOutput,
  entry: Extract<Entry, { kind: 'match' }>,
  says: Says,
  signs: Signs,
  enter: KeyHint,
): KeyHint[] {
  const isDone = (question.left ?? []).every((item) => entry.pairs[item.key] !== undefined);
  const letters = { key: rangeOf(question.left, signs), says: says.pairLetter, keep: 6 };
  const numbers = { key: rangeOf(question.right, signs), says: says.pairNumber, keep: 6 };
  return isDone ? [enter, { ...letters, keep: 2 }, { ...numbers, keep: 2 }] : [letters, numbers];
}

function rangeOf(items: readonly { key: string }[] | undefined, signs: Signs): string {
  const first = items?.at(0)?.key ?? '';
  const last = items?.at(-1)?.key ?? '';
  return first === last ? first : first + signs.dash + last;
}

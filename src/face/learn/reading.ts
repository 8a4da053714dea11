// The three faces of a section that is read in `learn`: a key or a program's message goes on, in plain lines it is read when it is shown.
import type { ReadingInput, ReadingOutput } from '../../quiz/reading.ts';
import { viewSectionPlain } from '../../view/pages/learn.ts';
import { viewSection, type SectionToRead } from '../../view/pages/reading.ts';
import { wordsIn } from '../../view/messages/words.ts';
import type { Look } from '../../view/look.ts';
import { pressOnPage } from '../page/page.ts';
import type { Message, Presenter, Screen } from '../presenter.ts';

type ReadingEnding = 'finished' | 'left';

/** `wholeFor`: with its heading, for plain lines. */
export type ReadingSection = SectionToRead & {
  wholeFor(look: Look): string;
  questions: number;
  toTry: readonly string[];
};

export function readingPresenter(
  section: ReadingSection,
  waits: boolean,
): Presenter<null, ReadingEnding, null, null, ReadingInput, ReadingOutput> {
  return {
    screen: readingScreen(section),
    plain: {
      first: null,
      show: (table, output, look) => ({
        table,
        text:
          output.event === 'section' ? viewSectionPlain(section.wholeFor(look), section, look) : '',
      }),
      read: () => ({ kind: 'quit' }),
    },
    lines: {
      first: null,
      show: (open, output) => ({ open, event: output.event === 'section' ? output : null }),
      read: (_, message) => readingMessage(message),
    },
    quit: { kind: 'quit' },
    goOn: (output) =>
      output.event === 'section' && !waits ? { kind: 'read', isTimed: false } : null,
    isLast: (output) => output.event === 'over',
  };
}

function readingMessage(message: unknown): Message<ReadingInput> {
  const { read, skip, quit } =
    typeof message === 'object' && message !== null
      ? (message as { read?: unknown; skip?: unknown; quit?: unknown })
      : {};
  if (read === true) return { kind: 'input', input: { kind: 'read', isTimed: true } };
  if (skip === true) return { kind: 'input', input: { kind: 'skip' } };
  return quit === true ? { kind: 'quit' } : { kind: 'mistake', mistake: 'unknown-message' };
}

function readingScreen(
  section: ReadingSection,
): Screen<null, ReadingEnding, ReadingInput, ReadingOutput> {
  return {
    first: null,
    show: (view) => view,
    hear: (view) => view,
    press: (before, key) => {
      const { ending, ...pressed } = pressOnPage(before, key, section.toTry);
      if (ending === undefined) return pressed;
      const { view } = pressed;
      return ending === 'quit'
        ? leave(view)
        : { view, input: { kind: 'read', isTimed: true }, ending: 'finished' };
    },
    close: leave,
    draw: (_, look) => {
      const { learn, browse } = wordsIn(look.language);
      const { questions, toTry } = section;
      const next = questions === 0 ? undefined : browse.list.questions(questions);
      const goOn = learn.goOn(questions);
      return viewSection(section, { canTry: toTry.length > 0, goOn, next, quit: learn.quit }, look);
    },
  };
}

const leave = (view: null) => ({ view, input: { kind: 'quit' }, ending: 'left' }) as const;

// The three faces of a section that is read in `learn`: a key or a program's message goes on, in plain lines it is read when it is shown.
import type { ReadingInput, ReadingOutput } from '../../quiz/reading.ts';
import type { Look } from '../../view/look.ts';
import { viewSection, viewSectionPlain, type SectionAt } from '../../view/pages/learn.ts';
import { pressOnPage } from '../page/page.ts';
import type { Message, Presenter, Screen } from '../presenter.ts';

type ReadingEnding = 'finished' | 'left';

export function readingPresenter(
  step: SectionAt,
  textFor: (look: Look) => string,
  waits: boolean,
): Presenter<null, ReadingEnding, null, null, ReadingInput, ReadingOutput> {
  return {
    screen: readingScreen(step, textFor),
    plain: {
      first: null,
      show: (table, output, look) => ({
        table,
        text: output.event === 'section' ? viewSectionPlain(textFor(look), step, look) : '',
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
  step: SectionAt,
  textFor: (look: Look) => string,
): Screen<null, ReadingEnding, ReadingInput, ReadingOutput> {
  return {
    first: null,
    show: (view) => view,
    hear: (view) => view,
    press: (before, key) => {
      const { view, ending } = pressOnPage(before, key);
      if (ending === undefined) return { view };
      return ending === 'quit'
        ? leave(view)
        : { view, input: { kind: 'read', isTimed: true }, ending: 'finished' };
    },
    close: leave,
    draw: (_, look) => viewSection(textFor(look), step, look),
  };
}

const leave = (view: null) => ({ view, input: { kind: 'quit' }, ending: 'left' }) as const;

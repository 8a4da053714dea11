// The terminal face: one prompt that lives for the whole session, redrawn from what stands on the stage. The door to inquirer's core.
import {
  createPrompt,
  ExitPromptError,
  useEffect,
  useKeypress,
  useRef,
  useState,
  type KeypressEvent,
} from '@inquirer/core';
import type { Picture } from '../view/pages/picture.ts';
import { drawnText } from '../view/text/safe.ts';
import { afterColumn } from '../view/text/width.ts';
import { Left } from '../world/failure.ts';
import { wholeFrames } from '../world/whole-frames.ts';
import type { World } from '../world/world.ts';
import type { Key } from './key.ts';

/** Something that keys drive and that can be drawn: a session, the home screen. */
export type Playable<Result> = {
  /** Takes a key; the returned promise, if any, means that another drawing follows when it is done. */
  press(key: Key): Promise<void> | void;
  draw(): Picture;
  /** Set when the play is over. */
  result(): Result | null;
  /** The input has ended or Ctrl-D was pressed. */
  close(): void;
};

/** Plays until there is a result; Ctrl-C and other signals throw `Left`. The terminal is as it was afterwards. */
export async function playOnTerminal<Result>(
  play: Playable<Result>,
  world: World,
): Promise<Result> {
  const abort = new AbortController();
  let signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP' | null = null;
  const forget = world.onSignal((name) => {
    signal ??= name;
    abort.abort();
  });
  try {
    const over = await prompt(
      { play, world },
      {
        input: world.keyboard(),
        output: wholeFrames(world.screen),
        clearPromptOnDone: true,
        signal: abort.signal,
      },
    );
    if (over.kind === 'failed') throw over.error;
    return over.result as Result;
  } catch (error) {
    if (signal !== null) throw new Left(signal);
    if (error instanceof ExitPromptError) throw new Left('SIGINT');
    throw error;
  } finally {
    forget();
  }
}

type Config = { play: Playable<unknown>; world: World };
/** An error is no end of its own: the prompt takes its picture away first. */
type Over = { kind: 'over'; result: unknown } | { kind: 'failed'; error: unknown };

const prompt = createPrompt<Over, Config>(({ play, world }, done) => {
  const [, setTurn] = useState(0);
  const turn = useRef(0);
  const redraw = () => setTurn((turn.current += 1));
  const isOver = useRef(false);
  const end = (over: Over) => {
    isOver.current = true;
    done(over);
  };
  const isDue = useRef(false);
  // Once for all keys that came together, so that a paste costs one drawing.
  const redrawSoon = () => {
    if (isDue.current) return;
    isDue.current = true;
    setImmediate(() => {
      isDue.current = false;
      if (!isOver.current) redraw();
    });
  };
  const finish = () => {
    const result = play.result();
    if (result === null || isOver.current) return;
    end({ kind: 'over', result });
  };
  useKeypress((event, line) => {
    if (isOver.current) return;
    setLine(line, '');
    const failed = (error: unknown) => end({ kind: 'failed', error });
    try {
      void play.press(keyOf(event))?.then(() => {
        redrawSoon();
        finish();
      }, failed);
      redrawSoon();
      finish();
    } catch (error) {
      failed(error);
    }
  });
  const reader = useRef<object | null>(null);
  const rowsBelow = useRef(0);
  useEffect((line) => {
    reader.current = line;
    // What stood there has been wrapped anew by the terminal, or written over by a shell: the lines to erase can't be counted.
    const onResize = () => {
      world.screen.write('\x1b[2J\x1b[H');
      redraw();
    };
    const forgetPause = world.onPause({
      before: () => world.screen.write(`\x1b[${rowsBelow.current}B`),
      after: onResize,
    });
    const onClose = () => {
      play.close();
      finish();
    };
    world.screen.on('resize', onResize);
    line.on('close', onClose);
    return () => {
      world.screen.off('resize', onResize);
      forgetPause();
    };
  }, []);
  const { above, below, tail } = arrange(play.draw());
  rowsBelow.current = below.split('\n').length;
  if (reader.current !== null) setLine(reader.current, tail);
  return [above, below];
});

/** readline's own line holds only what stands behind the cursor, so that it puts the cursor there; text is edited by us. */
function setLine(line: object, tail: string): void {
  Object.assign(line, { line: tail, cursor: 0 });
}

/** A frame parted where the cursor stands. */
function arrange(frame: Picture): { above: string; below: string; tail: string } {
  const keys = drawnText(frame.keys);
  if (frame.caret === null)
    return { above: `${hideCursor}${drawnText(frame.body)}`, below: keys, tail: '' };
  const rows = drawnText(frame.body).split('\n');
  const { row, column } = frame.caret;
  return {
    above: `${showCursor}${rows.slice(0, row + 1).join('\n')}`,
    below: [...rows.slice(row + 1), keys].join('\n'),
    tail: afterColumn(rows[row] ?? '', column),
  };
}

const hideCursor = '\x1b[?25l';
const showCursor = '\x1b[?25h';

function keyOf(event: KeypressEvent): Key {
  const key = event as KeypressEvent & { sequence?: string; meta?: boolean };
  const sequence = key.sequence ?? '';
  return {
    name: key.name ?? '',
    // What an escape sequence is made of was typed by nobody.
    sequence: /^\x1b./s.test(sequence) ? '' : sequence,
    ctrl: key.ctrl === true,
    meta: key.meta === true,
    shift: key.shift === true,
  };
}

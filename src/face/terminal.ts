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
import type { ShownPicture } from '../view/pages/picture.ts';
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
  draw(): ShownPicture;
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
      { play, world, stage: newStage(world) },
      {
        input: world.keyboard(),
        output: wholeFrames(world),
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

type Config = { play: Playable<unknown>; world: World; stage: Stage };
/** An error is no end of its own: the prompt takes its picture away first. */
type Over = { kind: 'over'; result: unknown } | { kind: 'failed'; error: unknown };

const prompt = createPrompt<Over, Config>(({ play, world, stage }, done) => {
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
  useEffect((line) => {
    reader.current = line;
    const onResize = () => {
      stage.forget();
      redraw();
    };
    const forgetPause = world.onPause({ before: stage.makeRoom, after: onResize });
    const onClose = () => {
      play.close();
      finish();
    };
    world.screen.on('resize', onResize);
    line.on('close', onClose);
    return () => {
      world.screen.off('resize', onResize);
      forgetPause();
      stage.close();
    };
  }, []);
  const { above, below, tail } = stage.put(play.draw());
  if (reader.current !== null) setLine(reader.current, tail);
  return [above, below];
});

type Arranged = { above: string; below: string; tail: string };
/** A blank: inquirer puts another line below an empty one. */
const nothing: Arranged = { above: ' ', below: '', tail: '' };

/** Where pictures stand: most go by with what was printed before, some have the window to themselves, and what lies below is left as it is meanwhile. */
type Stage = {
  /** What inquirer has to draw: while a picture fills the window, what it has drawn already. */
  put(frame: ShownPicture): Arranged;
  /** The terminal has wrapped anew what stood there, or a shell has written over it: the lines to erase can't be counted. */
  forget(): void;
  /** For a shell. */
  makeRoom(): void;
  close(): void;
};

function newStage({ alternate, screen }: World): Stage {
  let below = nothing;
  let fills = false;
  let isLost = false;
  const clear = (): void => void screen.write('\x1b[2J\x1b[H');
  const comeBack = (): void => {
    alternate.leave();
    if (isLost) clear();
    isLost = false;
  };
  return {
    put: (frame) => {
      fills = frame.fillsWindow === true;
      if (fills) {
        alternate.draw(drawnText(`${frame.body}\n${frame.keys}`).split('\n'), frame.caret);
        return below;
      }
      comeBack();
      return (below = arrange(frame));
    },
    forget: () => {
      if (!fills) clear();
      else isLost = below !== nothing;
    },
    makeRoom: () => {
      alternate.leave();
      if (below !== nothing) screen.write(`\x1b[${below.below.split('\n').length}B`);
    },
    close: () => {
      if (below !== nothing) comeBack();
    },
  };
}

/** readline's own line holds only what stands behind the cursor, so that it puts the cursor there; text is edited by us. */
function setLine(line: object, tail: string): void {
  Object.assign(line, { line: tail, cursor: 0 });
}

/** A frame parted where the cursor stands. */
function arrange(frame: ShownPicture): Arranged {
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

// The terminal face: one prompt that lives for the whole session, whose keys inquirer's core reads and whose pictures are drawn by us. The door to it.
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
import { Left } from '../world/failure.ts';
import { unseen } from '../world/whole-frames.ts';
import type { World } from '../world/world.ts';
import { newFlow, type Flow } from './flow.ts';
import type { Key } from './key.ts';

/** Something that keys drive and that can be drawn: a session, the home screen. */
export type Playable<Result> = {
  /** Takes a key; the returned promise, if any, means that another drawing follows when it is done. */
  press(key: Key): Promise<void> | void;
  draw(): ShownPicture;
  /** What stays above from now on, each once; `isLeft`: what stands there is settled too. */
  settled(isLeft: boolean): string[];
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
  const keyboard = world.keyboard();
  keyboard.hold();
  // In one read with the key that ends the prompt, it comes too late for that.
  const heed = (_: unknown, { ctrl, name }: KeypressEvent) => {
    if (ctrl && name === 'c') signal ??= 'SIGINT';
  };
  keyboard.on('keypress', heed);
  try {
    const over = await prompt(
      { play, world, flow: newFlow(world) },
      {
        input: keyboard,
        output: unseen(world),
        signal: abort.signal,
      },
    );
    if (over.kind === 'failed') throw over.error;
    if (signal !== null) throw new Left(signal);
    return over.result as Result;
  } catch (error) {
    if (signal !== null) throw new Left(signal);
    if (error instanceof ExitPromptError) throw new Left('SIGINT');
    throw error;
  } finally {
    keyboard.off('keypress', heed);
    forget();
  }
}

type Config = { play: Playable<unknown>; world: World; flow: Flow };
/** An error is no end of its own: the prompt takes its picture away first. */
type Over = { kind: 'over'; result: unknown } | { kind: 'failed'; error: unknown };

const prompt = createPrompt<Over, Config>(({ play, world, flow }, done) => {
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
    emptyLine(line);
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
  useEffect((line) => {
    const onResize = () => {
      flow.resized();
      redraw();
    };
    const forgetPause = world.onPause({
      before: flow.makeRoom,
      after: () => {
        flow.goOn();
        redraw();
      },
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
      flow.close(play.settled(true));
    };
  }, []);
  flow.put(play.draw(), play.settled(false));
  return '';
});

/** Text is edited by us: readline has none. */
function emptyLine(line: object): void {
  Object.assign(line, { line: '', cursor: 0 });
}

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

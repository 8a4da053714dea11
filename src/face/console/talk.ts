// What is typed at a prompt and answered there: a built-in Docker to try, a lab. Two loops play it: a terminal's and one of plain lines.
import { inside, lookNow, type Context } from '../../desk/context.ts';
import { failureView } from '../../view/pages/failure.ts';
import { viewNext, viewOffered } from '../../view/pages/try.ts';
import type { Look } from '../../view/look.ts';
import type { PageAnswer } from '../page/page.ts';
import { columnsOf } from '../../view/text/width.ts';
import { Console } from '../../world/console.ts';

/** Text behind a prompt that begins where the typed line begins. */
type Completion = { from: number; words: string[] };

export type Talk = {
  /** Printed first; read first where it is longer than the window. */
  opening(): string;
  /** What ⏎ does then. */
  begins?(): string;
  prompt(): string;
  /** The line that an empty one stands for; null where it stands for nothing. */
  offered?(): string | null;
  /** Whether what was typed so far goes on in the next line. */
  isOpen(text: string): boolean;
  complete(line: string): Completion;
  /** Earlier lines, the newest last. */
  past(): readonly string[];
  take(text: string, room: Room): Promise<'goes-on' | 'left'>;
  /** Printed when somebody leaves. */
  closing(): string;
  /** Tells of what happens by itself while a line is awaited, until the returned function is called. */
  watch?(announce: (text: string) => void): () => void;
};

/** What a line may do with the person meanwhile. */
export type Room = {
  /** What a program printed. */
  out(text: string): void;
  err(text: string): void;
  /** Words of ours, drawn. */
  say(text: string): void;
  /** A page of its own, drawn anew where the window changes; printed where nothing can be scrolled. */
  page(draw: (look: Look) => string): Promise<void>;
  /** A line for the program that reads, or null at the end of its input; 'interrupt' for Ctrl-C. */
  readKeys(prompt: string): Promise<string | null | 'interrupt'>;
  /** Lets keys be heard, for at least so long; whether Ctrl-C was pressed. */
  heardInterrupt(waitMs: number): Promise<boolean>;
  /** The text as it was left in the editor. */
  edit(text: string): Promise<string>;
  /** Does something that has the terminal for itself. */
  aside<Result>(work: () => Promise<Result>): Promise<Result>;
};

const margin = '  ';
const nothing = { from: 0, words: [] };

/** Programs print as they do, two columns in. */
export async function talkOnTerminal(talk: Talk, context: Context): Promise<void> {
  const { world } = context;
  const isLong = talk.opening().split('\n').length > world.out.size().rows;
  const goes = isLong ? await readIn(talk.opening, context, talk.begins?.()) : 'yes';
  if (goes === 'quit') return;
  world.out.write(talk.opening());
  const console = new Console(world, talk.past());
  const forget = talk.watch?.((text) => console.announce(text));
  try {
    await converse(talk, console, context);
  } finally {
    forget?.();
    console.close();
  }
  world.out.write(talk.closing());
}

/** What draws a page comes with the first one. */
async function readIn(
  draw: (look: Look) => string,
  context: Context,
  goOn?: string,
): Promise<PageAnswer> {
  const [{ openAlone }, { pageScreen }, { viewReading }, { wayOut }] = await Promise.all([
    import('../stage.ts'),
    import('../page/page.ts'),
    import('../../view/pages/reading.ts'),
    import('../../view/pages/keys.ts'),
  ]);
  const how = (look: Look) => ({
    canTry: false,
    quit: wayOut(look),
    ...(goOn === undefined ? {} : { goOn }),
  });
  const page = (look: Look) =>
    viewReading(draw(look).trimEnd().replace(/^\n/, ''), how(look), look);
  return openAlone(pageScreen(page), context);
}

async function converse(talk: Talk, console: Console, context: Context): Promise<void> {
  const room = roomOf(console, context);
  let wasInterrupted = false;
  for (let begun = ''; ;) {
    const prompt = `${margin}${begun === '' ? talk.prompt() : '>'} `;
    const line = begun === '' ? (talk.offered?.() ?? null) : null;
    const offered =
      line === null
        ? null
        : { line, drawn: viewOffered(line, columnsOf(prompt), lookNow(context)) };
    const typed = await console.read({ prompt, offered, complete: talk.complete });
    if (typed.kind === 'end') break;
    if (typed.kind === 'interrupt') {
      // Twice on an empty line is somebody who wants to leave.
      if (begun === '' && wasInterrupted) break;
      wasInterrupted = true;
      begun = '';
      continue;
    }
    wasInterrupted = false;
    const text = begun + typed.text;
    begun = talk.isOpen(text) ? `${text}\n` : '';
    if (begun !== '' || text.trim() === '') continue;
    if ((await talk.take(text, room)) === 'left') break;
  }
}

function roomOf(console: Console, context: Context): Room {
  const { world } = context;
  let isAtStart = true;
  const print = (text: string): void => {
    if (text === '') return;
    const lines = text.replaceAll(/\n(?=[^])/g, `\n${margin}`);
    world.out.write(`${isAtStart ? margin : ''}${lines}`);
    isAtStart = text.endsWith('\n');
  };
  const aside = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const comeBack = console.stepAside();
    try {
      return await work();
    } finally {
      comeBack();
    }
  };
  return {
    out: print,
    err: print,
    say: (text) => {
      if (!isAtStart) world.out.write('\n');
      isAtStart = true;
      world.out.write(text);
    },
    page: (draw) => aside(async () => void (await readIn(draw, inside(context)))),
    readKeys: async (prompt) => {
      // The prompt is what the program printed last, and has been printed already: the editor writes it anew.
      world.out.write('\r');
      isAtStart = true;
      const typed = await console.read({
        prompt: `${margin}${prompt}`,
        offered: null,
        complete: () => nothing,
      });
      if (typed.kind === 'interrupt') return 'interrupt';
      return typed.kind === 'end' ? null : `${typed.text}\n`;
    },
    heardInterrupt: (waitMs) => console.heardInterrupt(waitMs),
    edit: (text) => aside(() => edited(text, context)),
    aside,
  };
}

async function edited(text: string, { world, look }: Context): Promise<string> {
  const { editText } = await import('../../world/editor.ts');
  const result = await editText(text, world);
  if (result.kind === 'left') throw result.left;
  if (result.trouble !== null) world.err.write(failureView(result.trouble, look));
  return result.text;
}

/** One line in, what it brings out; nothing is drawn over. */
export async function talkPlainly(talk: Talk, context: Context): Promise<void> {
  const { world } = context;
  const lines = world.lines()[Symbol.asyncIterator]();
  const next = async (prompt: string): Promise<string | null> => {
    world.out.write(prompt);
    const { done, value } = await lines.next();
    return done === true ? null : value;
  };
  const room: Room = {
    out: (text) => world.out.write(text),
    err: (text) => world.out.write(text),
    say: (text) => world.out.write(text),
    page: async (draw) => world.out.write(draw(context.look)),
    readKeys: async () => {
      const line = await next('');
      return line === null ? null : `${line}\n`;
    },
    heardInterrupt: (waitMs) => new Promise((resolve) => setTimeout(() => resolve(false), waitMs)),
    edit: (text) => edited(text, context),
    aside: (work) => work(),
  };
  world.out.write(talk.opening());
  for (let begun = ''; ;) {
    const offered = begun === '' ? (talk.offered?.() ?? null) : null;
    if (offered !== null) world.out.write(viewNext(offered, context.look));
    const line = await next(begun === '' ? `${talk.prompt()} ` : '> ');
    if (line === null) break;
    const text = line.trim() === '' && offered !== null ? offered : begun + line;
    begun = talk.isOpen(text) ? `${text}\n` : '';
    if (begun !== '' || text.trim() === '') continue;
    if ((await talk.take(text, room)) === 'left') break;
  }
  world.out.write(talk.closing());
}

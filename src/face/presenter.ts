// What a face asks of whatever it plays: pure functions from outputs, keys and lines to what stands there, and from that to pictures and texts.
import type { Markdown } from '../notes/note.ts';
import type { Edited } from '../world/editor.ts';
import type { Effect, SectionRef, ToTry } from '../progress/activity.ts';
import type { SessionProblem } from '../quiz/protocol.ts';
import type { Instant } from '../schedule/memory.ts';
import type { Look } from '../view/look.ts';
import type { Key } from './key.ts';
import type { Picture } from '../view/pages/picture.ts';
import type { SectionToRead } from '../view/pages/reading.ts';

/** One for each activity: its three faces, and what all of them must know. */
export type Presenter<View, Ending, Table, Open, Input, Output> = {
  screen: Screen<View, Ending, Input, Output>;
  plain: PlainFace<Table, Input, Output>;
  lines: JsonFace<Open, Input, Output>;
  /** What leaving says to the activity. */
  quit: Input;
  /** What a face without a key to go on says by itself. */
  goOn(output: Output): Input | null;
  /** Whether nothing follows: a face of lines is over then. */
  isLast(output: Output): boolean;
};

/** What a key or the end of the input makes of what stands there, and what it asks for. */
export type Pressed<View, Ending, Input = never> = {
  view: View;
  input?: Input;
  effect?: Effect;
  ending?: Ending;
};

/** A section, drawn under its heading for plain lines, as a screen draws it, and the lines of it that can be tried. */
export type ToRead = {
  kind: 'read';
  text: string;
  section: SectionToRead;
  toTry: readonly string[];
};

/** What came of an effect: the section as drawn text, or what the editor gave back. */
export type Reply = ToRead | { kind: 'edited'; text: string };

/** What an activity may have done outside: nothing is done of what isn't there. */
export type Outside = {
  read?(place: SectionRef): Promise<ToRead>;
  /** The text as the editor left it; where a signal ended both, it is said where the text lies. */
  edit?(text: string): Promise<Extract<Edited, { kind: 'edited' }>>;
  tryIt?(what: ToTry): Promise<void>;
};

/** What stands in the window: the lines to try from where one reads on, and how many rows of a list. */
export type InSight = { nearest(): readonly string[]; rows(): number };

/** A question with its verdict, the whole of it. */
type Settled = (look: Look, now: Instant) => string;

export type Screen<View, Ending, Input = never, Output = never> = {
  first: View;
  show(view: View, output: Output, now: Instant): View;
  hear(view: View, reply: Reply): View;
  press(view: View, key: Key, sight?: InSight): Pressed<View, Ending, Input>;
  /** The input has ended, or somebody leaves. */
  close(view: View): Pressed<View, Ending, Input>;
  draw(view: View, look: Look, now: Instant): Picture;
  /** What stays in the terminal above what stands there, as it is drawn then; `isLeft`: what stands there is over too. */
  settled?(view: View, isLeft: boolean): readonly Settled[];
  /** The Markdown that a view needs for being drawn; what draws all of it is loaded meanwhile. */
  texts?(view: View): Markdown[];
  /** Whether keys that come before it is drawn were meant for something else: the rest of a paste. */
  startles?(output: Output): boolean;
};

/** Everything is printed once and one line is read; each text ends in a line break, or is empty. */
export type PlainFace<Table, Input, Output> = {
  first: Table;
  show(table: Table, output: Output, look: Look, now: Instant): { table: Table; text: string };
  read(table: Table, line: string, look: Look): LineRead<Table, Input>;
  /** As a screen's: of lines that a person sends. */
  startles?(output: Output): boolean;
};
export type LineRead<Table, Input> =
  | { kind: 'input'; table: Table; input: Input }
  | { kind: 'problem'; text: string }
  /** The line goes on in the next. */
  | { kind: 'more'; table: Table }
  | { kind: 'quit' };

/** Lines of JSON in, lines of JSON out. */
export type JsonFace<Open, Input, Output> = {
  first: Open;
  /** Some outputs are no event. `isSaved`: whether all that was judged so far is on the disk. */
  show(open: Open, output: Output, isSaved: boolean): { open: Open; event: object | null };
  read(open: Open, message: unknown): Message<Input>;
};
export type Message<Input> =
  /** `remark` is said of what comes of the input, before it goes on. */
  | { kind: 'input'; input: Input; remark?: Input }
  | { kind: 'mistake'; mistake: Mistake }
  | { kind: 'quit' };
export type Mistake = SessionProblem | 'not-json' | 'unknown-message' | 'wrong-shape';

/** A screen of something that has no outputs: a page, a list to pick from. */
export function still<View, Ending>(
  screen: Pick<Screen<View, Ending>, 'first' | 'press' | 'close' | 'draw'>,
): Screen<View, Ending> {
  return { ...screen, show: (view) => view, hear: (view) => view };
}

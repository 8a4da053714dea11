// The plain progress of a build, as it is printed where no terminal is.
import type { Working } from '../client/call.ts';
import type { Wait, Woken } from '../kernel/process.ts';

export type Building<T> = Generator<Wait, T, Woken>;
export type Printer = (text: string) => Working;

export class Progress {
  private next = 1;
  private isFirst = true;
  /** What failed says its last lines once more. */
  failed: { name: string; lines: string[] } | null = null;
  private readonly print: Printer;
  private readonly clock: { now: number };

  constructor(print: Printer, clock: { now: number }) {
    this.print = print;
    this.clock = clock;
  }

  *begin(): Working {
    yield* this.print('#0 building with "default" instance using docker driver\n\n');
  }

  *open(name: string): Generator<Wait, Vertex, Woken> {
    const number = this.next++;
    yield* this.print(`${this.isFirst ? '' : '\n'}#${number} ${name}\n`);
    this.isFirst = false;
    return new Vertex(this, number, name, this.print, this.clock);
  }
}

export class Vertex {
  private readonly since: number;
  private readonly lines: string[] = [];
  private readonly progress: Progress;
  private readonly number: number;
  private readonly name: string;
  private readonly print: Printer;
  private readonly clock: { now: number };

  constructor(
    progress: Progress,
    number: number,
    name: string,
    print: Printer,
    clock: { now: number },
  ) {
    this.progress = progress;
    this.number = number;
    this.name = name;
    this.print = print;
    this.clock = clock;
    this.since = clock.now;
  }

  *say(text: string): Working {
    yield* this.print(`#${this.number} ${text}\n`);
  }

  /** A line that a command wrote. */
  *log(line: string): Working {
    const timed = `${((this.clock.now - this.since) / 1000).toFixed(3)} ${line}`;
    this.lines.push(timed);
    yield* this.say(timed);
  }

  *done(isCached = false): Working {
    yield* this.say(
      isCached ? 'CACHED' : `DONE ${((this.clock.now - this.since) / 1000).toFixed(1)}s`,
    );
  }

  /** Shows itself and its last lines at the end. */
  fails(): void {
    this.progress.failed = { name: this.name, lines: this.lines.slice(-10) };
  }

  *fail(message: string): Working {
    this.fails();
    yield* this.say(`ERROR: ${message}`);
  }
}

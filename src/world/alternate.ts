// The terminal's other screen, which a reader or a list has for itself: what stood there before comes back with the first word that is written elsewhere.
import { hold, show } from './whole-frames.ts';
import type { Alternate, Signal, World } from './world.ts';

const enter = '\x1b[?1049h';
/** Cleared first, for terminals that have but one screen. */
const back = '\x1b[2J\x1b[H\x1b[?1049l\x1b[?25h';

/** `die` ends the program by a signal that nobody else hears: between two pictures the terminal has to be given back too. */
export function alternateOf(
  write: (text: string) => void,
  onSignal: World['onSignal'],
  die: (signal: Signal) => void,
): Alternate {
  let forget: (() => void) | null = null;
  const leave = (): void => {
    if (forget === null) return;
    forget();
    forget = null;
    write(back);
  };
  return {
    isOn: () => forget !== null,
    draw: (rows, caret) => {
      const begun = forget === null ? enter : '';
      forget ??= onSignal((signal) => {
        leave();
        die(signal);
      });
      const text = rows.map((row) => `\x1b[2K${row}`).join('\r\n');
      const at = caret ?? { row: rows.length - 1, column: 0 };
      const cursor = `${caret === null ? '' : '\x1b[?25h'}\x1b[${at.row + 1};${at.column + 1}H`;
      write(`${hold}${begun}\x1b[?25l\x1b[H${text}\x1b[J${cursor}${show}`);
    },
    leave,
  };
}

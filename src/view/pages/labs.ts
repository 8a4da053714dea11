// All labs in learning order, with how much of each is done.
import { drawBar } from '../text/bar.ts';
import { pageWidth, type Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { themeFor } from '../text/theme.ts';
import { columnsOf, indent, pad, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

type ListedLab = {
  name: string;
  title: string;
  minutes: number;
  own: boolean;
  /** Tasks, and those that are done. */
  tasks: number;
  done: number;
};

const margin = 2;
const readable = 24;
const barColumns = 10;

/** Ends in a line break. */
export function viewLabs(labs: readonly ListedLab[], look: Look): string {
  const columns = pageWidth(look) - margin;
  const words = wordsIn(look.language).labs;
  const theme = themeFor(look);
  const title = wrap(theme.heading(words.title), columns).join('\n');
  const next = wrap(renderSentence(words.next, look), columns).join('\n');
  const rows = drawRows(labs, { ...look, columns });
  return `\n${indent([title, rows, next].join('\n\n'), margin)}\n\n`;
}

/** Where it is narrow the bar goes first, then the minutes; a title wraps under its own first letter. */
function drawRows(labs: readonly ListedLab[], look: Look): string {
  const words = wordsIn(look.language).labs;
  const { dim } = themeFor(look);
  const nameRoom = Math.max(0, ...labs.map(({ name }) => columnsOf(name)));
  const dones = labs.map(({ done, tasks }) => (done === 0 ? '' : words.done(done, tasks)));
  const minutes = labs.map((lab) => words.minutes(lab.minutes));
  const doneRoom = Math.max(0, ...dones.map(columnsOf));
  const minuteRoom = Math.max(0, ...minutes.map(columnsOf));
  const left = look.columns - nameRoom - 2;
  const hasDone = doneRoom > 0 && left - doneRoom - 2 >= readable;
  const beside = left - (hasDone ? doneRoom + 2 : 0);
  const hasMinutes = beside - minuteRoom - 2 >= readable;
  const after = beside - (hasMinutes ? minuteRoom + 2 : 0);
  const hasBar = hasDone && after - barColumns - 2 >= readable;
  const titleRoom = Math.max(8, after - (hasBar ? barColumns + 2 : 0));
  return labs
    .map(({ name, title, own, done, tasks }, index) => {
      const text = own ? `${title} (${words.own})` : title;
      const [first = '', ...others] = wrap(text, titleRoom);
      const row = [
        pad(name, nameRoom),
        pad(first, titleRoom),
        ...(hasMinutes ? [dim(pad(minutes[index]!, minuteRoom, 'right'))] : []),
        ...(hasDone ? [pad(dones[index]!, doneRoom, 'right')] : []),
        ...(hasBar ? [drawBar(done / tasks, barColumns, look)] : []),
      ].join('  ');
      return [row, ...others.map((line) => ' '.repeat(nameRoom + 2) + line)].join('\n');
    })
    .join('\n');
}

// The rules of a mock interview, before its clock starts.
import { pageWidth, type Look } from '../look.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { ends, indent, wrap } from '../text/width.ts';
import type { Picture } from './picture.ts';
import { wordsIn } from '../messages/words.ts';

type Shape = { questions: number; minutes: number; pass: number };

const margin = 2;

export function viewInterviewStart(shape: Shape, look: Look): Picture {
  const { start } = wordsIn(look.language).interview;
  const columns = pageWidth(look) - margin;
  const theme = themeFor(look);
  const length = theme.dim(start.length(shape.questions, shape.minutes));
  const head = ends(theme.heading(start.title), length, columns);
  const keys = [
    { key: signsFor(look).enter, says: start.begin, keep: 2 },
    { key: 'q', says: start.notNow, keep: 1 },
  ];
  return {
    body: indent([head, '', ...wrap(start.about(shape.pass), columns)].join('\n'), margin),
    keys,
    caret: null,
  };
}

/** How to type it is said too. `waits`: an empty line starts the clock. */
export function viewInterviewStartPlain(shape: Shape, waits: boolean, look: Look): string {
  const { start } = wordsIn(look.language).interview;
  const said = [
    `${start.title}: ${start.length(shape.questions, shape.minutes)}`,
    start.about(shape.pass),
    start.plain,
    ...(waits ? [start.beginPlain] : []),
  ];
  const text = said.flatMap((line) => wrap(line, pageWidth(look))).join('\n');
  return `${text}\n`;
}

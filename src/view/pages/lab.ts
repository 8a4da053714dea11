// A lab on the screen: its first page, its tasks, what the checks found, hints and the end.
import type { CheckResult } from '../../lab/check.ts';
import type { Found } from '../../lab/finding.ts';
import type { Language } from '../../notes/note.ts';
import { namesOf, shortestSolution, type EngineName, type Lab, type Task } from '../../lab/lab.ts';
import { commandIn } from '../../lab/play.ts';
import { pageWidth, type Look } from '../look.ts';
import { renderPrompt, renderSentence } from '../text/prose.ts';
import { shownText, shownTyped } from '../text/safe.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { ends, hang, indent, truncate, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

type LabStanding = {
  lab: Lab;
  /** Ids of the tasks that are done. */
  done: ReadonlySet<string>;
  engine: EngineName;
  folder: string;
};

/** The situation, where lines run, which names it takes, and the tasks. Ends in a line break. */
export function viewLabOpening(standing: LabStanding, look: Look): string {
  const { lab, engine, folder } = standing;
  const words = wordsIn(look.language).labs;
  const page = inside(look);
  const where = engine === 'docker' ? words.where.docker(folder) : words.where['built-in'];
  const names = namesOf(lab).map(({ what, name }) => `\`${what} ${name}\``);
  const parts = [
    renderPrompt(lab.intro, page),
    sentence(where, page),
    ...(engine === 'docker' && names.length > 0
      ? [sentence(words.takes(names.join(', ')), page)]
      : []),
  ];
  return `${viewTasks(standing, look)}${indent(parts.join('\n\n'), margin)}\n\n`;
}

/** The title, and every task with the text of the open one. Ends in an empty line. */
export function viewTasks({ lab, done, engine }: LabStanding, look: Look): string {
  const words = wordsIn(look.language).labs;
  const page = inside(look);
  const theme = themeFor(look);
  const open = lab.tasks.findIndex(({ id }) => !done.has(id));
  const all = lab.tasks.length;
  const place = open < 0 ? words.done(all, all) : words.task(open + 1, all);
  const right = theme.dim([place, words.engine[engine]].join(` ${signsFor(look).dot} `));
  const head = ends(theme.heading(lab.title), right, page.columns);
  const rows = lab.tasks.map((task, index) => drawTask(task, index, { open, done }, page));
  return `\n${indent(`${head}\n\n${rows.join('\n')}`, margin)}\n\n`;
}

function drawTask(
  { id, title, text }: Task,
  index: number,
  { open, done }: { open: number; done: ReadonlySet<string> },
  look: Look,
): string {
  const theme = themeFor(look);
  const signs = signsFor(look);
  const sign = done.has(id)
    ? theme.right(signs.right)
    : index === open
      ? theme.accent(signs.cursor)
      : ' ';
  const row = hang(
    `${sign} ${index + 1}  `,
    (columns) => wrap(renderSentence(title, look), columns).join('\n'),
    look.columns,
  );
  if (index !== open) return row;
  return `${row}\n${indent(renderPrompt(text, { ...look, columns: look.columns - 5 }), 5)}`;
}

/** Each check with its sign; what doesn't hold says what was found and what shows it. Ends in a line break. */
export function viewVerdicts(verdicts: readonly CheckResult[], look: Look): string {
  const page = inside(look);
  return `${indent(verdicts.map((one) => drawVerdict(one, page)).join('\n'), margin)}\n`;
}

function drawVerdict({ check, holds, found, lookAt }: CheckResult, look: Look): string {
  const theme = themeFor(look);
  const signs = signsFor(look);
  const words = wordsIn(look.language).labs;
  const sign = holds ? theme.right(signs.right) : theme.wrong(signs.wrong);
  const line = hang(
    `${sign} `,
    (columns) => wrap(shownTyped(check.line), columns).join('\n'),
    look.columns,
  );
  if (holds) return line;
  const said = truncate(shownTyped(words.found(found)), 200, signs.ellipsis);
  const where = `${said} ${signs.dot} ${words.look} ${shownTyped(lookAt)}`;
  return `${line}\n${indent(wrap(where, look.columns - 2).join('\n'), 2)}`;
}

/** The note's words for a nudge, the command with its section, a whole solution. Ends in a line break. */
export function viewHint(task: Task, step: 1 | 2 | 3, lab: Lab, look: Look): string {
  const words = wordsIn(look.language).labs;
  const page = inside(look);
  const text = hintText(task, step, lab, look.language);
  const shown = step === 3 ? `${words.solution}\n\n${scriptIn(text, page)}` : sentence(text, page);
  return `${indent(`${themeFor(look).heading(words.hint(step))}\n${shown}`, margin)}\n`;
}

/** As a program gets it: the third one is the script alone. */
export function hintText(task: Task, step: 1 | 2 | 3, lab: Lab, language: Language): string {
  const words = wordsIn(language).labs;
  const [place] = lab.sections;
  if (step === 1) return task.hint ?? words.noHint;
  if (step === 3) return shortestSolution(task);
  const section = place === undefined ? '' : `${place.topic}#${place.section}`;
  return words.hintCommand(commandIn(task), section);
}

export function sayFound(found: Found, language: Language): string {
  return wordsIn(language).labs.found(found);
}

/** What a task showed, once it is done. Ends in a line break. */
export function viewTaskDone(task: Task, look: Look): string {
  const words = wordsIn(look.language).labs;
  const theme = themeFor(look);
  const sign = theme.right(`${signsFor(look).right} ${words.shown}`);
  return `\n${indent(`${sign}\n${renderPrompt(task.shown, inside(look))}`, margin)}\n`;
}

/** How it went, the shortest way, and what to read. `share` from 0 to 1. Ends in a line break. */
export function viewLabEnd(lab: Lab, share: number, look: Look): string {
  const words = wordsIn(look.language).labs;
  const page = inside(look);
  const theme = themeFor(look);
  const ways = lab.tasks.map((task) => scriptIn(shortestSolution(task), page)).join('\n');
  const sections = lab.sections
    .map(({ topic, section }) => scriptIn(`docker-learn show ${topic}#${section}`, page))
    .join('\n');
  const title = theme.heading(words.finished(Math.round(share * 100)));
  const said = (text: string): string => wrap(text, page.columns).join('\n');
  const parts = [
    said(title),
    `${said(words.ways)}\n${ways}`,
    `${said(words.sections)}\n${sections}`,
  ];
  return `\n${indent(parts.join('\n\n'), margin)}\n\n`;
}

/** Lines to type, two columns in; what doesn't fit goes on below, set in further, and no word is cut that fits. */
function scriptIn(script: string, { columns }: Look): string {
  const rows = shownText(script)
    .split('\n')
    .flatMap((line) => {
      const [, blank = '', text = ''] = /^( *)(.*)$/su.exec(line) ?? [];
      const [first = '', ...more] = wrap(text, columns - 4 - blank.length);
      return [blank + first, ...more.map((row) => `${blank}  ${row}`)];
    });
  return indent(rows.join('\n'), 2);
}

export function viewLabGoesOn(lab: Lab, look: Look): string {
  return `\n${one(wordsIn(look.language).labs.goesOn(lab.name), look)}`;
}

export function viewLabLeft(lab: Lab, look: Look): string {
  return one(wordsIn(look.language).labs.left(lab.name), look);
}

export function viewLabAllDone(lab: Lab, look: Look): string {
  return one(wordsIn(look.language).labs.allDone(lab.name), look);
}

export function viewLabReset(title: string, look: Look): string {
  return one(wordsIn(look.language).labs.wasReset(title), look);
}

/** Every line that a lab of the learner's own would run. Ends in an empty line. */
export function viewLabLines(lab: Lab): string {
  const lines = lab.setup.map(shownTyped).join('\n');
  return `\n${indent(lines, margin + 2)}\n\n`;
}

export function viewLabHelp(engine: EngineName, look: Look): string {
  const words = wordsIn(look.language).labs;
  const text = engine === 'docker' ? words.wordsDocker : words.words;
  const lines = wrap(themeFor(look).dim(text), inside(look).columns);
  return `${indent(lines.join('\n'), margin)}\n`;
}

export function viewUnknownWord(word: string, near: string | null, look: Look): string {
  return one(wordsIn(look.language).tried.unknownWord(shownTyped(word), near), look);
}

function one(text: string, look: Look): string {
  return `${indent(sentence(text, inside(look)), margin)}\n`;
}

function sentence(text: string, look: Look): string {
  return wrap(renderSentence(text, look), look.columns).join('\n');
}

function inside(look: Look): Look {
  return { ...look, columns: pageWidth(look) - margin };
}

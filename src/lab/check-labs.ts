// Every problem of a folder's labs at once: each by itself, against the notes, and one language against the other.
import { decodeNote, type NoteFile } from '../notes/decode.ts';
import { languages, sourceLanguage, type Note, type QuestionId } from '../notes/note.ts';
import { questionsOf } from '../notes/deck.ts';
import { problem, type LabPart, type Problem } from '../notes/problem.ts';
import type { Lab, Task } from './lab.ts';
import { parseLab } from './parse.ts';

/** `notes`: what sections and questions are looked up in, of any language. */
export function checkLabs(
  files: readonly NoteFile[],
  notes: readonly Note[],
): { labs: Lab[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const labs = files.flatMap((file) => {
    const { text, problems: undecoded } = decodeNote(file);
    const { path, topic: name, language } = file;
    const read = text === null ? null : parseLab({ path, name, language, text });
    problems.push(...undecoded, ...(read?.problems ?? []));
    return read?.lab ? [read.lab] : [];
  });
  const commands = new Set(
    notes.flatMap(questionsOf).flatMap(({ id, kind }) => (kind === 'command' ? [id] : [])),
  );
  problems.push(
    ...labs.flatMap((lab) => checkNames(lab, notes, commands)),
    ...checkAcross(files, labs),
  );
  return { labs, problems };
}

function checkNames(
  lab: Lab,
  notes: readonly Note[],
  commands: ReadonlySet<QuestionId>,
): Problem[] {
  const start = { path: lab.path, line: 1, column: 1 };
  const missing = lab.sections.filter(
    ({ topic, section }) =>
      !notes.some((note) => note.topic === topic && note.sections.some(({ id }) => id === section)),
  );
  const unknown = lab.tasks.filter(({ practises }) => practises && !commands.has(practises));
  return [
    ...missing.map((one) => problem('lab-section', one, start)),
    ...unknown.map(({ practises, place }) =>
      problem('lab-practises', { question: practises! }, place),
    ),
  ];
}

function checkAcross(files: readonly NoteFile[], labs: readonly Lab[]): Problem[] {
  const held = languages.filter((language) => files.some((file) => file.language === language));
  const missing = files.flatMap(({ path, topic }) =>
    held
      .filter((language) => !files.some((one) => one.language === language && one.topic === topic))
      .map((language) => problem('language-missing', { language }, { path, line: 1, column: 1 })),
  );
  const differing = labs.flatMap((lab) => {
    const source = labs.find((one) => one.name === lab.name && one.language === sourceLanguage);
    return source === undefined || source === lab ? [] : compare(lab, source);
  });
  return [...missing, ...differing];
}

function compare(lab: Lab, source: Lab): Problem[] {
  const start = { path: lab.path, line: 1, column: 1 };
  const differ = (part: LabPart, of: (one: Lab) => unknown): Problem[] =>
    isSame(of(lab), of(source)) ? [] : [problem('labs-differ', { part, task: null }, start)];
  const tasks = lab.tasks.flatMap((task) => {
    const other = source.tasks.find(({ id }) => id === task.id);
    return other === undefined ? [] : compareTasks(task, other);
  });
  return [
    ...differ('fields', ({ sections, level, minutes, order, since, names }) => [
      sections,
      level,
      minutes,
      order,
      since,
      names,
    ]),
    ...differ('setup', ({ setup }) => setup),
    ...differ('files', ({ files }) => files),
    ...differ('tasks', (one) => one.tasks.map(({ id }) => id)),
    ...tasks,
  ];
}

function compareTasks(task: Task, other: Task): Problem[] {
  const differ = (part: LabPart, of: (one: Task) => unknown): Problem[] =>
    isSame(of(task), of(other))
      ? []
      : [problem('labs-differ', { part, task: task.id }, task.place)];
  return [
    ...differ('checks', ({ checks }) => checks),
    ...differ('solutions', ({ solutions }) => solutions),
    ...differ('near-misses', ({ wrongs }) => wrongs),
    ...differ('practises', ({ practises }) => practises),
  ];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

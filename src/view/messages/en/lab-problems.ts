// English sentences for everything that can be wrong with a lab, each with what to do.
import type { LabPart } from '../../../notes/problem.ts';
import type { LabProblemMessages } from '../problems.ts';

const near = (name: string | null, otherwise: string): string =>
  name === null ? otherwise : `Did you mean \`${name}\`?`;

const parts: Record<LabPart, string> = {
  tasks: 'tasks',
  checks: 'checks',
  setup: 'setup',
  files: 'files',
  solutions: 'solutions',
  'near-misses': 'near misses',
  fields: 'front matter',
  practises: '`practises`',
};

export const labProblems: LabProblemMessages = {
  'lab-name': ({ name }) => [
    `\`${name}\` is no name for a lab.`,
    'Use lower-case words joined by hyphens; `list`, `reset` and `clean` are taken.',
  ],
  'lab-fence': ({ info }) => [
    `No lab has a fence \`${info}\` here.`,
    'Before the tasks: `file PATH`, `setup`. In a task: `check`, `solution`, `wrong: CHECK`.',
  ],
  'lab-file': ({ path }) => [
    `\`${path}\` is no path within the lab's folder.`,
    'Write it relative, without `..`, such as `site/index.html`.',
  ],
  'lab-heading': ({ text }) => [
    `\`${text}\` opens no task.`,
    'A task begins with `## Task: ` and what to do.',
  ],
  'lab-shown': () => [
    'A task ends with one quote that says what it showed.',
    'Write it behind `> `, in two sentences.',
  ],
  'lab-tasks': () => ['This lab has no task.', 'Write one below `## Task: `.'],
  'lab-checks': () => ['This task checks nothing.', 'Write what must hold into a fence `check`.'],
  'lab-solutions': ({ count }) => [
    `This task has ${count} ${count === 1 ? 'solution' : 'solutions'}; it needs two that differ.`,
    'Write another way into a fence `solution`.',
  ],
  'lab-wrongs': ({ count }) => [
    `This lab has ${count} near ${count === 1 ? 'miss' : 'misses'}; it needs three.`,
    'Write what people get nearly right into fences `wrong: CHECK`.',
  ],
  'lab-wrong-check': ({ wanted, matching }) => [
    `\`${wanted}\` begins ${matching} checks of this task; it must begin one.`,
    'Copy the beginning of the check that the near miss fails.',
  ],
  'lab-setup': ({ line }) => [
    `\`${line}\` is not a docker command alone.`,
    'A setup holds docker commands only, without pipes, variables or redirections.',
  ],
  'lab-outside': ({ path }) => [
    `\`${path}\` lies outside the lab's folder.`,
    'Mount what lies in it: `./site`, or `"$PWD/site"`.',
  ],
  'lab-power': ({ text }) => [
    `\`${text}\` reaches beyond the lab.`,
    'A lab gets along without privileges, devices, host namespaces, the socket and prunes.',
  ],
  'lab-section': ({ topic, section }) => [
    `There is no section \`${topic}#${section}\`.`,
    'Name one that the notes have.',
  ],
  'lab-practises': ({ question }) => [
    `There is no command question \`${question}\`.`,
    'Name one that the notes have, or take `practises` away.',
  ],
  'labs-differ': ({ part, task }) => [
    `The languages differ in ${parts[part]}${task === null ? '' : ` of \`${task}\``}.`,
    'Only words may differ: copy it from the English lab.',
  ],
  'check-form': ({ line }) => [
    `\`${line}\` is no check.`,
    'Write `SUBJECT: PREDICATE`, such as `container db: running`.',
  ],
  'check-subject': ({ word, near: other }) => [
    `No check is about \`${word}\`.`,
    near(other, 'Subjects: container, image, volume, network, port, file, run, reach, compose.'),
  ],
  'check-predicate': ({ subject, words, near: other }) => [
    `Nothing like \`${words}\` can be said of \`${subject}\`.`,
    near(other, 'The table of checks in content/README.md has what can.'),
  ],
};

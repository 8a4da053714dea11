// Screens of reading, walking through and hands on, and those that are cut by their window.
import { explainLine } from '../../src/command/command.ts';
import { openWindow } from '../../src/face/opened.ts';
import type { PointsOutput } from '../../src/interview/state.ts';
import type { Lab, LabName, Task } from '../../src/lab/lab.ts';
import type { TopicId } from '../../src/notes/note.ts';
import type { WorldMap } from '../../src/sandbox/map.ts';
import type { Look } from '../../src/view/look.ts';
import { viewExplanation } from '../../src/view/pages/explain.ts';
import { viewWalk } from '../../src/view/pages/interview.ts';
import { viewHint, viewLabEnd, viewTaskDone, viewTasks } from '../../src/view/pages/lab.ts';
import { sectionToRead } from '../../src/view/pages/note.ts';
import { viewPick } from '../../src/view/pages/pick.ts';
import type { Picture } from '../../src/view/pages/picture.ts';
import { viewQuestion } from '../../src/view/pages/question.ts';
import { viewSection } from '../../src/view/pages/reading.ts';
import { viewBanner, viewChanges, viewTask, viewTryHelp } from '../../src/view/pages/try.ts';
import { samples, type Sample } from './samples.ts';

export function drawMoreScreens(
  look: Look,
  whole: (picture: Picture) => string,
): Record<string, string> {
  const sample = samples[look.language];
  return {
    walk: [walkOf(sample, 1, 'typed', look), walkOf(sample, 2, 'spoken', look)]
      .map(whole)
      .join('\n\n'),
    section: whole(sectionOf(sample, 1, look)),
    explain: ['docker run -d --rm -p 80:8080 --name web nginx', 'docker rm --force -x web']
      .map((line) => viewExplanation(explainLine(line), ['ports/map'], null, look))
      .join('\n'),
    lab: [
      viewTasks(
        { lab: labOf(sample), done: new Set(['one']), engine: 'built-in', folder: '' },
        look,
      ),
      viewHint(task('two', sample), 1, labOf(sample), look),
      viewTaskDone(task('two', sample), look),
      viewLabEnd(labOf(sample), 0.5, look),
    ].join(''),
    try: [
      viewBanner(3, look),
      viewChanges([{ object: 'container', name: 'web', was: null, is: 'running' }], world, look),
      viewTask(sample.questions[0]?.[0].prompt ?? '', look),
      viewTryHelp(look),
    ].join(''),
    windows: [24, 12].flatMap((rows) => cutScreens(sample, rows, look)).join('\n'),
  };
}

/** As a window of so many rows shows them, before any key. */
function cutScreens(sample: Sample, rows: number, look: Look): string[] {
  const [choice] = sample.questions;
  const pictures = [
    viewPick(manyTopics(sample), 17, look),
    sectionOf(sample, 8, look),
    walkOf(sample, 1, 'typed', look, 12),
    ...(choice === undefined ? [] : [viewQuestion(longer(choice[0]), choice[1], look)]),
  ];
  return pictures.map((picture) => {
    const window = openWindow(
      () => picture,
      () => ({ columns: look.columns, rows }),
    );
    const { body, keys } = window.shown(look);
    return `--- ${rows} rows\n${body}\n${keys}`;
  });
}

const longer = (question: Sample['questions'][0][0]): typeof question => ({
  ...question,
  prompt: Array.from({ length: 8 }, () => question.prompt).join('\n\n'),
});

const manyTopics = ({ list, note }: Sample): Parameters<typeof viewPick>[0] => ({
  title: note.title,
  right: '30 × 3',
  rows: Array.from({ length: 10 }, () => list)
    .flat()
    .map(({ title, questions, known }) => ({
      name: title,
      cells: [`${questions}`, known === null ? '' : `${known * 100} %`],
      share: known,
      about: note.summary,
      canQuiz: true,
    })),
  says: { open: 'open' },
});

function sectionOf({ note }: Sample, times: number, look: Look): Picture {
  const [section] = note.sections;
  if (section === undefined) throw new Error('the sample has no section');
  const text = Array.from({ length: times }, () => section.text).join('\n\n');
  return viewSection(
    {
      topic: note.title,
      title: section.title,
      number: 3,
      count: 9,
      textFor: sectionToRead(note, { ...section, text }).textFor,
    },
    { canTry: true, goOn: 'questions', next: '7 questions', quit: 'quit' },
    look,
  );
}

function walkOf(
  sample: Sample,
  number: number,
  way: PointsOutput['way'],
  look: Look,
  times = 1,
): Picture {
  const [question, , aside] = sample.questions.find(([, { kind }]) => kind === 'points') ?? [];
  if (question === undefined) throw new Error('the samples have no open question');
  const points = Array.from({ length: times }, () => aside?.points ?? []).flat();
  const said = way === 'typed' ? (aside?.said ?? '') : '';
  return viewWalk(
    { ...question, parent: null },
    {
      event: 'points',
      id: question.id,
      number,
      total: 5,
      points,
      touched: [1],
      doubtful: way === 'typed' ? [0] : [],
      way,
      said,
    },
    { kind: 'points', cursor: 0, ticked: [1] },
    [sample.note.title, sample.note.sections[0]?.title ?? ''],
    look,
  );
}

const world: WorldMap = {
  images: [{ name: 'nginx', isUsed: true }],
  containers: [
    {
      name: 'web',
      image: 'nginx',
      state: 'running',
      isRunning: true,
      mounts: [],
      networks: ['bridge'],
      ports: [{ host: '8080', container: '80' }],
    },
  ],
  volumes: [],
  networks: [],
};

const task = (id: string, { questions, hits }: Sample): Task => ({
  id,
  title: hits[0]?.title ?? '',
  practises: null,
  hint: questions[0]?.[0].prompt ?? '',
  text: questions[0]?.[0].prompt ?? '',
  checks: ['container web: running'],
  shown: hits[0]?.text ?? '',
  solutions: ['docker run -d --name web nginx'],
  wrongs: [],
  place: { path: 'web.md', line: 1, column: 1 },
});

const labOf = (sample: Sample): Lab => ({
  name: 'web' as LabName,
  language: 'en',
  path: 'web.md',
  title: sample.note.title,
  summary: sample.note.summary,
  sections: [{ topic: 'volumes' as TopicId, section: 'lifetime' }],
  level: 1,
  minutes: 5,
  order: 1,
  since: null,
  names: [],
  intro: sample.note.intro,
  files: [],
  setup: [],
  tasks: ['one', 'two', 'three'].map((id) => task(id, sample)),
});

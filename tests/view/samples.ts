// What the goldens and the width tests draw: one of everything, in both languages.
import type { Note, Language, Markdown, QuestionId, TopicId } from '../../src/notes/note.ts';
import type { Answer } from '../../src/quiz/answer.ts';
import type { QuestionOutput, ResultOutput, Shown } from '../../src/quiz/protocol.ts';
import { remark } from '../../src/quiz/verdict.ts';
import type { Feedback } from '../../src/quiz/verdict.ts';
import type { Entry } from '../../src/view/pages/entry.ts';
import type { CommandWords } from '../../src/view/pages/feedback.ts';
import type { Health } from '../../src/view/pages/doctor.ts';
import type { HomeItem } from '../../src/view/pages/home.ts';
import type { ListedTopic } from '../../src/view/pages/list.ts';
import type { Aside } from '../../src/view/pages/question.ts';
import type { SearchHit } from '../../src/view/pages/search.ts';
import type { Summary } from '../../src/view/pages/summary.ts';
import type { ShownVerdict } from '../../src/view/pages/shown-verdict.ts';

export type Sample = {
  questions: [question: QuestionOutput, entry: Entry, aside: Aside][];
  verdicts: ShownVerdict[];
  summary: Summary;
  home: HomeItem[];
  list: ListedTopic[];
  hits: SearchHit[];
  words: string[];
  health: Health;
  note: Note;
  command: CommandWords;
};

type Texts = {
  prompt: Markdown;
  longPrompt: Markdown;
  options: [Markdown, Markdown, Markdown];
  reasons: [Markdown, Markdown];
  hint: Markdown;
  explanation: Markdown;
  head: [Markdown, Markdown];
  left: Markdown[];
  right: Markdown[];
  said: string;
  points: Markdown[];
  titles: [string, string, string];
  summary: string;
  place: [string, string];
  swapped: string;
  missing: string;
  unreadable: string;
  section: Markdown;
  line: string;
  word: string;
};

const texts: Record<Language, Texts> = {
  en: {
    prompt: 'Which of these is still there after `docker rm -v web`?',
    longPrompt:
      'Run `mysql` in the background as `db`, its data in the named volume `dbdata`.\n\n`mysql` keeps its data in `/var/lib/mysql`.',
    options: [
      'The anonymous volume that `-v /cache` made',
      'The named volume `data`, mounted at `/data`',
      "The container's writable layer",
    ],
    reasons: [
      'This is exactly what `-v` asks to remove.',
      '`-v` removes anonymous volumes only; a name is a promise to keep.',
    ],
    hint: 'What does `-v` ask for, and of **which** volumes?',
    explanation:
      '`docker rm -v` removes the container and the anonymous volumes attached to it. A named volume stays\nuntil something removes it by name.',
    head: ['command', 'what it does'],
    left: ['`docker stop`', '`docker kill`', '`docker pause`'],
    right: ['sends `SIGKILL` at once', 'sends `SIGTERM`, then `SIGKILL`', 'freezes every process'],
    said: 'They outlive a plain docker rm\nand pile up',
    points: [
      'anonymous volumes outlive `docker stop` and a plain `docker rm`',
      'each new container makes a new one, so they pile up as dangling volumes',
    ],
    titles: ['Containers', 'Images', 'Volumes'],
    summary: 'Storage that Docker manages and that outlives containers.',
    place: ['Volumes', 'Lifetime'],
    swapped:
      'the ports are the other way round: this publishes container port 8080 on host port 80',
    missing: 'missing: `-d` (run in the background)',
    unreadable: '`docker run` has no flag `--port`. Did you mean `--publish`?',
    section:
      "A container's writable layer dies with the container. A volume doesn't: only what *asks for volumes to go* removes it.\n\n| you type | named volume | anonymous volume |\n|---|---|---|\n| `docker rm` | stays | **stays** |\n| `docker rm -v` | stays | goes |\n\n```console\n$ docker volume ls -q --filter dangling=true\n…\n```\n\n```diagram: an image's layers, the writable one on top\n┌──────────────────────────┐\n│ writable layer           │\n├──────────────────────────┤\n│ layers of the image      │\n└──────────────────────────┘\n```\n\n- see [mounts](mounts.md#kinds)\n- and [the manual](https://docs.docker.com/engine/storage/volumes/)",
    line: '- [ ] The anonymous volume that `-v /cache` made, which nobody named and nobody will find again by looking for a name',
    word: 'anonymous',
  },
  ko: {
    prompt: '`docker rm -v web` 뒤에도 남아 있는 것은?',
    longPrompt:
      '`mysql`을 `db`라는 이름으로 백그라운드에서 실행하라. 데이터는 명명된 볼륨 `dbdata`에 둔다.\n\n`mysql`은 데이터를 `/var/lib/mysql`에 둔다.',
    options: [
      '`-v /cache`가 만든 익명 볼륨',
      '`/data`에 마운트한 명명된 볼륨 `data`',
      '컨테이너의 쓰기 가능 레이어',
    ],
    reasons: [
      '`-v`가 지우라고 하는 것이 바로 이 볼륨이다.',
      '`-v`는 익명 볼륨만 지운다. 이름을 붙인 볼륨은 남는다.',
    ],
    hint: '`-v`는 **어떤** 볼륨을 지우라는 뜻일까?',
    explanation:
      '`docker rm -v`는 컨테이너와 거기에 붙은 익명 볼륨을 지운다. 명명된 볼륨은 누군가 이름으로 지울 때까지\n남는다.',
    head: ['명령', '하는 일'],
    left: ['`docker stop`', '`docker kill`', '`docker pause`'],
    right: [
      '바로 `SIGKILL`을 보낸다',
      '`SIGTERM`을 보내고, 기다렸다가 `SIGKILL`을 보낸다',
      '모든 프로세스를 멈춘다',
    ],
    said: '그냥 docker rm으로는 안 지워지고\n계속 쌓입니다',
    points: [
      '익명 볼륨은 `docker stop`과 그냥 `docker rm` 뒤에도 남는다',
      '새 컨테이너마다 새 볼륨이 생겨 댕글링 볼륨으로 쌓인다',
    ],
    titles: ['컨테이너', '이미지', '볼륨'],
    summary: 'Docker가 관리하고 컨테이너보다 오래 사는 저장 공간.',
    place: ['볼륨', '볼륨은 누가 지우는가'],
    swapped:
      '포트가 뒤바뀌었습니다. 이 명령은 컨테이너의 8080번 포트를 호스트의 80번 포트에 공개합니다',
    missing: '빠진 것: `-d` (백그라운드 실행)',
    unreadable: '`docker run`에는 `--port` 옵션이 없습니다. 혹시 `--publish`인가요?',
    section:
      '컨테이너의 쓰기 가능 레이어는 컨테이너와 함께 사라진다. 볼륨은 *볼륨까지 지우라고 분명히 요청하는* 명령만이 지운다.\n\n| 입력한 명령 | 명명된 볼륨 | 익명 볼륨 |\n|---|---|---|\n| `docker rm` | 남는다 | **남는다** |\n| `docker rm -v` | 남는다 | 사라진다 |\n\n```console\n$ docker volume ls -q --filter dangling=true\n…\n```\n\n```diagram: 이미지의 레이어들과 맨 위의 쓰기 가능 레이어\n┌──────────────────────────┐\n│ 쓰기 가능 레이어         │\n├──────────────────────────┤\n│ 이미지의 레이어들        │\n└──────────────────────────┘\n```\n\n- [마운트](mounts.md#kinds)도 보라\n- [설명서](https://docs.docker.com/engine/storage/volumes/)도 있다',
    line: '- [ ] `-v /cache`가 만든 익명 볼륨, 아무도 이름을 짓지 않았고 이름으로 찾을 수도 없어서 다시 만나기 어려운 볼륨',
    word: '익명',
  },
};

export const samples: Record<Language, Sample> = { en: sampleIn('en'), ko: sampleIn('ko') };

function sampleIn(language: Language): Sample {
  const text = texts[language];
  return {
    questions: questionsOf(text),
    verdicts: verdictsOf(text),
    summary: {
      asked: 10,
      right: 8,
      skipped: 1,
      topics: [
        { title: text.titles[0], asked: 6, right: 6 },
        { title: text.titles[2], asked: 4, right: 2 },
      ],
      missed: [{ prompt: text.longPrompt, place: text.place, show: 'volumes#lifetime' }],
    },
    home: [
      { kind: 'today', again: 9, sections: 2, fresh: 11, minutes: 20 },
      { kind: 'review', due: 34, asked: 20, minutes: 6 },
      { kind: 'learn', next: { place: text.place, section: 3, of: 8 } },
      { kind: 'quiz', questions: 10, isEasy: false, minutes: 6 },
      { kind: 'interview', minutes: 20 },
      { kind: 'browse', topics: 22, isBegun: true },
      {
        kind: 'progress',
        isBegun: true,
        now: 0.31,
        forecast: { low: 0.55, high: 0.68, date: '2026-12-11' },
      },
    ],
    list: [
      {
        topic: 'containers' as TopicId,
        title: text.titles[0],
        questions: 24,
        seen: 20,
        known: 0.62,
        own: null,
      },
      {
        topic: 'images' as TopicId,
        title: text.titles[1],
        questions: 8,
        seen: 8,
        known: 1,
        own: null,
      },
      {
        topic: 'volumes' as TopicId,
        title: text.titles[2],
        questions: 24,
        seen: 0,
        known: null,
        own: { path: '/home/me/notes/volumes.md', standsIn: true },
      },
    ],
    hits: [
      {
        topic: 'volumes' as TopicId,
        topicTitle: text.place[0],
        section: 'lifetime',
        title: text.place[1],
        text: text.line,
      },
      {
        topic: 'volumes' as TopicId,
        topicTitle: text.place[0],
        section: 'names',
        title: text.titles[2],
        text: text.options[0],
      },
    ],
    words: [text.word],
    health: {
      version: '0.1.0',
      node: '20.20.2',
      platform: 'linux x64',
      language,
      locale: 'ko_KR.UTF-8',
      plain: false,
      notes: { topics: 6, questions: 180 },
      own: [{ path: '/home/me/notes', topics: 2, questions: 4, problems: 1 }],
      data: {
        path: '/home/me/.local/share/docker-learn',
        writable: false,
        events: 0,
        damaged: [],
        findings: [],
        trouble: null,
      },
      terminal: { columns: 80, rows: 24, name: 'xterm-256color' },
      docker: {
        kind: 'client-only',
        client: '28.5.1',
        reason: 'Cannot connect to the Docker daemon',
      },
    },
    note: noteOf(language, text),
    command: {
      difference: ({ code }) => (code === 'ports-swapped' ? text.swapped : text.missing),
      problem: () => text.unreadable,
    },
  };
}

function shown(list: readonly Markdown[], keys: string): Shown[] {
  return list.map((text, index) => ({ key: keys[index] ?? '', text }));
}

function question(
  kind: QuestionOutput['kind'],
  prompt: Markdown,
  more: Partial<QuestionOutput>,
): QuestionOutput {
  const head = {
    event: 'question',
    number: 3,
    total: 10,
    id: 'volumes/rm-v-keeps' as QuestionId,
    kind,
    topic: 'volumes' as TopicId,
  } as const;
  return {
    ...head,
    section: 'lifetime',
    level: 2,
    prompt,
    attempt: 1,
    again: 0,
    covered: false,
    hint: true,
    parent: null,
    ...more,
  };
}

function questionsOf(text: Texts): Sample['questions'] {
  const options = shown(text.options, 'abc');
  const command = 'docker run -d --name db -v dbdata:/var/lib/mysql mysql';
  return [
    [
      question('choice', text.prompt, { options }),
      { kind: 'choice', cursor: 0, covered: false },
      {},
    ],
    [
      question('choice', text.prompt, { options, again: 1, covered: true }),
      { kind: 'choice', cursor: 0, covered: true },
      {},
    ],
    [
      question('choices', text.prompt, { options }),
      { kind: 'choices', cursor: 1, ticked: ['b'], covered: false },
      { hint: text.hint, place: text.place[0] },
    ],
    [
      question('order', text.prompt, { options }),
      { kind: 'order', keys: ['c', 'a', 'b'], cursor: 1, lifted: true },
      {},
    ],
    [
      question('match', text.prompt, {
        head: text.head,
        left: shown(text.left, 'abc'),
        right: shown(text.right, '123'),
      }),
      { kind: 'match', cursor: 1, pairs: { a: '2' } },
      {},
    ],
    [
      question('recall', text.prompt, { hint: false }),
      { kind: 'text', text: '볼륨', caret: 2, lines: false },
      {},
    ],
    [
      question('command', text.longPrompt, { attempt: 2 }),
      { kind: 'text', text: command, caret: command.length, lines: false },
      {},
    ],
    [
      question('open', text.prompt, { hint: false, total: null }),
      { kind: 'text', text: `${text.said}\n`, caret: text.said.length + 1, lines: true },
      {},
    ],
    [
      question('open', text.prompt, { parent: 'volumes/other' as QuestionId }),
      { kind: 'points', cursor: 0, ticked: [1] },
      { points: text.points, said: text.said },
    ],
  ];
}

function keys(...list: string[]): Answer {
  return { kind: 'keys', keys: list };
}

function typed(said: string): Answer {
  return { kind: 'text', text: said };
}

function verdictsOf(text: Texts): ShownVerdict[] {
  const options = shown(text.options, 'abc');
  const judged = (
    kind: QuestionOutput['kind'],
    more: Partial<QuestionOutput>,
    answer: Answer | null,
    result: Partial<ResultOutput>,
  ): ShownVerdict => ({
    question: question(kind, text.prompt, more),
    answer,
    result: {
      event: 'result',
      id: 'volumes/rm-v-keeps' as QuestionId,
      right: false,
      score: 0,
      expected: ['b'],
      feedback: [],
      explanation: text.explanation,
      due: null,
      ...result,
    },
    dueDays: 1,
    place: text.place,
  });
  const differences: Feedback[] = [
    {
      from: 'difference',
      key: null,
      text: null,
      code: 'ports-swapped',
      args: { typed: '80:8080', expected: '8080:80' },
      at: [11, 21],
    },
    {
      from: 'difference',
      key: null,
      text: null,
      code: 'missing-flag',
      args: { flag: '-d', value: null, command: 'container run', name: 'detach' },
      at: null,
    },
  ];
  const pairs = { left: shown(text.left, 'abc'), right: shown(text.right, '123') };
  return [
    {
      ...judged('choice', { options }, keys('b'), {
        right: true,
        score: 1,
        feedback: [remark('picked-right', {}, 'b', text.reasons[1])],
      }),
      dueDays: 4,
    },
    judged('choice', { options }, keys('a'), {
      feedback: [
        remark('picked-wrong', {}, 'a', text.reasons[0]),
        remark('missed-right', {}, 'b', text.reasons[1]),
      ],
    }),
    judged('choices', { options }, keys('a', 'b'), { score: 0.5, expected: ['b', 'c'] }),
    judged('order', { options }, keys('b', 'a', 'c'), { expected: ['a', 'b', 'c'] }),
    judged(
      'match',
      pairs,
      { kind: 'pairs', pairs: { a: '1', b: '2', c: '3' } },
      { score: 1 / 3, expected: { a: '2', b: '1', c: '3' } },
    ),
    judged('recall', {}, typed('dangling'), { expected: ['`overlay2`', 'overlayfs', '오버레이'] }),
    judged('command', {}, typed('docker run -p 80:8080 --name web nginx'), {
      expected: ['docker run -d -p 8080:80 --name web nginx'],
      feedback: differences,
    }),
    { ...judged('open', {}, typed(text.said), { score: 0.5, expected: text.points }), points: [0] },
    { ...judged('choice', { options }, null, { skipped: true }), dueDays: 0, contested: true },
  ];
}

function noteOf(language: Language, text: Texts): Note {
  const place = { path: 'volumes.md', line: 1, column: 1 };
  const section = {
    was: null,
    of: null,
    since: '23',
    until: null,
    textLine: 1,
    place,
    questions: [],
  };
  return {
    topic: 'volumes' as TopicId,
    language,
    path: 'volumes.md',
    title: text.titles[2],
    summary: text.summary,
    aliases: [],
    asked: 3,
    order: null,
    about: [],
    sources: [],
    requires: ['containers', 'layers'] as TopicId[],
    related: ['mounts'] as TopicId[],
    intro: text.explanation,
    sections: [{ ...section, id: 'lifetime', title: text.place[1], text: text.section, words: [] }],
  };
}

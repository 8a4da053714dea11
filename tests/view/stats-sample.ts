// Numbers of `stats` for the goldens: a learner of two months, and one who has not begun.
import type { Language, QuestionId, TopicId } from '../../src/notes/note.ts';
import type { Stats } from '../../src/progress/stats.ts';
import { addDays } from '../../src/schedule/day.ts';
import type { Day } from '../../src/schedule/memory.ts';
import type { ShownStats } from '../../src/view/pages/stats.ts';

const today = '2026-11-23' as Day;
const mastery = (
  questions: number,
  seen: number,
  stable: number,
  due: number,
  known: number | null,
) => ({ questions, seen, stable, due, known, uncertainty: known === null ? 0 : 0.034 });
const topic = (name: string, ...numbers: Parameters<typeof mastery>) => ({
  topic: name as TopicId,
  ...mastery(...numbers),
});

const stats: Stats = {
  day: today,
  overall: mastery(123, 61, 20, 17, 0.447),
  topics: [
    topic('containers', 37, 37, 20, 5, 1),
    topic('images', 38, 24, 0, 12, 0.493),
    topic('volumes', 24, 0, 0, 0, null),
    topic('ports', 24, 0, 0, 0, null),
  ],
  forecast: Array.from({ length: 30 }, (_, ahead) => ({
    day: addDays(today, ahead),
    due: [17, 3, 0, 8, 1, 0][ahead] ?? (ahead % 7 === 0 ? 4 : 0),
  })),
  calendar: [
    [-70, 9],
    [-41, 30],
    [-40, 12],
    [-3, 60],
    [-1, 1],
    [0, 25],
  ].map(([days = 0, answers = 0]) => ({
    day: addDays(today, days),
    answers,
    right: Math.floor(answers * 0.8),
    ms: answers * 21_000,
  })),
  retention: {
    reviews: 80,
    predicted: 0.89,
    actual: 0.9,
    bands: [
      { from: 0.8, to: 0.9, reviews: 30, predicted: 0.86, actual: 0.8 },
      { from: 0.9, to: 1, reviews: 50, predicted: 0.94, actual: 0.96 },
    ],
  },
  calibration: [
    { confidence: 'guess', answers: 4, right: 1 },
    { confidence: 'unsure', answers: 0, right: 0 },
    { confidence: 'sure', answers: 10, right: 10 },
  ],
  hardest: [
    {
      question: 'volumes/rm-v-keeps' as QuestionId,
      topic: 'volumes' as TopicId,
      answers: 8,
      wrong: 5,
    },
  ],
  time: { totalMs: 137 * 21_000, days: 6, perAnswerMs: 21_000 },
};

const words: Record<Language, { titles: string[]; prompt: string; place: string[] }> = {
  en: {
    titles: ['Containers', 'Images', 'Volumes', 'Ports'],
    prompt: 'Which of these is still there after `docker rm -v web`?',
    place: ['Volumes', 'Lifetime'],
  },
  ko: {
    titles: ['컨테이너', '이미지', '볼륨', '포트'],
    prompt: '`docker rm -v web` 뒤에도 남아 있는 것은?',
    place: ['볼륨', '볼륨은 누가 지우는가'],
  },
};

const sampleIn = (language: Language): ShownStats => {
  const { titles, prompt, place } = words[language];
  return {
    stats,
    titles,
    hardest: [{ prompt, place, show: 'volumes#lifetime', wrong: 5, answers: 8 }],
    away: [],
  };
};

export const statsSamples: Record<Language, ShownStats> = {
  en: sampleIn('en'),
  ko: sampleIn('ko'),
};
const nothing = mastery(123, 0, 0, 0, null);
export const emptyStats: ShownStats = {
  stats: {
    ...stats,
    overall: nothing,
    calendar: [],
    hardest: [],
    time: { totalMs: 0, days: 0, perAnswerMs: 0 },
  },
  titles: [],
  hardest: [],
  away: [],
};

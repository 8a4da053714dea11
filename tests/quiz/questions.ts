// Small questions of every kind for the tests of a session.
import type { Kind, Level, Option, Question, QuestionId, TopicId } from '../../src/notes/note.ts';

type Wishes = {
  topic?: string;
  section?: string;
  contrast?: string | null;
  level?: Level;
  hint?: string | null;
  followUps?: number;
};

const wishesOf = (id: string, wishes: Wishes) => {
  const topic = (wishes.topic ?? id.split('/')[0] ?? 'volumes') as TopicId;
  return {
    id: id as QuestionId,
    prompt: `What about ${id}?`,
    was: null,
    of: null,
    place: { path: `${topic}.md`, line: 1, column: 1 },
    since: null,
    until: null,
    topic,
    section: wishes.section ?? 'first',
    level: wishes.level ?? 2,
    asked: null,
    contrast: wishes.contrast ?? null,
    proof: null,
    hint: wishes.hint ?? null,
    explanation: `Because of ${id}.`,
    revision: '0badcafe',
  } as const;
};

const option = (text: string, right = false): Option => ({
  text,
  right,
  why: right ? null : `${text} is not it.`,
});

export function questionOf(kind: Kind, id: string, wishes: Wishes = {}): Question {
  const common = wishesOf(id, wishes);
  switch (kind) {
    case 'choice':
      return {
        ...common,
        kind,
        options: [option('one'), option('two', true), option('three'), option('four')],
      };
    case 'choices':
      return {
        ...common,
        kind,
        options: [option('one', true), option('two'), option('three', true), option('four')],
      };
    case 'order':
      return { ...common, kind, items: ['first', 'second', 'third', 'fourth'] };
    case 'match':
      return {
        ...common,
        kind,
        head: ['it', 'is'],
        pairs: [
          ['one', 'uno'],
          ['two', 'due'],
          ['three', 'tre'],
        ],
      };
    case 'recall':
      return { ...common, kind, accepts: ['named volume'] };
    case 'command':
      return {
        ...common,
        kind,
        accepts: ['docker ps -a'],
        relax: { free: [], any: [], mayAdd: [], shell: [], in: null, exact: false },
      };
    case 'open': {
      const followUps = Array.from({ length: wishes.followUps ?? 0 }, (_, at) => ({
        id: `${id}-${at + 1}` as QuestionId,
        prompt: `And ${at + 1}?`,
        was: null,
        of: null,
        place: common.place,
        points: ['deep'],
        level: common.level,
      }));
      return { ...common, kind, points: ['point one', 'point two', 'point three'], followUps };
    }
  }
}

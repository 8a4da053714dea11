// Where `learn` goes on, what a new topic begins with, and what placement finds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { headOf, type NoteHead } from '../../src/notes/heads.ts';
import type { Note, Question, QuestionId, TopicId } from '../../src/notes/note.ts';
import type { Event } from '../../src/progress/event.ts';
import { fold } from '../../src/progress/fold.ts';
import { nextStop, pretest, stopOn, whereToGoOn } from '../../src/quiz/learn.ts';
import {
  ladderOf,
  nextOnLadder,
  placedBy,
  placementQuestions,
  seemsKnown,
} from '../../src/quiz/placement.ts';
import type { First } from '../../src/quiz/state.ts';
import { answered, eventOf } from '../progress/events.ts';
import { questionOf } from './questions.ts';
import { planOf, Sitting } from './sitting.ts';

/** Sections s1, s2 … each with so many choice questions and an open one. */
function noteOf(topic: string, sections: number, questionsEach: number): Note {
  const place = { path: `${topic}.md`, line: 1, column: 1 };
  return {
    topic: topic as TopicId,
    language: 'en',
    path: place.path,
    title: topic,
    summary: '',
    aliases: [],
    requires: [],
    related: [],
    asked: 2,
    order: null,
    about: [],
    sources: [],
    intro: '',
    sections: Array.from({ length: sections }, (_, at) => ({
      id: `s${at + 1}`,
      title: `s${at + 1}`,
      words: [],
      text: '',
      textLine: 1,
      was: null,
      of: null,
      place,
      since: null,
      until: null,
      questions: [
        ...Array.from({ length: questionsEach }, (_, number) =>
          questionOf('choice', `${topic}/s${at + 1}-${number + 1}`, {
            section: `s${at + 1}`,
            level: number % 2 === 0 ? 1 : 2,
          }),
        ),
        questionOf('open', `${topic}/s${at + 1}-open`, { section: `s${at + 1}` }),
      ],
    })),
  };
}

const notes = [noteOf('volumes', 2, 2), noteOf('images', 1, 1)].map(headOf);
const read = (topic: string, section: string): Event =>
  eventOf('read', 0, { topic: topic as TopicId, section });
const on = (events: Event[]) => {
  const stop = whereToGoOn(notes, fold(events));
  return stop === null
    ? null
    : `${stop.note.topic} ${stop.number}/${stop.count}: ${stop.questions.map((question) => question.id.split('/')[1]).join(' ')}`;
};
const done = [
  read('volumes', 's1'),
  answered('volumes/s1-1', 0, true),
  answered('volumes/s1-2', 0, false),
];

const skip = (question: string): Event =>
  eventOf('skipped', 0, { question: question as QuestionId, mode: 'learn' });
const skippedOnce = [
  read('volumes', 's1'),
  answered('volumes/s1-1', 0, true),
  skip('volumes/s1-2'),
];
const secondDone = [
  read('volumes', 's2'),
  answered('volumes/s2-1', 0, true),
  answered('volumes/s2-2', 0, true),
];

const isNew = (events: Event[]) => nextStop(notes[0] as NoteHead, fold(events))?.isNewTopic;

describe('learn', () => {
  test('begins with the first section of the first topic', () =>
    expect(on([])).toBe('volumes 1/2: s1-1 s1-2'));
  test('goes on in the middle of a section', () =>
    expect(on([read('volumes', 's1'), answered('volumes/s1-1', 0, true)])).toBe(
      'volumes 1/2: s1-2',
    ));
  test('goes to the next section when all was asked, wrong or right', () =>
    expect(on(done)).toBe('volumes 2/2: s2-1 s2-2'));
  test('stays in the topic read last', () =>
    expect(on([read('volumes', 's1'), read('images', 's1')])).toBe('images 1/1: s1-1'));
  test('returns to what was left when a topic is done', () =>
    expect(
      on([read('volumes', 's1'), read('images', 's1'), answered('images/s1-1', 0, true)]),
    ).toBe('volumes 1/2: s1-1 s1-2'));
  test('a section answered in quizzes is still to be read', () => {
    expect(on([answered('volumes/s1-1', 0, true), answered('volumes/s1-2', 0, true)])).toBe(
      'volumes 1/2: ',
    );
  });
  test('begins with what placement did not find known', () =>
    expect(
      on([eventOf('known', 0, { question: 'volumes/s1-1' as QuestionId, revision: 'r' })]),
    ).toBe('images 1/1: s1-1'));
  test('comes to an end', () => {
    expect(
      on([
        ...done,
        read('volumes', 's2'),
        answered('volumes/s2-1', 0, true),
        answered('volumes/s2-2', 0, true),
        read('images', 's1'),
        answered('images/s1-1', 0, true),
      ]),
    ).toBe(null);
  });
  test.each<[fact: string, events: Event[], stop: string | null]>([
    ['what was skipped blocks nothing', [...skippedOnce], 'volumes 2/2: s2-1 s2-2'],
    ['it comes at the end of its topic', [...skippedOnce, ...secondDone], 'volumes 1/2: s1-2'],
    [
      'skipped there too it waits, and the next topic comes',
      [...skippedOnce, ...secondDone, skip('volumes/s1-2')],
      'images 1/1: s1-1',
    ],
    [
      'until all else is done',
      [
        ...skippedOnce,
        ...secondDone,
        skip('volumes/s1-2'),
        read('images', 's1'),
        answered('images/s1-1', 0, true),
      ],
      'volumes 1/2: s1-2',
    ],
    [
      'an answer ends it',
      [...skippedOnce, answered('volumes/s1-2', 1, false)],
      'volumes 2/2: s2-1 s2-2',
    ],
    [
      'a skip that was taken back never was',
      [...skippedOnce, eventOf('undone', 0, { event: skippedOnce[2]!.id })],
      'volumes 1/2: s1-2',
    ],
  ])('%s', (_, events, stop) => expect(on(events)).toBe(stop));

  test('a section that is named is learnt, asked anew where nothing of it is new', () => {
    const [note] = notes as [NoteHead, NoteHead];
    const questions = (events: Event[]) =>
      stopOn(note, note.sections[0]!, fold(events)).questions.map(({ id }) => id);
    expect(questions([answered('volumes/s1-1', 0, true)])).toEqual(['volumes/s1-2']);
    expect(questions(done)).toEqual(['volumes/s1-1', 'volumes/s1-2']);
    expect(nextStop(note, fold([]), Infinity, 1)?.section.id).toBe('s2');
  });

  test('a topic is new until something of it was read or answered', () => {
    expect([
      isNew([]),
      isNew([read('volumes', 's1')]),
      isNew([answered('volumes/s2-1', 0, false)]),
      isNew([answered('images/s1-1', 0, true)]),
    ]).toEqual([true, false, false, true]);
  });
});

describe('the pretest', () => {
  test('asks three of different sections, none open, the same for a seed', () => {
    const asked = pretest(noteOf('layers', 4, 3), 7);
    expect(new Set(asked.map((question) => question.section)).size).toBe(3);
    expect(asked.map((question) => question.kind)).toEqual(['choice', 'choice', 'choice']);
    expect(pretest(noteOf('layers', 4, 3), 7)).toEqual(asked);
  });
  test('asks easy ones only, and none where there is none', () => {
    const levels = pretest(noteOf('layers', 4, 3), 7).map(({ level }) => level);
    expect(levels).toEqual([1, 1, 1]);
    expect(pretest(noteOf('layers', 1, 2), 7).length).toBe(1);
  });
});

/** The topics of which questions were marked as known. */
const known = (sitting: Sitting) =>
  [
    ...new Set(
      sitting.facts.flatMap((fact) =>
        fact.kind === 'known' ? [fact.question.split('/')[0] ?? ''] : [],
      ),
    ),
  ].sort();

describe('placement', () => {
  const all = Array.from({ length: 25 }, (_, at) =>
    noteOf(`t${String(at).padStart(2, '0')}`, 2, 4),
  );
  const bank = all.flatMap((note) => note.sections.flatMap((section) => section.questions));

  /** Plays for somebody who knows these topics and nothing else. */
  const play = (knows: (topic: string) => boolean, seed = 7) => {
    const ladder = ladderOf(all, seed);
    const adaptive = {
      next: (firsts: Parameters<typeof nextOnLadder>[1]) => nextOnLadder(ladder, firsts),
      known: (firsts: Parameters<typeof nextOnLadder>[1]) => seemsKnown(ladder, firsts, bank),
    };
    return new Sitting(
      planOf([], { mode: 'placement', total: null, repeats: false, adaptive }),
    ).finish((question) => knows(question.topic));
  };

  test('somebody who knows nothing is asked little and marked nothing', () => {
    const sitting = play(() => false);
    expect([known(sitting), sitting.asked.length <= placementQuestions]).toEqual([[], true]);
  });
  test('somebody who knows all climbs to the top', () =>
    expect(known(play(() => true)).length).toBeGreaterThanOrEqual(8));

  test('core topics come first', () => {
    const mixed = [...all, ...['compose', 'images', 'volumes'].map((name) => noteOf(name, 2, 4))];
    expect(
      ladderOf(mixed, 7)
        .slice(0, 4)
        .map(({ topic }) => topic),
    ).toEqual(['compose', 'images', 'volumes', 't00']);
  });

  describe('what a known topic stands on', () => {
    const stack = ['t0', 't1', 't2', 'compose'].map((name, at, names) => ({
      ...noteOf(name, 1, 4),
      requires: names.slice(Math.max(0, at - 1), at) as TopicId[],
    }));
    const ladder = ladderOf(stack, 7);
    const answers = (topic: string, ...outcomes: First['outcome'][]): First[] =>
      outcomes.map((outcome, at) => ({
        question: ladder.find((one) => one.topic === topic)!.questions[at]!.id,
        topic: topic as TopicId,
        outcome,
      }));
    const bank = stack.flatMap((note) => note.sections.flatMap((section) => section.questions));
    const firsts = answers('compose', 'right', 'right');
    test('is not asked, and marked up to the second level', () => {
      expect(nextOnLadder(ladder, firsts)).toBe(null);
      expect(placedBy(ladder, firsts)).toEqual({
        known: ['compose', 't0', 't1', 't2'],
        partly: [],
        unknown: [],
        unasked: [],
      });
      expect(new Set(seemsKnown(ladder, firsts, bank).map(({ topic }) => topic)).size).toBe(3);
    });
    test('is asked where the topic was not known, and what stands on an unknown one comes last', () => {
      const missed = answers('compose', 'missed');
      expect(nextOnLadder(ladder, missed)?.topic).toBe('t0');
      expect(nextOnLadder(ladder, [...missed, ...answers('t0', 'right', 'right')])?.topic).toBe(
        't1',
      );
      expect(nextOnLadder(ladder, [...missed, ...answers('t0', 'skipped')])?.topic).toBe('t1');
    });
    test('right and then wrong is partly known, and marks nothing', () => {
      const half = answers('compose', 'right', 'missed');
      expect(placedBy(ladder, half)).toMatchObject({ known: [], partly: ['compose'] });
      expect(seemsKnown(ladder, half, bank)).toEqual([]);
    });
    test('a second run goes on with what is not decided', () =>
      expect(ladderOf(stack, 7, (topic) => topic === 'compose').map(({ topic }) => topic)).toEqual([
        't0',
        't1',
        't2',
      ]));
  });

  test('only topics that are known are marked, and never an answered or open question', () => {
    fc.assert(
      fc.property(fc.nat(25), fc.integer(), (border, seed) => {
        const sitting = play((topic) => Number(topic.slice(1)) < border, seed);
        expect(known(sitting).every((topic) => Number(topic.slice(1)) < border)).toBe(true);
        const marked = sitting.facts.flatMap((fact) =>
          fact.kind === 'known' ? [fact.question] : [],
        );
        expect(
          marked.filter(
            (id) => id.endsWith('open') || sitting.asked.some((question) => question.id === id),
          ),
        ).toEqual([]);
        expect(new Set(sitting.asked.map((question) => question.id)).size).toBe(
          sitting.asked.length,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('undo on its summary takes the marks back too', () => {
    const sitting = play(() => true);
    sitting.send({ kind: 'undo' });
    const folded = fold(sitting.facts);
    expect(
      [...folded.questions.values()].filter(
        (one) => one.answers === 0 && one.memory.kind === 'seen',
      ),
    ).toEqual([]);
    expect(known(sitting.finish(() => true)).length).toBeGreaterThanOrEqual(8);
  });

  test('topics without enough quick questions are left out', () => {
    const bare: Question[] = [];
    expect(
      ladderOf(
        [
          {
            ...noteOf('x', 1, 1),
            sections: [{ ...noteOf('x', 1, 1).sections[0], questions: bare } as never],
          },
        ],
        1,
      ),
    ).toEqual([]);
  });
});

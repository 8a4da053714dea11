// The screens of a mock interview: they fit, and say what the clock and the suggestion are.
import { beforeAll, describe, expect, it } from 'vitest';
import { languages, type QuestionId, type TopicId } from '../../src/notes/note.ts';
import type { PointsOutput } from '../../src/interview/state.ts';
import {
  viewAsked,
  viewAskedPlain,
  viewWalk,
  viewWalkPlain,
} from '../../src/view/pages/interview.ts';
import type { Look } from '../../src/view/look.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { columnsOf } from '../../src/view/text/width.ts';
import { whole } from './screens.ts';

beforeAll(loadMarkdown);

const id = 'volumes/why' as QuestionId;
const question = {
  event: 'question',
  number: 1,
  total: 5,
  id,
  kind: 'open',
  topic: 'volumes' as TopicId,
  section: 'lifetime',
  level: 2,
  prompt: '`docker rm -v` 뒤에 남는 볼륨은 무엇이고 왜 남는가? Why does it stay?',
  attempt: 1,
  again: 0,
  covered: false,
  hint: false,
  parent: null,
  seconds: 120,
} as const;
const points: PointsOutput = {
  event: 'points',
  id,
  number: 1,
  total: 4,
  points: [
    'the named volume `data`, for a name is a promise to keep',
    '이름 있는 볼륨은 이름으로 지울 때까지 남는다',
  ],
  touched: [1],
  doubtful: [0],
  way: 'typed',
  said: '남습니다 because it has a name, and names are promises that are kept for longer than this line',
};
const clock = { budget: 120_000, left: 754_000 };
const place = ['볼륨', '컨테이너보다 오래 남는 것, and a title that is long'];

describe.each(languages)('in %s', (language) => {
  describe.each([20, 40, 80, 120])('at %i columns', (columns) => {
    const look: Look = { language, columns, colour: false, unicode: true, links: false };
    const fits = (text: string): void =>
      expect(
        text.split('\n').filter((line) => columnsOf(line) > Math.min(columns - 2, 86)),
      ).toEqual([]);

    it('the question fits, with its own clock and that of the whole', () => {
      const frame = viewAsked(
        question,
        { kind: 'text', text: '한 줄\nanother line', caret: 3, lines: true },
        clock,
        look,
        '',
      );
      fits(whole(frame, look));
      if (columns >= 40)
        expect(frame.body).toMatch(
          /2 minutes for this one, 13 in all|13 min|이 질문 2분, 전체 13분|전체 13분/,
        );
      expect(frame.caret).not.toBeNull();
      fits(viewAskedPlain(question, clock, look));
    });

    it('the walk through fits, with the suggested points ticked and the doubtful ones asked', () => {
      const frame = viewWalk(
        question,
        points,
        { kind: 'points', cursor: 0, ticked: [1] },
        place,
        look,
      );
      fits(whole(frame, look));
      expect(frame.body).toMatch(/\[\?\] 1[\s\S]*\[x\] 2/);
      const plain = viewWalkPlain(question, points, place, look);
      fits(plain);
      expect(plain).toMatch(/\[\?\] 1[\s\S]*\[x\] 2/);
      expect(plain.replaceAll(/\s+/g, '')).toContain('docker-learnshowvolumes#lifetime');
    });
  });
});

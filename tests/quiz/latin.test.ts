// A command typed in Hangul mode is read as the keys say it, and Hangul that is meant stays.
import { describe, expect, test } from 'vitest';
import { grade } from '../../src/quiz/grade.ts';
import { latinLine } from '../../src/quiz/latin.ts';
import { questionOf } from './questions.ts';

describe('lines', () => {
  test.each<[typed: string, meant: string | null]>([
    ['애찯ㄱ ㅔㄴ -ㅁ', 'docker ps -a'],
    ['애찯ㄱ ㅔㄴ -ㅁ'.normalize('NFD'), 'docker ps -a'],
    ['애찯ㄱ 겨ㅜ -ㅇ --ㅜ믇 ㅈ듀 ㅜ햐ㅜㅌ', 'docker run -d --name web nginx'],
    ['녀애 애찯ㄱ ㅑㅡㅁㅎㄷㄴ', 'sudo docker images'],
    ['도커 ps -a', 'docker ps -a'],
    ['도커 ㅔㄴ -ㅁ', 'docker ps -a'],
    ['docker ㅔㄴ -ㅁ', 'docker ps -a'],
    ['docker run --label 팀=상점 nginx', null],
    ['docker run --name 웹 nginx', null],
    ['docker ps -a', null],
    ['도커를 설치한다', null],
    ['컨테이너 목록', null],
  ])('%s → %s', (typed, meant) => {
    expect(latinLine(typed)).toBe(meant);
  });
});

test('the answer is judged as it was meant, and that is said', () => {
  const judge = (text: string) =>
    grade(
      questionOf('command', 'volumes/q'),
      { kind: 'text', text },
      {
        arrangement: { shown: [], right: [] },
        attempt: 1,
        isAnswerOfBank: () => false,
      },
    );
  expect(judge('애찯ㄱ ㅔㄴ -ㅁ')).toMatchObject({
    right: true,
    feedback: [{ code: 'hangul-keys', args: { meant: 'docker ps -a' } }],
  });
  expect(judge('애찯ㄱ ㅔㄴ -ㅂ')).toMatchObject({
    right: false,
    feedback: [{ code: 'hangul-keys' }, { at: null }, { at: null }],
  });
  expect(judge('애찯ㄱ ㅔㄴ --ㅐㅐㅐ')).toMatchObject({
    kind: 'retry',
    feedback: [{ code: 'hangul-keys' }, { code: 'unknown-flag', at: [0, 12] }],
  });
});

// Typed answers to recall questions, as people really type them, in both languages.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOf, glossary, lookAlikes } from '../../src/notes/glossary.ts';
import { squeezed } from '../../src/quiz/prose.ts';
import { gradeRecall, isAccepted } from '../../src/quiz/recall.ts';
import { isSlip } from '../../src/quiz/slip.ts';

type Outcome = 'right' | 'wrong' | 'typo';
const bank = new Set(['layer', 'container', 'overlay2', 'dockerd', '볼륨']);

function outcome(accepts: string, typed: string, attempt: 1 | 2 = 1, prompt = ''): Outcome {
  const question = { accepts: accepts.split(' | '), prompt };
  const verdict = gradeRecall(question, typed, {
    attempt,
    isAnswerOfBank: (text) => bank.has(text),
  });
  return verdict.kind === 'retry' ? 'typo' : verdict.right ? 'right' : 'wrong';
}

const check = (rows: [accepts: string, typed: string, expected: Outcome][]) =>
  test.each(rows)('%s ← %s is %s', (accepts, typed, expected) =>
    expect(outcome(accepts, typed)).toBe(expected),
  );

describe('prose in English', () => {
  check([
    ['named volume', 'named volume', 'right'],
    ['named volume', 'Named Volume', 'right'],
    ['named volume', 'a named volume', 'right'],
    ['named volume', 'The named-volume.', 'right'],
    ['named volume', '"named volume"', 'right'],
    ['named volume', '“a named volume”', 'right'],
    ['named volume', '`named volume`', 'right'],
    ['named volume', '  named   volume  ', 'right'],
    ['named volume', 'namedvolume', 'right'],
    ['named volume', 'volume', 'wrong'],
    ['named volume', 'anonymous volume', 'wrong'],
    ['named volume', 'namde volume', 'typo'],
    ['named volume', 'named volum', 'typo'],
    ['named volume', 'named  vollume', 'typo'],
    ['named volume', 'nmaed vloume', 'wrong'],
    ['copy-on-write', 'copy on write', 'right'],
    ['copy-on-write', 'Copy on-write', 'right'],
    ['copy-on-write', 'CoW', 'right'],
    ['copy-on-write', 'cwo', 'wrong'],
    ['read-only', 'readonly', 'right'],
    ['read-only', 'read only', 'right'],
    ['read only', 'READ-ONLY', 'right'],
    ['build cache', 'buildcache', 'right'],
    ['sha256', 'SHA-256', 'right'],
    ['sha256', 'sha 256', 'right'],
    ['sha256', 'sha512', 'wrong'],
    ['137', '137', 'right'],
    ['137', '137.', 'right'],
    ['137', '136', 'wrong'],
    ['137', '１３７', 'right'],
    ['137', '13 7', 'wrong'],
    ['exit code 137', 'exit code 136', 'wrong'],
    ['exit code 137', 'exit status 137', 'wrong'],
    ['10 seconds', '10 second', 'right'],
    ['10 seconds', '10seconds', 'right'],
    ['10 seconds', '100 seconds', 'wrong'],
    ['10', 'ten', 'right'],
    ['daemon', 'the daemon', 'right'],
    ['daemon', 'demon', 'wrong'],
    ['daemon', 'deamon', 'typo'],
    ['layer', 'lyaer', 'typo'],
    ['layer', 'lawyer', 'wrong'],
    ['mount', 'count', 'wrong'],
    ['mount', 'monut', 'typo'],
    ['containerd', 'container', 'wrong'],
    ['docker', 'dockerd', 'wrong'],
    ['overlay2', 'overlay', 'wrong'],
    ['tmpfs', 'tmfs', 'typo'],
    ['tmpfs', 'tempfs', 'typo'],
    ['runc', 'runC', 'right'],
    ['runc', 'rnuc', 'wrong'],
    ['SIGKILL', 'sigkill', 'right'],
    ['SIGKILL', 'SIGILL', 'wrong'],
    ['SIGTERM', 'SIGTREM', 'typo'],
    ['SIGTERM', 'sig term', 'right'],
    ['virtual machine', 'VM', 'right'],
    ['virtual machine', 'a VM', 'right'],
    ['hypervisor', 'hypervizor', 'typo'],
    ['the registry', 'registry', 'right'],
    ['registry', 'a registry', 'right'],
    ['--restart', 'restart', 'wrong'],
    ['docker -d', 'dockerd', 'wrong'],
    ['PID 1', 'pid1', 'right'],
    ['PID 1', 'pid 2', 'wrong'],
    ['paused', '', 'wrong'],
    ['paused', '   ', 'wrong'],
    ['paused', '.', 'wrong'],
    ['paused', 'exited', 'wrong'],
    ['image | template', 'a template', 'right'],
    ['don’t', "don't", 'right'],
  ]);
});

describe('Korean and both scripts', () => {
  check([
    ['명명된 볼륨', '명명된 볼륨', 'right'],
    ['명명된 볼륨', '명명된볼륨', 'right'],
    ['명명된 볼륨', '네임드 볼륨', 'right'],
    ['명명된 볼륨', 'named volume', 'right'],
    ['명명된 볼륨', 'named 볼륨', 'right'],
    ['명명된 볼륨', 'Named-Volume', 'right'],
    ['명명된 볼륨', '명명된 볼륨입니다', 'right'],
    ['명명된 볼륨', '명명된 볼륨이다.', 'right'],
    ['명명된 볼륨', '명명된 볼륨이에요', 'right'],
    ['명명된 볼륨', '명명된 볼륨예요', 'wrong'],
    ['명명된 볼륨', '명명된 볼륨는', 'wrong'],
    ['명명된 볼륨', '익명 볼륨', 'wrong'],
    ['명명된 볼륨', '명명된 볼룸', 'typo'],
    ['named volume', '명명된 볼륨', 'right'],
    ['named volume', '네임드볼륨을', 'right'],
    ['볼륨', '볼륨에', 'right'],
    ['볼륨', '볼륨에서', 'right'],
    ['볼륨', '볼륨으로', 'right'],
    ['볼륨', '볼륨로', 'wrong'],
    ['볼륨', '볼륨이', 'right'],
    ['볼륨', '볼륨가', 'wrong'],
    ['볼륨', 'volume이다', 'right'],
    ['볼륨', 'volume다', 'right'],
    ['볼륨', 'volume을', 'right'],
    ['볼륨', 'volume를', 'right'],
    ['커널', '커널로', 'right'],
    ['커널', '커널을', 'right'],
    ['커널', '터널', 'wrong'],
    ['컨테이너', '컨테이너다', 'right'],
    ['컨테이너', '컨테이너이다', 'right'],
    ['컨테이너', '컨테이너예요', 'right'],
    ['컨테이너', '컨테이너이에요', 'wrong'],
    ['컨테이너', '컨테이너요', 'right'],
    ['컨테이너', '컨테이너만', 'right'],
    ['컨테이너', '컨테이너도', 'right'],
    ['컨테이너', '컨테이너의', 'right'],
    ['컨테이너', '컨테이너와', 'right'],
    ['컨테이너', '컨테이너과', 'wrong'],
    ['컨테이너', '컨테이나', 'typo'],
    ['컨테이너', 'container', 'right'],
    ['쓰기 가능 레이어', 'writable 레이어', 'right'],
    ['쓰기 가능 레이어', 'writable layer', 'right'],
    ['쓰기 가능 레이어', '쓰기 레이어', 'right'],
    ['쓰기 가능 레이어', '쓰기가능 계층', 'right'],
    ['쓰기 가능 레이어', '읽기 전용 레이어', 'wrong'],
    ['writable layer', '쓰기 가능 레이어', 'right'],
    ['기록 시 복사', 'copy-on-write', 'right'],
    ['기록 시 복사', '쓰기 시 복사', 'right'],
    ['기록 시 복사', '카피 온 라이트', 'right'],
    ['빌드', '필드', 'wrong'],
    ['빌드', '빌드를', 'right'],
    ['빌드', '빌디', 'typo'],
    ['빌드', '빌', 'wrong'],
    ['데몬', '디먼', 'right'],
    ['데몬', '악마', 'wrong'],
    ['데몬', '데모', 'wrong'],
    ['데몬', '대몬', 'typo'],
    ['데몬', 'daemon', 'right'],
    ['레이어', '레이더', 'wrong'],
    ['삭제', '제거', 'right'],
    ['삭제', '중지', 'wrong'],
    ['중지', '정지', 'right'],
    ['중지', '종료', 'wrong'],
    ['10초', '10 초', 'right'],
    ['10초', '10초다', 'right'],
    ['10초', '100초', 'wrong'],
    ['가상 머신', '가상머신', 'right'],
    ['가상 머신', 'VM', 'right'],
    ['PID 1', 'pid 1이다', 'right'],
    ['읽기 전용', '읽기전용', 'right'],
    ['읽기 전용', '읽기 전용으로', 'right'],
    ['읽기 전용', 'read-only', 'right'],
    ['호스트', '호스트의', 'right'],
    ['다이제스트', '다이제스트를', 'right'],
    ['도커 데몬', 'docker daemon', 'right'],
    ['도커 데몬', 'docker 데몬이', 'right'],
    ['볼륨'.normalize('NFD'), '볼륨', 'right'],
    ['볼륨', '볼륨'.normalize('NFD'), 'right'],
  ]);
});

describe('exact text', () => {
  check([
    ['`--rm`', '--rm', 'right'],
    ['`--rm`', '—rm', 'right'],
    ['`--rm`', '-rm', 'wrong'],
    ['`--rm`', '--rmi', 'wrong'],
    ['`--rm`', '`--rm`', 'right'],
    ['`CMD`', 'cmd', 'right'],
    ['`CMD`', 'Cmd', 'right'],
    ['`CMD`', 'RUN', 'wrong'],
    ['`ENTRYPOINT`', 'entrypoint', 'right'],
    ['`ENTRYPOINT`', 'ENTRYPIONT', 'typo'],
    ['`-P`', '-p', 'typo'],
    ['`docker ps -a`', 'docker ps -a', 'right'],
    ['`docker ps -a`', 'docker  ps -a', 'typo'],
    ['`docker ps -a`', 'docker ps -l', 'wrong'],
    ['`docker ps -a`', 'Docker ps -a', 'typo'],
    ['`docker rm`', 'docker rmi', 'wrong'],
    ['`/var/lib/docker`', '/var/lib/docker', 'right'],
    ['`/var/lib/docker`', '/var/lib/docker/', 'wrong'],
    ['`/var/lib/docker`', 'var/lib/docker', 'wrong'],
    ['`/var/lib/docker`', '/var/lib/dcoker', 'typo'],
    ['`COPY --from=build`', 'copy --from=build', 'right'],
    ['`COPY --from=build`', 'COPY --from=BUILD', 'typo'],
    ['`127.0.0.1`', '127.0.0.2', 'wrong'],
    ['`on-failure`', 'on failure', 'wrong'],
    ['`unless-stopped`', 'unless-stoped', 'typo'],
    ['`.dockerignore`', 'dockerignore', 'wrong'],
  ]);
});

test('the second attempt is judged: a typo is wrong then', () => {
  expect(outcome('named volume', 'namde volume', 2)).toBe('wrong');
  expect(outcome('`CMD ls`', 'CMD LS', 2)).toBe('wrong');
  expect(outcome('named volume', 'named volume', 2)).toBe('right');
});

test('another answer of the bank is no typo', () => {
  expect(outcome('lazer', 'layer')).toBe('wrong');
  expect(outcome('containerd', 'container')).toBe('wrong');
});

test('a typo is told with the right spelling', () => {
  const verdict = gradeRecall({ accepts: ['`SIGTERM`'], prompt: '' }, 'SIGTREM', {
    attempt: 1,
    isAnswerOfBank: () => false,
  });
  expect(verdict).toMatchObject({
    kind: 'retry',
    reason: 'typo',
    feedback: [{ code: 'typo', args: { typed: 'SIGTREM', spelling: 'SIGTERM' } }],
  });
});

const forms = glossary.flatMap(formsOf);

test('every word that only looks like a term is one slip from a term and none itself', () => {
  const terms = forms.map(squeezed);
  expect(
    lookAlikes.filter((word) => terms.includes(word) || !terms.some((term) => isSlip(word, term))),
  ).toEqual([]);
});

test('every term is the same in both languages', () => {
  const strangers = glossary.flatMap(
    ({
      forms: {
        en: [english = ''],
        ko,
      },
    }) => ko.filter((form) => !isAccepted(english, form) || !isAccepted(form, english)),
  );
  expect(strangers).toEqual([]);
});

test('an accepted answer is always right as it is written, in any case and with any spaces around', () => {
  const text = fc.oneof(
    fc.constantFrom(...forms),
    fc.stringMatching(/^[a-z0-9가-힣][a-z0-9가-힣 -]{0,20}[a-z0-9가-힣]$/),
  );
  fc.assert(
    fc.property(
      text,
      (answer) =>
        isAccepted(answer, answer) &&
        isAccepted(answer, ` ${answer.toUpperCase()}. `) &&
        isAccepted(answer, answer.normalize('NFD')),
    ),
  );
});

test('any text at all ends in a verdict, and empty text is never right', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      (accepted, typed) => {
        const verdict = gradeRecall({ accepts: [accepted], prompt: '' }, typed, {
          attempt: 2,
          isAnswerOfBank: () => false,
        });
        return verdict.kind === 'judged' && (typed.trim() !== '' || !verdict.right);
      },
    ),
  );
});

test('one number for another is never taken', () => {
  fc.assert(
    fc.property(
      fc.nat(99_999),
      fc.nat(99_999),
      fc.constantFrom('', ' seconds', '초', 'port '),
      (one, other, word) => {
        fc.pre(one !== other);
        expect(outcome(`${one}${word}`, `${other}${word}`)).toBe('wrong');
      },
    ),
  );
});

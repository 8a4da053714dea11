// Which points a typed answer touches: tables of what people write, in both languages.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heardPoints } from '../../src/interview/touch.ts';
import { processorMs } from '../support/processor.ts';

const named = 'a named volume stays until somebody removes it by name';
const anonymous = '`docker rm -v` removes anonymous volumes only';
const shared = 'many containers share one image';
const kernel = 'containers share the kernel of the host';
const readOnly = 'the image is the read-only template, the container an instance of it';
const flattened = "export and import move one container's files, flattened to one layer";
const notGone = "removing a container doesn't delete its volumes";

describe('in English', () => {
  it.each<[what: string, point: string, text: string, prompt?: string]>([
    ['nearly its own words', named, 'A named volume stays until you remove it by name'],
    ['another order', kernel, 'The host kernel is shared by all containers'],
    [
      'the plural and past forms',
      shared,
      'One image can be shared by several containers, shared by many',
    ],
    ['a synonym by the glossary', kernel, '컨테이너는 호스트 커널을 공유해서 share 한다'],
    [
      'the flag and what it does',
      anonymous,
      'with -v, docker rm deletes the anonymous volumes too',
    ],
    [
      'read only without a hyphen',
      readOnly,
      'an image is a read only template and a container is an instance',
    ],
    [
      'a negation in another clause',
      kernel,
      'Containers have no kernel of their own, they share the kernel of the host',
    ],
    ['a negation behind and', kernel, 'they share the host kernel and do not boot one'],
    ['what stays is what is not removed', notGone, 'volumes stay when you remove a container'],
    ['what is not deleted stays', notGone, 'the volumes are not deleted with the container'],
    ['capitals and line breaks', kernel, 'SHARED KERNEL\nwith the HOST'],
  ])('is touched: %s', (_, point, text, prompt) => {
    expect(heardPoints([point], text, prompt).touched).toEqual([0]);
  });

  it.each<[what: string, point: string, text: string, prompt?: string]>([
    ['nothing', named, ''],
    ['something else', kernel, 'a layer is the difference from the one below'],
    [
      'only words that the question holds',
      shared,
      'an image and a container',
      'What is the difference between an image and a container?',
    ],
    ['a negation', kernel, 'containers do not share the kernel of the host'],
    ['a negation with never', anonymous, 'docker rm -v never removes anonymous volumes'],
    [
      'the opposite of a negation',
      notGone,
      'the container takes its volumes along: they are deleted',
    ],
    ['a negation with another verb', kernel, 'containers do not use the host kernel'],
    [
      'a negation with words between',
      notGone.replace("doesn't delete its volumes", 'deletes its cache'),
      'removing a container does not necessarily get its cache deleted',
    ],
    [
      'the opposite with another verb',
      "removing a container doesn't touch the image",
      'removing a container removes the image too',
    ],
    ['without', flattened, 'export and import move files without flattening layers'],
  ])('is not touched: %s', (_, point, text, prompt) => {
    expect(heardPoints([point], text, prompt).touched).toEqual([]);
  });
});

const korNamed = '명명된 볼륨은 이름으로 지울 때까지 남는다';
const korKernel = '컨테이너는 호스트의 커널을 함께 쓴다';
const korAnonymous = '`docker rm -v`는 익명 볼륨만 지운다';
const korNotGone = '컨테이너를 지워도 볼륨은 지워지지 않는다';
const korTemplate = '이미지는 읽기 전용 템플릿이고 컨테이너는 그 인스턴스다';

describe('in Korean', () => {
  it.each<[what: string, point: string, text: string, prompt?: string]>([
    ['nearly its own words', korNamed, '명명된 볼륨은 이름으로 지워야 사라지고 그때까지 남아요'],
    ['another spelling of a term', korNamed, '네임드 볼륨은 이름을 대고 지우기 전까지 남습니다'],
    ['other endings', korTemplate, '이미지가 읽기 전용인 템플릿, 컨테이너가 인스턴스입니다'],
    ['English terms', korKernel, '컨테이너들은 host kernel을 함께 씁니다'],
    ['the flag', korAnonymous, 'docker rm -v 하면 익명 볼륨이 지워집니다'],
    ['the same negation', korNotGone, '컨테이너를 지워도 볼륨은 안 지워집니다'],
    ['what stays', korNotGone, '컨테이너를 지워도 볼륨은 남습니다'],
    [
      'a negation in another clause',
      korKernel,
      '컨테이너에는 자기 커널이 없고 호스트 커널을 함께 씁니다',
    ],
    [
      'a text in English',
      korTemplate,
      'the image is a read-only template, the container its instance',
    ],
  ])('is touched: %s', (_, point, text, prompt) => {
    expect(heardPoints([point], text, prompt).touched).toEqual([0]);
  });

  it.each<[what: string, point: string, text: string, prompt?: string]>([
    ['nothing', korNamed, ''],
    ['something else', korKernel, '레이어는 아래와의 차이를 담는다'],
    ['a negation', korAnonymous, 'docker rm -v는 익명 볼륨을 지우지 않습니다'],
    ['a negation that stands before', korAnonymous, 'docker rm -v는 익명 볼륨을 안 지웁니다'],
    ['a negation with another verb', korKernel, '컨테이너는 호스트 커널을 쓰지 못합니다'],
    ['the opposite of a negation', korNotGone, '컨테이너를 지우면 볼륨도 지워집니다'],
  ])('is not touched: %s', (_, point, text, prompt) => {
    expect(heardPoints([point], text, prompt).touched).toEqual([]);
  });
});

describe('among several points', () => {
  it('only those are named that the text speaks of', () => {
    expect(
      heardPoints(
        [named, kernel, anonymous],
        'Containers share the host kernel. A named volume stays until it is removed by name.',
      ).touched,
    ).toEqual([0, 1]);
  });
});

describe('any text at all', () => {
  it('gives places of points, without any for silence', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 4 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (points, text) => {
          const touched = heardPoints(points, text).touched;
          expect(touched.every((at) => at >= 0 && at < points.length)).toBe(true);
          expect(heardPoints(points, ' ').touched).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  it.each(['container ', '컨테이너', '없', 'not ', '-', '진지 '])(
    'is read in a moment, were it 200,000 characters of %j',
    (unit) => {
      const text = unit.repeat(200_000 / unit.length);
      expect(processorMs(() => heardPoints([kernel, korNamed], text).touched)).toBeLessThan(3000);
    },
  );
});

describe('a word is read whole', () => {
  it.each<[what: string, point: string, text: string, isTouched: boolean]>([
    ['-P is not -p', '`-P` 하나', '-p 하나요', false],
    ['-p is -p', '`-p` 하나', '-p 하나요', true],
    ['이미지 is not 이미', '이미지 풀', '이미 풀었어요', false],
    ['데이터베이스 is more than 데이터', '데이터베이스 덤프', 'db 덤프', true],
    ['a process is no handler', 'a handler for signals', 'a process for signals', false],
    [
      'a condition that leads to nothing',
      '호스트에서 보내면 SIGKILL이 통한다',
      '호스트에서 SIGKILL을 보내면 오히려 무시됩니다',
      false,
    ],
  ])('%s', (_, point, text, isTouched) => {
    expect(heardPoints([point], text).touched.length > 0).toBe(isTouched);
  });
});

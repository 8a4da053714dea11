// Korean particles: what follows a name is chosen by how its last letter is read.
import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { code, josa } from '../../src/view/text/josa.ts';

const pairs = [
  ['은', '는'],
  ['이', '가'],
  ['을', '를'],
  ['과', '와'],
  ['으로', '로'],
  ['이라', '라'],
  ['이어야', '여야'],
] as const;

const consonant = (
  '셸 데몬 가상머신 프로필 권한 시험 file volume runtime none engine nginx.json web map git commit stack ' +
  'exec ping type backup HTML SIGTERM URL VM rm html JSON 3 6 10 100 1000 events.jsonl'
).split(' ');
const vowel = (
  '도커 네트워크 테스트 id container network host image root check ip app-server CPU API USER docker ps ' +
  'mount redis healthcheck 2 4 5 9 12 8a'
).split(' ');
const rieul = '셸 프로필 1 7 8 27 file volumes.html URL pull label'.split(' ');
const signs = { consonant: ['-', '.', ':', '_', '#'], vowel: ['=', '/', '*', '$', '|', '%'] };

describe('the particle after', () => {
  it.each([...consonant, ...signs.consonant])('%s follows a consonant', (name) => {
    for (const [full] of pairs.filter(([one]) => one !== '으로'))
      expect(code(name, full)).toBe(`\`${name}\`${full}`);
  });
  it.each([...vowel, ...signs.vowel, '50%'])('%s follows a vowel', (name) => {
    for (const [full, short] of pairs) expect(code(name, full)).toBe(`\`${name}\`${short}`);
  });
  it.each(rieul)('%s takes 로, for it ends in ㄹ', (name) => {
    expect(josa(name, '으로')).toBe(`${name}로`);
    expect(josa(name, '은')).toBe(`${name}은`);
  });
  it('what nobody can read takes both forms', () => {
    expect(josa('日本', '을')).toBe('日本을(를)');
  });
});

describe('for any name', () => {
  const particle = fc.constantFrom(...pairs);
  const syllable = fc.integer({ min: 0xac00, max: 0xd7a3 }).map((at) => String.fromCharCode(at));
  const name = fc.oneof(
    syllable,
    fc.stringMatching(/^[A-Za-z]{1,12}$/),
    fc.stringMatching(/^[0-9]{1,6}$/),
    fc.constantFrom(...signs.consonant, ...signs.vowel),
  );

  it('exactly one form follows, and the name stays as it is', () => {
    fc.assert(
      fc.property(fc.string(), name, particle, (before, last, [full, short]) => {
        expect([before + last + full, before + last + short]).toContain(josa(before + last, full));
      }),
    );
  });
  it('marks around it, and whether Hangul is composed, change nothing', () => {
    fc.assert(
      fc.property(name, particle, fc.constantFrom('`', '"', "'"), (text, [full], mark) => {
        const form = josa(text, full).slice(text.length);
        expect(josa(mark + text + mark, full)).toBe(mark + text + mark + form);
        const apart = text.normalize('NFD');
        expect(josa(apart, full)).toBe(apart + form);
      }),
    );
  });
  it('a syllable decides by its final letter', () => {
    fc.assert(
      fc.property(syllable, (text) => {
        const final = text.normalize('NFD')[2];
        expect(josa(text, '은')).toBe(text + (final === undefined ? '는' : '은'));
        const isShort = final === undefined || final === '\u11af';
        expect(josa(text, '으로')).toBe(text + (isShort ? '로' : '으로'));
      }),
    );
  });
  it('all particles after one name agree', () => {
    fc.assert(
      fc.property(name, (text) => {
        const short = pairs.filter(([full]) => full !== '으로');
        expect(new Set(short.map(([full, s]) => josa(text, full) === text + s)).size).toBe(1);
      }),
    );
  });
});

describe('what is written by hand', () => {
  const behindGloss = /([가-힣])[*`]*\([^()]*\)[*`]*(을|를|은|는|과|와|으로|로)(?![가-힣])/g;
  const full = (particle: string): (typeof pairs)[number][0] =>
    pairs.find((pair) => pair.some((form) => form === particle))?.[0] ?? '을';

  it.each(['content/ko', 'src/view/messages/ko'])(
    'a particle behind brackets in %s agrees with the word before them',
    (folder) => {
      const at = new URL(`../../${folder}/`, import.meta.url);
      const found = readdirSync(at)
        .filter((name) => /\.(?:md|ts)$/.test(name))
        .flatMap((name) => [...readFileSync(new URL(name, at), 'utf8').matchAll(behindGloss)]);
      expect(
        found
          .filter(([, last = '', particle = '']) => josa(last, full(particle)) !== last + particle)
          .map(([text]) => text),
      ).toEqual([]);
      expect(found.length).toBeGreaterThan(2);
    },
  );
});

// What a check can say of an image.
import { among, is, type Holding } from '../finding.ts';
import { imageIn, type SeenImage } from '../inspected.ts';
import { decimalBytesIn } from './sizes.ts';
import { documentOf, exists, type Wordings, type Predicate } from './predicate.ts';

function of(
  form: string,
  pattern: RegExp,
  judge: (image: SeenImage, given: Wordings) => Holding,
): Predicate {
  return { form, pattern, judge: (sight, given) => judge(imageIn(documentOf(sight)), given) };
}

export const imagePredicates: readonly Predicate[] = [
  exists,
  of('layers N', /^layers (\d{1,3})$/u, (one, [count]) =>
    is(one.layers === Number(count), one.layers),
  ),
  of('smaller than SIZE', /^smaller than (\d+(?:\.\d+)?[kmg]?B)$/iu, (one, [size]) =>
    is(one.bytes < decimalBytesIn(size!), `${(one.bytes / 1e6).toFixed(2)}MB`),
  ),
  of('entrypoint WORDS', /^entrypoint (\S.*)$/u, (one, [words]) =>
    is(one.entrypoint === words, one.entrypoint),
  ),
  of('cmd WORDS', /^cmd (\S.*)$/u, (one, [words]) => is(one.cmd === words, one.cmd)),
  of('env K=V', /^env (\S+=.*)$/u, (one, [pair]) => among(pair!, one.env)),
  of('user U', /^user (\S+)$/u, (one, [user]) => is(one.user === user, one.user)),
  of('workdir P', /^workdir (\/\S*)$/u, (one, [path]) => is(one.workdir === path, one.workdir)),
  of('exposes PORT', /^exposes (\d+)(\/udp)?$/u, (one, [port, udp]) =>
    among(`${port}${udp ?? '/tcp'}`, one.exposed),
  ),
  of('label K=V', /^label (\S+=.*)$/u, (one, [pair]) => among(pair!, one.labels)),
  {
    form: 'history has "A" before "B"',
    pattern: /^history has "(.+)" before "(.+)"$/u,
    asks: ({ name }) => ({ kind: 'history', image: name }),
    judge: (sight, [first, second]) => {
      const steps = sight.kind === 'lines' ? sight.lines : [];
      const place = (text: string): number => steps.findIndex((step) => step.includes(text));
      const [one, other] = [place(first!), place(second!)];
      return is(one >= 0 && one < other, steps.map(shortStep).join(' · '));
    },
  },
];

/** A step without what the builder wraps it in. */
function shortStep(step: string): string {
  return step
    .replace(/^\/bin\/sh -c (?:#\(nop\) +)?/u, '')
    .replace(/ # buildkit$/u, '')
    .slice(0, 60);
}

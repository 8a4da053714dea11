// A docker command some of whose values only the shell knows: explained with stand-ins of the same length, which are taken out of every sentence again.
import { explainLine, type Explanation } from './explain.ts';
import type { Risk } from './risks.ts';
import type { Span } from './findings.ts';

export type StandIn = { text: string; stands: string };

/**
 * `line` holds spaces in the place of what isn't the command; `unknown` are the places of what the shell fills in.
 * Of several things that a value may be, it is taken for the first to which neither client nor engine objects.
 */
export function explainWithUnknown(
  line: string,
  unknown: readonly Span[],
): { explained: Explanation; standIns: StandIn[] } {
  const choice: number[] = unknown.map((at) => (isPath(line, at) ? 1 : 0));
  const left = unknown.map((_, index) =>
    kinds.map((_, kind) => kind).filter((kind) => kind !== choice[index]),
  );
  let best = tried(line, unknown, choice);
  for (;;) {
    const at = unknown.findIndex((_, index) => best.blamed.has(index) && left[index]?.length !== 0);
    const kind = left[at]?.shift();
    if (kind === undefined) return best;
    const next = tried(line, unknown, choice.with(at, kind));
    if (next.blamed.has(at)) continue;
    choice[at] = kind;
    best = next;
  }
}

/** `$X/…`, and `$DATA_DIR:/data`, where its name says so. */
function isPath(line: string, [start, end]: Span): boolean {
  const isFolder = /dir|path|home|pwd|root|folder|^x+$/i.test(line.slice(start, end));
  const isSource = /\btype="?bind\b.*,(?:source|src)=$/.test(line.slice(0, start));
  return (
    line[end] === '/' || isSource || (isFolder && /^(?:\\|:\/)/.test(line.slice(end, end + 2)))
  );
}

type Tried = { explained: Explanation; standIns: StandIn[]; blamed: ReadonlySet<number> };

function tried(line: string, unknown: readonly Span[], choice: readonly number[]): Tried {
  let text = line;
  const standIns = unknown.map(([start, end], index): StandIn => {
    const stands = (kinds[choice[index] ?? 0]?.(end - start, index) ?? '').slice(start - end);
    text = text.slice(0, start) + stands + text.slice(end);
    return { text: line.slice(start, end), stands };
  });
  const read = withUnknownSources(withoutGuesses(explainLine(text), unknown), standIns);
  const explained = { ...read, engineRefuses: withoutShortNames(read.engineRefuses, unknown) };
  const problems = [
    ...(explained.error ? [explained.error.problem.at] : []),
    ...(explained.notice ? [explained.notice.at] : []),
    ...explained.engineRefuses.map(({ at }) => at),
  ];
  const blamed = unknown.flatMap(([start, end], index) =>
    problems.some(([from, to]) => from < end && to > start) ? [index] : [],
  );
  return { explained, standIns, blamed: new Set(blamed) };
}

/** A stand-in of one letter is too short for a name; what it stands for need not be. */
function withoutShortNames(
  refusals: Explanation['engineRefuses'],
  unknown: readonly Span[],
): Explanation['engineRefuses'] {
  const letters = unknown.filter(([start, end]) => end - start === 1);
  return refusals.filter(({ at }) => !letters.some(([start]) => start >= at[0] && start < at[1]));
}

/** What an image that only the shell knows is called can't be blamed. */
function withoutGuesses(explained: Explanation, unknown: readonly Span[]): Explanation {
  const isGuess = ({ code, at }: Explanation['risks'][number]): boolean =>
    at !== null &&
    unknown.some(([start, end]) =>
      code === 'latest'
        ? start < at[1] && end > at[0]
        : // A secret that only the shell has is in no history.
          code === 'secret-in-environment' && end === at[1] && explained.line[start - 1] === '=',
    );
  const risks = explained.risks
    .filter((risk) => !isGuess(risk))
    .map((risk): Risk => {
      const isTyped = !unknown.some(([, end]) => end === risk.at?.[1]);
      return risk.code !== 'password-on-line' || isTyped
        ? risk
        : { ...risk, code: 'password-in-list' };
    });
  return { ...explained, risks };
}

/** Whether `$X:/data` is a path of the host or a volume, only the shell knows; of a placeholder its name tells. */
function withUnknownSources(explained: Explanation, standIns: readonly StandIn[]): Explanation {
  const sources = new Set(
    standIns.flatMap(({ text, stands }) => (/^x+$/.test(text) ? [] : [stands])),
  );
  const { meaning, risks } = explained;
  const items = meaning?.items.map((item) =>
    item.mount && sources.has(item.mount.source)
      ? { ...item, mount: { ...item.mount, type: 'unknown' } }
      : item,
  );
  return {
    ...explained,
    meaning: meaning && items ? { ...meaning, items } : meaning,
    risks: risks.filter(
      ({ code, args }) =>
        code !== 'path-may-be-made' || !standIns.some(({ stands }) => stands === args.path),
    ),
  };
}

/** What a value may be: a name, a path, a number, a size, a pair. Rare letters, so that no word of a sentence is taken for one. */
const kinds: readonly ((length: number, index: number) => string)[] = [
  (length, index) => rare(length, index),
  (length, index) => `/${rare(length - 1, index)}`,
  (length, index) => String(41 + (index % 9)).padStart(length, '0'),
  (length) => (length < 3 ? '9g' : '64m').padStart(length, '0'),
  (length, index) => `${rare(Math.max(1, length - 2), index)}=x`.slice(-length),
];

function rare(length: number, index: number): string {
  const letters = 'qzxjvkw';
  const first = letters[index % letters.length] ?? 'q';
  const second =
    letters[(index * 3 + 1 + Math.floor(index / letters.length)) % letters.length] ?? 'z';
  return (first + second.repeat(Math.max(0, length - 1))).slice(0, length);
}

/** A text about the command, with what was typed in the place of what stood in for it. */
export function withoutUnknown(text: string, standIns: readonly StandIn[]): string {
  return standIns.reduce(
    (said, { text: typed, stands }) =>
      [stands, stands.replace(/^0+(?=\d)/, '')]
        .filter((one, index, all) => all.indexOf(one) === index)
        .reduce((sentence, one) => sentence.replaceAll(alone(one), () => typed), said),
    text,
  );
}

/** One letter is a word of its own, and no letter of another or of an option. */
const alone = (stands: string): string | RegExp => {
  if (stands.length > 1) return stands;
  return /\w/.test(stands) ? new RegExp(`(?<![\\w-])${stands}(?!\\w)`, 'g') : /(?!)/g;
};

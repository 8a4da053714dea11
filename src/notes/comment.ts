// The comment under a heading becomes the id and the keys of a section, question or follow-up.
import type { Frequency, Level, Place } from './note.ts';
import { nearest } from './near.ts';
import { problem, type Carrier, type CommentShape, type Problem } from './problem.ts';

export type CommentKeys = {
  id: string | null;
  level: Level | null;
  asked: Frequency | null;
  contrast: string | null;
  was: string | null;
  since: string | null;
  until: string | null;
  proof: string | null;
  of: string | null;
  words: string | null;
  practises: string | null;
  hint: string | null;
};

export const noKeys: Readonly<CommentKeys> = {
  id: null,
  level: null,
  asked: null,
  contrast: null,
  was: null,
  since: null,
  until: null,
  proof: null,
  of: null,
  words: null,
  practises: null,
  hint: null,
};

type Key = keyof CommentKeys;
const allKeys: readonly Key[] = [
  'id',
  'level',
  'asked',
  'contrast',
  'was',
  'since',
  'until',
  'proof',
  'of',
  'words',
  'practises',
  'hint',
];
const keysOf: Readonly<Record<Carrier, readonly Key[]>> = {
  section: ['id', 'was', 'of', 'since', 'until', 'words'],
  question: allKeys.filter((key) => key !== 'words' && key !== 'practises'),
  'follow-up': ['id', 'was', 'of'],
  task: ['id', 'practises', 'hint'],
};
const shapeOf: Readonly<Record<Key, CommentShape>> = {
  id: 'kebab',
  level: 'level',
  asked: 'level',
  contrast: 'kebab',
  was: 'kebab',
  since: 'version',
  until: 'version',
  proof: 'kebab',
  of: 'stamp',
  words: 'text',
  practises: 'question',
  hint: 'text',
};
const fits: Readonly<Record<CommentShape, RegExp>> = {
  kebab: /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
  level: /^[123]$/u,
  version: /^\d{1,3}(?:\.\d{1,3}){0,2}$/u,
  stamp: /^[0-9a-f]{8}$/u,
  question: /^[a-z0-9-]+\/[a-z0-9-]+$/u,
  text: /^[^\n]+$/u,
};
/** Dots that look like the separator ` · ` and aren't. */
const lookAlike = /[ㆍ•・‧∙⋅･]|·/u;

/** Reads the raw text of an HTML comment that begins at `place`. */
export function parseComment(
  raw: string,
  carrier: Carrier,
  place: Place,
): { keys: CommentKeys; problems: Problem[] } {
  const keys = { ...noKeys };
  const end = raw.indexOf('-->');
  const body = raw.slice(4, end < 0 ? undefined : end);
  const problems: Problem[] = end < 0 ? [problem('comment-open', {}, place)] : [];
  if (end >= 0 && raw.slice(end + 3).trim() !== '')
    problems.push(problem('comment-place', {}, placeAt(raw, end + 3, place)));
  const hint = /(?:^|\n| · )\s*hint:/u.exec(body);
  for (const piece of piecesOf(hint ? body.slice(0, hint.index) : body, place))
    readPiece(piece.text, carrier, keys, piece.place, problems);
  if (hint)
    readHint(
      body.slice(hint.index + hint[0].length),
      carrier,
      keys,
      placeAt(raw, 4 + hint.index + hint[0].indexOf('hint'), place),
      problems,
    );
  const isTold = problems.some(
    (one) =>
      one.code === 'comment-separator' || (one.code === 'comment-value' && one.args.key === 'id'),
  );
  if (keys.id === null && !isTold) {
    problems.push(problem('id-missing', { carrier }, place));
  }
  return { keys, problems };
}

/** The parts between separators, each with its place; the body begins after `<!--`. */
function piecesOf(body: string, place: Place): { text: string; place: Place }[] {
  const pieces: { text: string; place: Place }[] = [];
  let { line, column } = { line: place.line, column: place.column + 4 };
  for (const part of body.split(/( · |\n)/u)) {
    const text = part.trim();
    if (text !== '' && text !== '·')
      pieces.push({ text, place: { ...place, line, column: column + part.indexOf(text) } });
    line += part === '\n' ? 1 : 0;
    column = part === '\n' ? 1 : column + part.length;
  }
  return pieces;
}

function readPiece(
  text: string,
  carrier: Carrier,
  keys: CommentKeys,
  place: Place,
  problems: Problem[],
): void {
  const separator = lookAlike.exec(text);
  if (separator)
    return void problems.push(
      problem(
        'comment-separator',
        { found: separator[0] },
        { ...place, column: place.column + separator.index },
      ),
    );
  const pair = /^([\w-]+)\s*:\s*(.*)$/u.exec(text);
  const key = (pair?.[1] ?? text) as Key;
  if (!pair || !allKeys.includes(key)) {
    return void problems.push(
      problem(
        'comment-key-unknown',
        { key: key.slice(0, 40), near: nearest(key, keysOf[carrier]) },
        place,
      ),
    );
  }
  setKey(key, pair[2]!.trim(), carrier, keys, place, problems);
}

function readHint(
  rest: string,
  carrier: Carrier,
  keys: CommentKeys,
  place: Place,
  problems: Problem[],
): void {
  setKey('hint', rest.trim(), carrier, keys, place, problems);
}

function setKey(
  key: Key,
  value: string,
  carrier: Carrier,
  keys: CommentKeys,
  place: Place,
  problems: Problem[],
): void {
  if (!keysOf[carrier].includes(key))
    return void problems.push(problem('comment-key-here', { key, carrier }, place));
  if (keys[key] !== null) return void problems.push(problem('comment-key-twice', { key }, place));
  const shape = shapeOf[key];
  if (!fits[shape].test(key === 'was' ? value.replace('/', '-') : value)) {
    return void problems.push(
      problem('comment-value', { key, value: value.slice(0, 60), shape }, place),
    );
  }
  if (key === 'level' || key === 'asked') keys[key] = Number(value) as Level & Frequency;
  else keys[key] = value;
}

/** Comments begin at the left margin, so a later line's column counts from its own start. */
function placeAt(raw: string, offset: number, place: Place): Place {
  const before = raw.slice(0, offset);
  const line = before.split('\n').length - 1;
  return {
    ...place,
    line: place.line + line,
    column: line === 0 ? place.column + offset : offset - before.lastIndexOf('\n'),
  };
}

// Every problem of a folder of notes at once, and how well somebody who knows nothing would do on its questions.
import { decodeNote, type NoteFile } from './decode.ts';
import type { Language, TopicId } from './note.ts';
import { parseInFull } from './parse.ts';
import { byPlace, type GuessRule, type Problem } from './problem.ts';

export type CheckOptions = {
  /** SHA-256 in lower-case hex of a text in UTF-8. */
  sha256: (text: string) => string;
  /** Display columns. */
  width: (text: string) => number;
  /** Names of the experiments that a `proof` may name; without them no name is refused. */
  proofs?: ReadonlySet<string>;
  /** Discouraged forms of terms, by language. */
  terms?: Readonly<Record<Language, readonly { found: string; preferred: string }[]>>;
};

export type GuessRow = { language: Language; topic: TopicId | null; rule: GuessRule; hit: number; chance: number; n: number };
export type ProofShare = { language: Language; proved: number; total: number };
export type Checked = { problems: Problem[]; guessability: GuessRow[]; proofs: ProofShare[] };

export function checkNotes(files: readonly NoteFile[], _options: CheckOptions): Checked {
  const problems = files.flatMap((file) => {
    const { text, problems: unread } = decodeNote(file);
    return text === null ? unread : parseInFull({ ...file, text }).problems;
  });
  return { problems: problems.sort(byPlace), guessability: [], proofs: [] };
}

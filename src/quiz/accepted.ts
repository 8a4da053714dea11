// The texts that are right somewhere in the bank: none of them is somebody else's typo.
import { answerKey } from './recall.ts';

/** Gathered only when a typed text is nearly right. */
export function acceptedIn(texts: () => readonly string[]): (text: string) => boolean {
  let all: Set<string> | null = null;
  return (text) => {
    all ??= new Set(texts().map(answerKey));
    return all.has(answerKey(text));
  };
}

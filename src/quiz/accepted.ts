// The texts that are right somewhere in the bank: none of them is somebody else's typo.
import type { Question } from '../notes/note.ts';
import { answerKey } from './recall.ts';

/** Gathered only when a typed text is nearly right. */
export function acceptedIn(questions: () => readonly Question[]): (text: string) => boolean {
  let all: Set<string> | null = null;
  return (text) => {
    all ??= new Set(questions().flatMap(textsOf).map(answerKey));
    return all.has(answerKey(text));
  };
}

function textsOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'recall':
      return question.accepts;
    case 'choice':
    case 'choices':
    case 'order':
    case 'match':
    case 'command':
    case 'open':
      return [];
  }
}

// Compares typed text with the accepted answers of a recall question.
import { remark, type Verdict } from './verdict.ts';

export function gradeRecall(accepts: string[], typed: string, circumstances: { attempt: 1 | 2; isAnswerOfBank: (text: string) => boolean }): Verdict {
  const right = accepts.some((accepted) => accepted.toLowerCase() === typed.trim().toLowerCase());
  void circumstances;
  return { kind: 'judged', right, score: right ? 1 : 0, expected: accepts, feedback: right ? [] : [remark('not-accepted', { typed })] };
}

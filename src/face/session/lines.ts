// A session for a program: the protocol's event of each output, where remarks and mistakes get their sentences.
import type { Language } from '../../notes/note.ts';
import type { Input, Output, QuestionOutput } from '../../quiz/protocol.ts';
import type { Feedback } from '../../quiz/verdict.ts';
import { commandWords } from '../../view/pages/command-words.ts';
import { sayFeedback } from '../../view/pages/feedback.ts';
import { sayMistake } from '../../view/pages/mistake.ts';
import { parseMessage } from '../inputs.ts';
import type { JsonFace } from '../presenter.ts';

/** A part of a longer sitting leaves beginning and summary to the whole. */
export function sessionInLines(
  language: Language,
  isPart: boolean,
): JsonFace<QuestionOutput | null, Input, Output> {
  return {
    first: null,
    show: (open, output, isSaved) => ({
      open: output.event === 'question' ? output : open,
      event:
        isPart && (output.event === 'session' || output.event === 'summary')
          ? null
          : eventOf(output, isSaved, language),
    }),
    read: parseMessage,
  };
}

function eventOf(output: Output, isSaved: boolean, language: Language): object {
  switch (output.event) {
    case 'result':
      return {
        ...output,
        feedback: said(output.feedback, language),
        ...(isSaved ? {} : { saved: false }),
      };
    case 'retry':
      return { ...output, feedback: said(output.feedback, language) };
    case 'error':
      return { event: 'error', code: output.code, message: sayMistake(output, language) };
    default:
      return output;
  }
}

function said(feedback: readonly Feedback[], language: Language): object[] {
  const words = commandWords(language);
  return feedback.map((one) => ({
    key: one.key,
    code: one.code,
    message: sayFeedback(one, language, words),
  }));
}

// One question's history: its answers with their dates, how likely it is right now, and when it comes back.
import type { Question } from '../../notes/note.ts';
import type { QuestionPast, PastAnswer } from '../../progress/past.ts';
import type { Day } from '../../schedule/memory.ts';
import type { Look } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import { renderPrompt, renderSentence } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, gathered, pad, wrap } from '../text/width.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

export type ShownPast = QuestionPast & {
  question: Question;
  place: readonly string[];
  today: Day;
  isSeen: boolean;
  /** How likely it is right now; null where that is not known. */
  remembered: number | null;
  due: Day | null;
  away: { until: Day | null } | null;
  isContested: boolean;
};

/** Ends in a line break. */
export function viewPast(shown: ShownPast, look: Look): string {
  const words = wordsIn(look.language).stats;
  const text = inMargin(look, (inner) => {
    const place = shown.place.map((part) => renderSentence(part, inner));
    const parts = [
      renderPrompt(shown.question.prompt.split(/\n\s*\n/)[0] ?? '', inner),
      wrap(themeFor(inner).dim(place.join(` ${signsFor(inner).path} `)), inner.columns).join('\n'),
      shown.answers.map((answer) => drawAnswer(answer, inner, words)).join('\n'),
      standingOf(shown, words)
        .flatMap((sentence) => wrap(renderSentence(sentence, inner), inner.columns))
        .join('\n'),
    ];
    return gathered(parts);
  });
  return `\n${text}\n\n`;
}

function drawAnswer(answer: PastAnswer, look: Look, words: Words['stats']): string {
  const { right, wrong } = signsFor(look);
  const theme = themeFor(look);
  const room = Math.max(columnsOf(words.past.right), columnsOf(words.past.wrong));
  const verdict = answer.right
    ? theme.right(`${right} ${pad(words.past.right, room)}`)
    : theme.wrong(`${wrong} ${pad(words.past.wrong, room)}`);
  const more = [
    words.past.mode[answer.mode],
    ...(answer.again > 0 ? [words.past.again] : []),
    ...(answer.hint ? [words.past.hint] : []),
    ...(answer.confidence === null ? [] : [words.confidence[answer.confidence]]),
    words.past.seconds(Math.round(answer.durationMs / 1000)),
  ];
  const line = `${answer.day}  ${verdict}  ${more.join(', ')}`;
  const [first, ...rest] = wrap(line, look.columns - 2);
  return [first, ...rest.map((one) => `  ${one}`)].join('\n');
}

function standingOf(shown: ShownPast, { percent, past, awayUntil }: Words['stats']): string[] {
  const { question, remembered, known, isSeen, now, away } = shown;
  const share = percent(Math.round((remembered ?? 0) * 100));
  return [
    ...(known === null ? [] : [past.placed(known)]),
    ...(isSeen ? [remembered === null ? past.unknown : past.remembered(share)] : [past.never]),
    ...(now.skips === undefined ? [] : [past.skipped(now.skips)]),
    ...(away === null ? comingBack(shown, past) : [awayUntil(question.id, away.until)]),
    past.read(`${question.topic}#${question.section}`),
  ];
}

function comingBack(
  { due, today, isContested }: ShownPast,
  past: Words['stats']['past'],
): string[] {
  if (isContested) return [past.contested];
  if (due === null) return [];
  if (due === today) return [past.dueToday];
  return [due < today ? past.waiting(due) : past.due(due)];
}

export function pastDocument(shown: ShownPast): object {
  const { question, answers, known, now, remembered, due, away, isContested } = shown;
  const { id, topic, section, kind, level, prompt } = question;
  return {
    schema: 1,
    question: id,
    topic,
    section,
    kind,
    level,
    prompt,
    answers,
    known,
    skips: now.skips ?? 0,
    remembered,
    due,
    away,
    contested: isContested,
  };
}

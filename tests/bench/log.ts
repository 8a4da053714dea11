// A log as a learner of some months leaves it, in the program's own lines: for the benchmark and the campaign.
import type { QuestionId } from '../../src/notes/note.ts';
import {
  confidences,
  currentVersion,
  type Answered,
  type EventId,
  type SessionId,
} from '../../src/progress/event.ts';
import { lineOf } from '../../src/progress/line.ts';
import { momentAt } from '../../src/schedule/day.ts';
import type { Grade } from '../../src/schedule/memory.ts';

export { fold } from '../../src/progress/fold.ts';
export { parseLog } from '../../src/progress/line.ts';
export { openStore } from '../../src/world/store.ts';

/** Answers to the questions in turn, some each day, the last one at `endsAt`; three in four are right. The same arguments give the same log. */
export function makeLog(
  questions: readonly string[],
  events: number,
  endsAt: number,
  perDay = 60,
): string {
  const lines: string[] = [];
  for (let serial = 0; serial < events; serial++) {
    const daysAgo = Math.floor((events - 1 - serial) / perDay);
    lines.push(
      lineOf(
        answerOf(
          questions[(serial * 7919) % questions.length] ?? '',
          serial,
          endsAt - daysAgo * 86_400_000 - ((events - 1 - serial) % perDay) * 30_000,
        ),
      ),
    );
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

export function answerOf(question: string, serial: number, at: number, device = 'bench'): Answered {
  const right = mixed(serial) % 4 !== 0;
  const grade: Grade = right ? (mixed(serial + 1) % 5 === 0 ? 'hard' : 'good') : 'again';
  const session =
    `00000000-0000-4000-8000-${String(Math.floor(serial / 20)).padStart(12, '0')}` as SessionId;
  return {
    kind: 'answered',
    id: `${session}-${String((serial % 20) + 1).padStart(4, '0')}` as EventId,
    v: currentVersion,
    at: new Date(at).toISOString(),
    day: momentAt(at, { startsAtMinutes: 240, offsetMinutes: () => 0 }).day,
    device,
    session,
    question: question as QuestionId,
    asked: 'choice',
    revision: 'r1',
    language: 'en',
    mode: 'review',
    answer: ['a'],
    right,
    score: right ? 1 : 0,
    grade,
    durationMs: 4000 + (mixed(serial + 2) % 40_000),
    hint: false,
    attempt: 1,
    again: 0,
    confidence: mixed(serial + 3) % 3 === 0 ? (confidences[mixed(serial + 4) % 3] ?? null) : null,
    cram: false,
  };
}

/** Numbers that look like chance and are always the same. */
function mixed(number: number): number {
  const turned = Math.imul(number ^ (number >>> 15), 0x2c1b3c6d);
  return (turned ^ (turned >>> 12)) >>> 0;
}

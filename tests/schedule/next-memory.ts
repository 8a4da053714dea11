// The memory after one review, for tests that follow one by one what the log folds at once.
import { firstTrace, memoryOf, nextTrace, traceOf } from '../../src/schedule/fsrs.ts';
import type { Day, Grade, Memory } from '../../src/schedule/memory.ts';

export function nextMemory(
  memory: Memory,
  grade: Grade,
  day: Day,
): Extract<Memory, { kind: 'seen' }> {
  const trace = traceOf(memory);
  return memoryOf(trace === null ? firstTrace(grade, day, null) : nextTrace(trace, grade, day));
}

// The goal, and the shape of the days before it: how long each is, which hold a mock interview, and that the last is lighter.
import type { Day } from '../schedule/memory.ts';

/** Breadth meets as much as serves the date; sure has everything right on two later days before anything new. */
export const aims = ['breadth', 'sure'] as const;
export type Aim = (typeof aims)[number];
export type Goal = { date: Day; minutesADay: number; aim?: Aim };

export type DayShape = {
  kind: 'study' | 'interview' | 'light';
  /** For questions. */
  minutes: number;
  /** For the mock interview. */
  interviewMinutes: number;
};

/** Every day from today up to the one before the date, however many those are. */
export function shapeDays(daysLeft: number, minutesADay: number): DayShape[] {
  return Array.from({ length: daysLeft }, (_, day) => shapeOf(daysLeft - day, minutesADay));
}

const interviewMost = 20;
/** A rehearsal shorter than this is none. */
const interviewLeast = 5;
/** The last day keeps this share of its minutes. */
const lightShare = 0.6;

/** By how far the date is alone, so that a day keeps its shape however often the plan is made anew. */
function shapeOf(before: number, minutesADay: number): DayShape {
  if (before === 1)
    return { kind: 'light', minutes: Math.floor(minutesADay * lightShare), interviewMinutes: 0 };
  const interviewMinutes = Math.min(interviewMost, Math.floor(minutesADay / 2));
  const rehearses = interviewMinutes >= interviewLeast && (before === 2 || before === 4);
  return rehearses
    ? { kind: 'interview', minutes: minutesADay - interviewMinutes, interviewMinutes }
    : { kind: 'study', minutes: minutesADay, interviewMinutes: 0 };
}

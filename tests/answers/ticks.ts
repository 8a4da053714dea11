// How well the points are ticked that a spoken-style answer names: `said` and `partly` are places from 1, as somebody labelled them.
import { readFileSync } from 'node:fs';
import type { Language } from '../../src/notes/note.ts';
import { heardPoints } from '../../src/interview/touch.ts';

export type Spoken = {
  language: Language;
  part: (typeof parts)[number];
  question: string;
  prompt: string;
  points: string[];
  answer: string;
  said: number[];
  partly: number[];
};
export type Ticks = { said: number; ticked: number; unsaid: number; falseTicks: number };
export type TickMiss = {
  question: string;
  point: string;
  kind: 'missed' | 'false';
  answer: string;
};

export function readSpoken(text: string): Spoken[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** What is said in part may be ticked or not. */
export function scoreTicks(rows: readonly Spoken[]): { ticks: Ticks; misses: TickMiss[] } {
  const ticks: Ticks = { said: 0, ticked: 0, unsaid: 0, falseTicks: 0 };
  const misses: TickMiss[] = [];
  for (const { question, prompt, points, answer, said, partly } of rows) {
    const touched = new Set(heardPoints(points, answer, prompt).touched.map((at) => at + 1));
    for (const [at, point] of points.entries()) {
      const place = at + 1;
      const isTicked = touched.has(place);
      if (said.includes(place)) {
        ticks.said++;
        if (isTicked) ticks.ticked++;
        else misses.push({ question, point, kind: 'missed', answer });
      } else if (!partly.includes(place)) {
        ticks.unsaid++;
        if (isTicked) ticks.falseTicks++;
        if (isTicked) misses.push({ question, point, kind: 'false', answer });
      }
    }
  }
  return { ticks, misses };
}

/** A line for each part of each language, and one for each point that was missed or ticked falsely. */
export function report(root: string, file = `${root}tests/fixtures/answers/spoken.jsonl`): string {
  const rows = readSpoken(readFileSync(file, 'utf8'));
  return languages
    .flatMap((language) => parts.map((part) => [language, part] as const))
    .flatMap(([language, part]) => {
      const some = rows.filter((row) => row.language === language && row.part === part);
      if (some.length === 0) return [];
      const { ticks, misses } = scoreTicks(some);
      const percent = (share: number): string => (100 * share).toFixed(1);
      return [
        `${language} ${part}: ${percent(ticks.ticked / ticks.said)} % of ${ticks.said} said points ticked, ${percent(ticks.falseTicks / ticks.unsaid)} % of ${ticks.unsaid} others\n`,
        ...misses.map(
          ({ kind, question, point }) => `  ${kind}  ${question}  ${point.replaceAll('\n', ' ')}\n`,
        ),
      ];
    })
    .join('');
}
const languages: readonly Language[] = ['en', 'ko'];
const parts = ['tune', 'score', 'fresh', 'swapped', 'twisted', 'single', 'single-score'] as const;

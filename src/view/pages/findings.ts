// Told when a log is opened: one that has gone or has others beside it, and answers of a clock that ran ahead.
import type { Language } from '../../notes/note.ts';
import { inMargin } from '../text/margin.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

export type LogFinding =
  | { kind: 'ahead'; events: number; latest: string }
  | { kind: 'lost'; day: string; events: number; command: string }
  | { kind: 'in-cloud'; command: string }
  | { kind: 'beside'; events: number; command: string };

/** Ends in a line break where there is anything. Commands are not wrapped, so that they can be copied. */
export function viewFindings(findings: readonly LogFinding[], look: Look): string {
  const lines = (columns: number): string[] =>
    findings.flatMap((finding) => [
      ...wrap(renderSentence(sayFinding(finding, look.language), look), columns),
      ...('command' in finding ? [`  ${shownTyped(finding.command)}`] : []),
    ]);
  return inMargin(look, ({ columns }) =>
    lines(columns)
      .map((line) => `${line}\n`)
      .join(''),
  );
}

export function sayFinding(finding: LogFinding, language: Language): string {
  const words = wordsIn(language).progress;
  switch (finding.kind) {
    case 'ahead':
      return words.ahead(finding.events, finding.latest.slice(0, 10));
    case 'lost':
      return words.lost(finding.day, finding.events);
    case 'in-cloud':
      return words.inCloud;
    case 'beside':
      return words.beside(finding.events);
  }
}

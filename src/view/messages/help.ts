// The words of the help, in every language, in the shape that the command line parser takes.
import type { Language } from '../../notes/note.ts';
import { columnsOf, hang, pad, unbroken, wrap } from '../text/width.ts';
import { help as en } from './en/help.ts';
import { help as ko } from './ko/help.ts';
import type { HelpMessages } from './messages.ts';

/** `after` is drawn only when the help is read. */
type Words = Omit<HelpMessages, 'after'> & { after(columns: number): string };

export const helpWords: Record<Language, Words> = {
  en: { ...en, after: (columns) => drawAfter(en.after, columns) },
  ko: { ...ko, after: (columns) => drawAfter(ko.after, columns) },
};

function drawAfter({ begin, exit, codes }: HelpMessages['after'], columns: number): string {
  const room = Math.max(...codes.map(([code]) => columnsOf(code)));
  const rows = codes.map(([code, says]) =>
    hang(`  ${pad(code, room)}  `, (inner) => wrap(says, inner).join('\n'), columns),
  );
  const first = begin.replace('docker-learn quiz', unbroken);
  return [...wrap(first, columns), '', exit, ...rows].join('\n');
}

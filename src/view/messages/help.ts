// The words of the help, in every language, in the shape that the command line parser takes.
import type { Language } from '../../notes/note.ts';
import { columnsOf, pad } from '../width.ts';
import { help as en } from './en/help.ts';
import { help as ko } from './ko/help.ts';
import type { HelpMessages } from './messages.ts';

export const helpWords: Record<Language, Omit<HelpMessages, 'after'> & { after: string }> = {
  en: { ...en, after: drawAfter(en.after) },
  ko: { ...ko, after: drawAfter(ko.after) },
};

function drawAfter({ begin, exit, codes }: HelpMessages['after']): string {
  const room = Math.max(...codes.map(([code]) => columnsOf(code)));
  return [begin, '', exit, ...codes.map(([code, says]) => `  ${pad(code, room)}  ${says}`)].join('\n');
}

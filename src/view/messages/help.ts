// The words of the help, in every language, in the shape that the command line parser takes.
import type { Language } from '../../notes/note.ts';
import { columnsOf, pad } from '../width.ts';
import { help as en } from './en/help.ts';
import { help as ko } from './ko/help.ts';
import type { HelpMessages } from './messages.ts';

type Words = Omit<HelpMessages, 'after'> & { readonly after: string };

export const helpWords: Record<Language, Words> = { en: wordsOf(en), ko: wordsOf(ko) };

/** The table of exit codes is drawn only when the help is read. */
function wordsOf(messages: HelpMessages): Words {
  return {
    ...messages,
    get after() {
      return drawAfter(messages.after);
    },
  };
}

function drawAfter({ begin, exit, codes }: HelpMessages['after']): string {
  const room = Math.max(...codes.map(([code]) => columnsOf(code)));
  return [begin, '', exit, ...codes.map(([code, says]) => `  ${pad(code, room)}  ${says}`)].join('\n');
}

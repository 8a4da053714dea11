// What a command is done to, and what runs in the container: the arguments by the kinds that its record gives them.
import { argumentKind, type ArgumentKind } from './docker/record.ts';
import { recordOf } from './docker/records.ts';
import type { Argument, Meaning } from './item.ts';
import { normalProgram } from './normal.ts';
import type { ParsedCommand } from './parsed.ts';
import { normalCopy } from './values/copy.ts';
import { normalImage } from './values/image.ts';
import { cleanPath } from './values/mounts.ts';
import type { Word } from './words.ts';

export function argumentsOf(
  parsed: ParsedCommand,
  command: string,
): Pick<Meaning, 'image' | 'targets' | 'inOrder' | 'inside'> {
  const record = recordOf(command);
  const made: Omit<Meaning, 'command' | 'items' | 'idle'> = {
    image: null,
    targets: [],
    inOrder: !record.anyOrder,
    inside: [],
  };
  for (const [index, word] of withNameFlag(parsed, record.nameFlag).entries()) {
    const kind = argumentKind(record, index);
    const argument = { normal: normal[kind]?.(word.text, parsed.cwd, index) ?? word.text, ...word };
    if (kind === 'inside' && made.inside.length === 0)
      made.inside.push({ ...argument, normal: normalProgram(word.text) });
    else if (kind === 'inside') made.inside.push(argument);
    else if (kind === 'columns') made.inside.push(...wordsOfPs(argument));
    else if (kind === 'image' && record.args[1] === 'inside') made.image = argument;
    else made.targets.push(argument);
  }
  return made;
}

function withNameFlag({ flags, args }: ParsedCommand, nameFlag: string | null): Word[] {
  const named = flags.find(({ flag }) => flag.name === nameFlag);
  return named ? [{ text: named.value, at: named.at }] : args;
}

const normal: Partial<Record<ArgumentKind, (text: string, cwd: string, index: number) => string>> =
  {
    image: normalImage,
    copy: (text, cwd, index) => normalCopy(text, cwd, index > 0),
    folder: (text, cwd) =>
      /^-$|:\/\/|^git@|^github\.com\//.test(text) ? text : cleanPath(text, cwd),
    path: (text, cwd) => (/^-$|:\/\//.test(text) ? text : cleanPath(text, cwd)),
    registry: (text) => text.replace(/^https?:\/\//, '').replace(/\/.*$/s, ''),
    port: (text) => (/^\d+$/.test(text) ? `${text}/tcp` : text),
  };

/** What `docker top` hands on is one text: `'-o pid,cmd'` is `-o pid,cmd`. */
function wordsOfPs({ text, at }: Argument): Argument[] {
  return text.split(' ').map((word) => ({ normal: word, text: word, at }));
}

// What may reach a terminal: our own colours and links, and text. Everything that is written or drawn goes through here.
import { inOneLine, unwantedCharacters, withoutUnwanted } from '../../notes/characters.ts';

/** A name, a path, what was typed or what another program said, on one line: no character of it does anything. */
export function shownTyped(text: string): string {
  return inOneLine(text);
}

/** A text of several lines that somebody else wrote, such as a note's source. */
export function shownText(text: string): string {
  return text.split('\n').map(shownLine).join('\n');
}

/** What our views have drawn: colours and links stay, and whatever else of that kind got into a line does not. */
export function drawnText(text: string): string {
  return text.replaceAll(oursOrUnwanted, (found, ours?: string) =>
    ours === undefined ? (found === '\t' ? tab : '') : found,
  );
}

/** A JSON document on a line of its own, in which such characters are spelled out. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replaceAll(unwanted, spelled)}\n`;
}

const tab = '    ';
const unwanted = new RegExp(`[${unwantedCharacters}]`, 'gu');
const oursOrUnwanted = new RegExp(
  `(\\u001b\\[[0-9;]*m|\\u001b\\]8;;[!-~]*\\u0007)|[\\t${unwantedCharacters}]`,
  'gu',
);

function shownLine(line: string): string {
  return withoutUnwanted(line.replaceAll('\t', tab));
}

function spelled(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
  ).join('');
}

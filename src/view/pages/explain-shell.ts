// A line of a shell with its docker commands, each taken apart, and what the shell does around them.
import type { ShellCommand, ShellLine } from '../../command/shell.ts';
import type { ShellPart } from '../../command/shell-parts.ts';
import { withoutUnknown } from '../../command/stand-in.ts';
import type { Language } from '../../notes/note.ts';
import type { Look } from '../look.ts';
import { inMargin } from '../text/margin.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, gathered, hang, pad, wrap } from '../text/width.ts';
import { explanationDocument } from './explain-document.ts';
import {
  drawMarked,
  viewCommand,
  viewSections,
  viewToTry,
  wrongIn,
  type Sections,
} from './explain.ts';
import { wordsIn } from '../messages/words.ts';

export function viewShell(
  shell: ShellLine,
  sectionsFor: (command: ShellCommand) => Sections,
  look: Look,
  toTry: string | null = null,
): string {
  const { line, commands, error } = shell;
  const wrong = [...commands.flatMap(({ explained }) => wrongIn(explained)), ...errorPlaces(shell)];
  const sections = [...new Set(commands.flatMap(sectionsFor))];
  const parts = (inner: Look): string[] => [
    drawMarked(line, wrong, inner),
    error !== null || commands.length === 0 ? viewNothing(shell, inner) : '',
    ...commands.map((command) => viewOne(command, shell, inner)),
    viewParts(shell.parts, inner),
    viewSections(sections.slice(0, mostSections), inner),
    viewToTry(toTry, inner),
  ];
  return inMargin(look, (inner) => `${gathered(parts(inner))}\n`);
}

const mostSections = 4;

function errorPlaces({ error }: ShellLine): [number, number][] {
  return error === null ? [] : [[error.at[0], error.at[0] + 1]];
}

function viewNothing({ error }: ShellLine, look: Look): string {
  const { unreadable, noDocker } = wordsIn(look.language).shell;
  const said = `${signsFor(look).wrong} ${error === null ? noDocker : unreadable}`;
  return wrap(themeFor(look).wrong(said), look.columns).join('\n');
}

/** With several, each stands under its own words. */
function viewOne(command: ShellCommand, { line, commands }: ShellLine, look: Look): string {
  const said = withoutUnknown(viewCommand(command.explained, look), command.standIns);
  if (commands.length === 1) return said;
  const typed = shownTyped(line.slice(...command.at));
  return `${wrap(themeFor(look).heading(typed), look.columns).join('\n')}\n${said}`;
}

function viewParts(parts: readonly ShellPart[], look: Look): string {
  if (parts.length === 0) return '';
  const theme = themeFor(look);
  const rows = parts.map((part) => ({
    text: shownTyped(part.text),
    says: sayPart(part, look.language),
  }));
  const widest = Math.min(
    Math.max(...rows.map(({ text }) => columnsOf(text))),
    Math.floor(look.columns / 3),
  );
  const drawn = rows.map(({ text, says }) => {
    const draw = (columns: number): string => wrap(renderSentence(says, look), columns).join('\n');
    return columnsOf(text) <= widest
      ? hang(`  ${theme.strong(pad(text, widest))}  `, draw, look.columns)
      : `${wrap(text, look.columns - 2)
          .map((one) => `  ${theme.strong(one)}`)
          .join('\n')}\n${hang(' '.repeat(widest + 4), draw, look.columns)}`;
  });
  return [theme.heading(wordsIn(look.language).shell.title), ...drawn].join('\n');
}

function sayPart(part: ShellPart, language: Language): string {
  return wordsIn(language).shell.says[part.code](part);
}

/** The document of the line: that of its first command, and all of them. */
export function shellDocument(
  shell: ShellLine,
  sectionsFor: (command: ShellCommand) => Sections,
  language: Language,
): object {
  const { line, commands, parts, error } = shell;
  const documents = commands.map((command) => ({
    ...commandDocument(command, sectionsFor(command), language),
    line: line.slice(...command.at),
    at: command.at,
  }));
  const [first = null] = documents;
  const isRefused = documents.some(({ verdict }) => verdict === 'error');
  return {
    ...(first ?? nothing),
    line,
    at: undefined,
    verdict: error !== null || first === null || isRefused ? 'error' : 'ok',
    error: lineError(shell, language) ?? first?.error ?? null,
    commands: documents,
    shell: parts.map((part) => ({
      at: part.at,
      code: part.code,
      message: `\`${part.text}\`: ${sayPart(part, language)}`,
    })),
    same: null,
    differences: [],
  };
}

function lineError({ line, commands, error }: ShellLine, language: Language): object | null {
  const { unreadable, noDocker } = wordsIn(language).shell;
  if (error !== null) return { code: 'shell-syntax', message: unreadable, at: error.at };
  return commands.length > 0
    ? null
    : { code: 'not-docker', message: noDocker, at: [0, line.length] };
}

const nothing = {
  schema: 1,
  engineRefuses: [],
  meaning: {},
  words: [],
  summary: '',
  risks: [],
  sections: [],
};

function commandDocument(
  { explained, standIns }: ShellCommand,
  sections: Sections,
  language: Language,
): ReturnType<typeof explanationDocument> {
  const restore = (value: unknown): unknown =>
    typeof value === 'string'
      ? withoutUnknown(value, standIns)
      : Array.isArray(value)
        ? value.map(restore)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, restore(one)]))
          : value;
  return restore(explanationDocument(explained, sections, null, language)) as ReturnType<
    typeof explanationDocument
  >;
}

// A cheat sheet on the screen, and a term of the glossary in both languages.
import { languages } from '../../notes/note.ts';
import type { SheetRow } from '../../notes/sheet.ts';
import type { TermEntry } from '../../notes/term.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { themeFor } from '../text/theme.ts';
import { indent, wrap, wrapHard } from '../text/width.ts';
import { describeCommand } from './command-summary.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;

/** Ends in a line break. */
export function viewSheet(title: string, rows: readonly SheetRow[], look: Look): string {
  const columns = pageWidth(look) - margin;
  const theme = themeFor(look);
  const parts = [
    wrap(theme.heading(wordsIn(look.language).browse.sheet.title(title)), columns).join('\n'),
    ...rows.map(({ command, lines }) => {
      const does = describeCommand(command, look.language) ?? `docker ${command}`;
      const typed = lines.flatMap((line) => wrapHard(line, columns - margin, margin));
      return [...wrap(renderSentence(does, look), columns), indent(typed.join('\n'), margin)].join(
        '\n',
      );
    }),
    wrap(renderSentence(wordsIn(look.language).browse.sheet.next, look), columns).join('\n'),
  ];
  return `\n${indent(parts.join('\n\n'), margin)}\n\n`;
}

/** `places` are sections that teach it. Ends in a line break. */
export function viewTerm(
  terms: readonly TermEntry[],
  places: readonly string[],
  look: Look,
): string {
  const columns = pageWidth(look) - margin;
  const says = wordsIn(look.language).browse.term;
  const said = (text: string): string => wrap(renderSentence(text, look), columns).join('\n');
  const listed = (forms: readonly string[]): string =>
    forms.map((form) => shownTyped(form)).join(', ');
  const parts = terms.map(({ forms, near, discouraged }) =>
    [
      ...wrap(
        themeFor(look).heading(languages.map((language) => forms[language][0] ?? '').join(' / ')),
        columns,
      ),
      ...[
        [says.also, languages.flatMap((language) => forms[language].slice(1))] as const,
        [says.near, near] as const,
        [says.unused, discouraged] as const,
      ].flatMap(([word, forms]) => (forms.length === 0 ? [] : [said(`${word} ${listed(forms)}`)])),
    ].join('\n'),
  );
  const read = places.map((place) => `\`docker-learn show ${place}\``).join('\n');
  const foot = places.length === 0 ? [] : [[says.read, read].map(said).join('\n')];
  return `\n${indent([...parts, ...foot].join('\n\n'), margin)}\n\n`;
}

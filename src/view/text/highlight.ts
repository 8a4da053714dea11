// Colours for the code on pages, in the languages that notes show; the only door to highlight.js.
import core from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import ini from 'highlight.js/lib/languages/ini';
import json from 'highlight.js/lib/languages/json';
import yaml from 'highlight.js/lib/languages/yaml';
import { withoutUnwanted } from '../../notes/characters.ts';

/** As HTML that holds text and spans with classes; null where the label is none of ours. */
export function markupOf(code: string, label: string): string | null {
  const language = labels.get((label.split(/\s/)[0] ?? '').toLowerCase());
  if (language === undefined || longWord.test(code)) return null;
  // All of them: a Dockerfile holds bash.
  if (core.getLanguage(language) === undefined)
    for (const [name, grammar] of Object.entries(grammars)) core.registerLanguage(name, grammar);
  const { value } = core.highlight(withoutUnwanted(code), { language, ignoreIllegals: true });
  return lean(value.replaceAll(uncoloured, '$1'));
}

/** A class in one word needs no quotes and quotes in text no names: seven kilobytes of a page for phones. */
function lean(markup: string): string {
  return markup
    .replaceAll(/ class="(hljs-\w+)"/g, ' class=$1')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'");
}

/** What the style sheet gives no colour is text. */
const uncoloured =
  /<span class="hljs-(?:punctuation|literal|number|params|title|symbol|bullet|operator|subst)[^"]*">([^<]*)<\/span>/g;

/** Its patterns take the square of a word's length. */
const longWord = /\S{2000}/;

const grammars = { bash, dockerfile, ini, json, yaml };

const labels: ReadonlyMap<string, keyof typeof grammars> = new Map(
  Object.entries<keyof typeof grammars>({
    bash: 'bash',
    sh: 'bash',
    console: 'bash',
    dockerfile: 'dockerfile',
    ini: 'ini',
    toml: 'ini',
    json: 'json',
    yaml: 'yaml',
    yml: 'yaml',
  }),
);

// Colours for the languages that notes show; the only door to highlight.js.
import core from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import ini from 'highlight.js/lib/languages/ini';
import json from 'highlight.js/lib/languages/json';
import yaml from 'highlight.js/lib/languages/yaml';
import type { Style, Theme } from './theme.ts';

/** The code with its styles; as it is where the label is none of ours. */
export function highlight(code: string, label: string, theme: Theme): string {
  const language = labels.get(label.toLowerCase());
  if (language === undefined || longWord.test(code)) return code;
  // All of them: a Dockerfile holds bash.
  if (core.getLanguage(language) === undefined)
    for (const [name, grammar] of Object.entries(grammars)) core.registerLanguage(name, grammar);
  return drawMarkup(core.highlight(code, { language, ignoreIllegals: true }).value, theme);
}

/** Its patterns take the square of a word's length. */
const longWord = /\S{2000}/;

const grammars = { bash, dockerfile, ini, json, yaml };

const labels: ReadonlyMap<string, keyof typeof grammars> = new Map(
  Object.entries<keyof typeof grammars>({
    bash: 'bash',
    sh: 'bash',
    shell: 'bash',
    dockerfile: 'dockerfile',
    docker: 'dockerfile',
    ini: 'ini',
    toml: 'ini',
    json: 'json',
    yaml: 'yaml',
    yml: 'yaml',
  }),
);

const styleNames: ReadonlyMap<string, keyof Theme> = new Map(
  Object.entries<keyof Theme>({
    comment: 'dim',
    keyword: 'strong',
    built_in: 'strong',
    section: 'strong',
    attr: 'accent',
    string: 'accent',
    variable: 'emphasis',
    meta: 'dim',
  }),
);

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#x27;': "'",
  }),
);

/** highlight.js speaks HTML; its spans nest, and the innermost that has a style wins. */
function drawMarkup(markup: string, theme: Theme): string {
  const open: Style[] = [(text) => text];
  let drawn = '';
  for (const [whole, name, end, text] of markup.matchAll(
    /<span class="(?:hljs-([a-z_]+))?[^"]*">|(<\/span>)|([^<]+)/g,
  )) {
    const style = open.at(-1) ?? ((plain: string) => plain);
    if (end !== undefined) open.pop();
    else if (text !== undefined)
      drawn += style(text.replaceAll(/&[a-z#0-9]+;/g, (entity) => entities.get(entity) ?? entity));
    else if (whole !== '') {
      const named = styleNames.get(name ?? '');
      open.push(named === undefined ? style : theme[named]);
    }
  }
  return drawn;
}

// Both languages say the same things, each in its own words.
import { describe, expect, it } from 'vitest';
import { verbs, globalOptions, type OptionSpec, type Verb } from '../../src/cli/verbs.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { wordsIn } from '../../src/view/messages/words.ts';
import { languages } from '../../src/notes/note.ts';

/** What stays in Latin letters on a Korean screen: names and what is typed. */
const names =
  /\b(docker-learn|try|lab|reset|clean|items|anonymise|progress|merge|Tab|Anki|File|Import|macOS|bash|zsh|fish|search|help|PATH|TERM|dumb|FORCE_COLOR|less|Docker|docker|Desktop|Engine|Node|Dockerfile|JSON|anki|csv|PowerShell|Compose|create|run|compose|cmd\.exe|html|json|DOCKER_LEARN_\w+|Ctrl-C|SIGTERM|English|quiz|show|list|check|explain|export|volumes|lifetime|en|ko|choice|choices|order|match|recall|command|open|sh|answer|a|b|c|l|q|u|s|m|h|LEARN)\b/g;

describe('Korean', () => {
  const folder = new URL('../../src/view/messages/ko/', import.meta.url);
  // What these say is full of Docker's own words: stdin, TLS, buildx.
  const technical = [
    'command.ts',
    'explain.ts',
    'flags.ts',
    'problems.ts',
    'lab-problems.ts',
    'labs.ts',
    'try.ts',
    // Says nothing itself.
    'words.ts',
  ];
  const files = readdirSync(folder).filter((file) => !technical.includes(file));
  it.each(files)('%s holds no English word but names and what is typed', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    const quoted = [...source.matchAll(/(?<!from )'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    const said = quoted
      .filter((text) => /[가-힣]/.test(text))
      .map((text) =>
        text.replaceAll(/\$\{[^}]*\}|\\`[^`]*\\`|`[^`]*`|--[a-z-]+/g, ' ').replaceAll(names, ' '),
      );
    expect(said.filter((text) => /[A-Za-z]{2,}/.test(text))).toEqual([]);
    expect(said.length).toBeGreaterThan(0);
  });

  it.each(readdirSync(folder))('%s leaves the particle of what is put in to its sound', (file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    expect(source.match(/\$\{[^}]*\}\\`(?:[을를이가은는과와]|으?로) /g)).toBeNull();
  });
});

describe('the help', () => {
  it.each(languages)('in %s speaks of no verb or option that is not there', (language) => {
    const words = wordsIn(language).help;
    const named = (options: object) => Object.keys(options).toSorted();
    expect(named(words.verbs)).toEqual(named(verbs));
    expect(named(words.options)).toEqual(named({ ...verbs, global: {} }));
    expect(named(words.options.global)).toEqual(named(globalOptions));
    for (const verb of Object.keys(verbs) as Verb[])
      expect(named(words.options[verb]), verb).toEqual(named(verbs[verb].options));
  });
});

describe('Korean help', () => {
  it('says placeholders in Korean', () => {
    const specs = [globalOptions, ...Object.values(verbs).map(({ options }) => options)];
    const words = specs.flatMap((options) =>
      Object.values<OptionSpec>(options).flatMap(({ value }) => value?.word ?? []),
    );
    const inArgs = Object.values(verbs).flatMap(({ args }) =>
      [...args.matchAll(/[<[]([a-z:]+)(?:\.{3})?[>\]]/g)].map((match) => match[1] ?? ''),
    );
    const named = [...words.filter((word) => /^[a-z:]+$/.test(word)), ...inArgs];
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((name) => wordsIn('ko').help.placeholders[name] === undefined)).toEqual([]);
  });
});

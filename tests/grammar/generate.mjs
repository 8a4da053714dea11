// Writes src/command/grammar.data.ts from the docker binary of this machine: `npm run grammar`.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { askAll, versionHere } from './binary.mjs';
import { readHelpTree } from './help.mjs';
import { probeArity, probeInterspersed, probeNames, probeQuietFlags } from './probe.mjs';

const target = fileURLToPath(new URL('../../src/command/grammar.data.ts', import.meta.url));

/** What help alone tells, in two seconds: each command with its flags as the grammar writes them. */
export async function generateFromHelp() {
  const leaves = fold((await readHelpTree()).filter((page) => page.children.length === 0));
  return leaves.map((leaf) => ({
    name: leaf.aliases[0],
    aliases: leaf.aliases,
    flags: leaf.flags.map(flagText),
  }));
}

/** The whole grammar as text: a line a command. Takes a minute, for all that has to be tried. */
export async function generateGrammar() {
  const pages = await readHelpTree();
  const leaves = fold(pages.filter((page) => page.children.length === 0));
  const names = await probeAllNames(pages);
  const lines = await askAll(leaves, async (leaf) => {
    const [arity, interspersed, quiet] = [
      await probeArity(leaf.path),
      await probeInterspersed(leaf.path),
      await probeQuietFlags(leaf),
    ];
    const more = names
      .filter((name) => leaf.aliases.includes(name.usage))
      .map((name) => name.alias);
    return lineOf(leaf, [...leaf.aliases, ...more], arity, interspersed, quiet);
  });
  const groups = pages.filter((page) => page.children.length > 0);
  const groupLines = groups
    .filter((page) => page.path.length > 0)
    .map((page) => page.path.join(' '))
    .sort();
  const root = groups.find((page) => page.path.length === 0);
  return [
    `client | ${await versionHere()}`,
    `groups | ${groupLines.join(', ')}`,
    `root | ${root.flags.map((flag) => flagText({ ...flag, preset: '' })).join(' ')}`,
    ...lines.sort(),
  ].join('\n');
}

/** Commands that are one, such as `run` and `container run`, appear once, under the longest group. */
function fold(leaves) {
  const byName = new Map();
  for (const leaf of leaves) {
    const aliases = leaf.aliases.length > 0 ? leaf.aliases : [leaf.path.join(' ')];
    byName.set(aliases[0], { ...leaf, aliases, path: aliases[0].split(' ') });
  }
  return [...byName.values()];
}

async function probeAllNames(pages) {
  const groups = pages.filter((page) => page.children.length > 0);
  const verbs = [
    ...new Set(
      pages
        .filter((page) => page.path.length > 0)
        .flatMap((page) => [
          page.path.at(-1),
          ...page.aliases.map((alias) => alias.split(' ').at(-1)),
        ]),
    ),
  ].sort();
  const found = [];
  for (const group of groups) {
    const below = pages.filter((page) => page.path.slice(0, -1).join(' ') === group.path.join(' '));
    const ofThisGroup = (alias) => alias.split(' ').slice(0, -1).join(' ') === group.path.join(' ');
    const known = new Set([
      ...group.children,
      ...below.flatMap((page) =>
        page.aliases.filter(ofThisGroup).map((alias) => alias.split(' ').at(-1)),
      ),
    ]);
    const names = await probeNames(group.path, verbs, known);
    found.push(
      ...names.map(({ verb, usage }) => ({ alias: [...group.path, verb].join(' '), usage })),
    );
  }
  return found;
}

function lineOf(leaf, aliases, arity, interspersed, quiet) {
  const [name, ...others] = [...new Set(aliases)];
  const count = `${arity.least}-${arity.most ?? '*'}${interspersed ? '' : ' stop'}`;
  const hidden = quiet.map((flag) => `${flag.name}:${flag.type}!${flag.of}`);
  return `${name} | ${others.join(', ')} | ${count} | ${[...leaf.flags.map(flagText), ...hidden].join(' ')}`
    .replaceAll('  ', ' ')
    .trim();
}

const telling = /^[A-Za-z0-9][\w.:-]*$/;

function flagText(flag) {
  const type = flag.type === 'bool' ? '' : `:${flag.type}`;
  const preset =
    telling.test(flag.preset) && (type !== '' || flag.preset === 'true') ? `=${flag.preset}` : '';
  return `${flag.short ? `${flag.short},` : ''}${flag.name}${type}${preset}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await generateGrammar();
  writeFileSync(
    target,
    `// Generated from the docker binary by tests/grammar/generate.mjs: commands, aliases, numbers of arguments, flags.\nexport const grammarText = \`${text}\`;\n`,
  );
}

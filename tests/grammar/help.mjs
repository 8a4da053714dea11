// Reads docker's own help pages into a tree of commands and flags.
import { ask, askAll } from './binary.mjs';

/** Every command that help leads to: path, aliases, usage, subcommands and flags. */
export async function readHelpTree() {
  const found = [];
  let level = [[]];
  while (level.length > 0) {
    const pages = await askAll(level, async (path) =>
      readPage(path, await ask([...path, '--help'])),
    );
    found.push(...pages);
    level = pages.flatMap((page) => page.children.map((child) => [...page.path, child]));
  }
  return found;
}

function readPage(path, text) {
  const aliases =
    /^Aliases:\n +(.*)$/m
      .exec(text)?.[1]
      .split(', ')
      .map((alias) => alias.replace(/^docker /, '')) ?? [];
  return { path, aliases, children: readChildren(text), flags: readFlags(text) };
}

function readChildren(text) {
  const children = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (/^\S.*:$/.test(line)) open = line.endsWith('Commands:');
    const name = open ? /^ {2}([a-z-]+)\*? +\S/.exec(line)?.[1] : undefined;
    if (name) children.push(name);
  }
  return children;
}

const flagLine = /^ {2}(?:-(\w), )? *--([a-z0-9-]+)(?: ([a-zA-Z0-9-]+))?(?: {2,}(.*))?$/;

function readFlags(text) {
  const flags = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (/^\S.*:$/.test(line)) open = line.endsWith('Options:');
    const [, short, name, type, says] = (open && flagLine.exec(line)) || [];
    if (name) flags.push({ short: short ?? '', name, type: type ?? 'bool', says: says ?? '' });
    else if (open && flags.length > 0 && line.startsWith('      '))
      flags.at(-1).says += ` ${line.trim()}`;
  }
  return flags.map(({ says, ...flag }) => ({ ...flag, preset: readDefault(says) }));
}

function readDefault(says) {
  const preset = /\(default ("([^"]*)"|[^()]*)\)$/.exec(says.trim());
  return preset ? (preset[2] ?? preset[1]) : '';
}

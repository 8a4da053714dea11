// Writes src/sandbox/client/help/pages.data.ts: docker's help pages and what its words of error need, taken from a docker binary with plug-ins.
// Run with a script that starts docker (it gets the words as arguments): node tests/grammar/pages.mjs tests/engine/docker.sh
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const program = process.argv[2] ?? 'docker';
const target = fileURLToPath(
  new URL('../../src/sandbox/client/help/pages.data.ts', import.meta.url),
);
/** What isn't modelled at all has no pages. */
const leftOut =
  /^(plugin|trust|checkpoint|manifest|model|compose bridge|compose alpha|buildx (?!build$)|builder (?!prune$))/;

/** Of an engine that is in no swarm the groups above name none of these. */
const hidden =
  'config,node,secret,service,stack,swarm ca,swarm join-token,swarm leave,swarm unlock,swarm unlock-key,swarm update'.split(
    ',',
  );

async function ask(words) {
  try {
    return (await run(program, words, { maxBuffer: 1e7 })).stdout;
  } catch (error) {
    return `${error.stdout ?? ''}${error.stderr ?? ''}`;
  }
}

const flagLine = /^ {2}(?:-(\w), | {4})--([a-zA-Z0-9-]+)(?: ([a-zA-Z0-9-]+))?( {2,}.*)?$/;

/** A page as data: `heads` are the lines before the flags and behind them, flags with their unwrapped words. */
function readPage(path, text) {
  const lines = text.split('\n');
  const parts = [];
  let flags = null;
  let column = 0;
  for (const line of lines) {
    const [all, short, name, type, says] = flagLine.exec(line) ?? [];
    if (name) {
      if (!flags) parts.push((flags = { flags: [] }));
      column = says ? all.length - says.trimStart().length : column;
      flags.flags.push({ short: short ?? '', name, type: type ?? '', says: (says ?? '').trim() });
    } else if (flags && line.startsWith(' '.repeat(column)) && line.trim() !== '')
      flags.flags.at(-1).says += `\n${line.slice(column)}`;
    else {
      flags = null;
      if (typeof parts.at(-1) === 'string') parts[parts.length - 1] += `\n${line}`;
      else parts.push(line);
    }
  }
  return { path, parts };
}

function childrenOf(text) {
  const children = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (/^\S.*:$/.test(line)) open = line.endsWith('Commands:');
    const name = open ? /^ {2}([a-z-]+)\*? +\S/.exec(line)?.[1] : undefined;
    if (name) children.push(name);
  }
  return children;
}

async function readAll() {
  const pages = [];
  let level = [[], ...hidden.map((path) => path.split(' '))];
  while (level.length > 0) {
    const next = [];
    for (const path of level) {
      const text = await ask([...path, '--help']);
      const children = childrenOf(text);
      const strange = children.length > 0 ? await ask([...path, 'nosuchcommand']) : '';
      pages.push({ ...readPage(path.join(' '), text), strange });
      for (const child of children) {
        const under = [...path, child];
        if (!leftOut.test(under.join(' '))) next.push(under);
      }
    }
    level = next;
  }
  return pages;
}

/** Texts that come again are written once. */
function encode(pages) {
  const texts = new Map();
  const known = (text) => {
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text);
  };
  const lines = pages.map(({ path, parts, strange }) => {
    const cells = parts.map((part) =>
      typeof part === 'string'
        ? known(part)
        : part.flags.map((flag) => [flag.short, flag.name, flag.type, known(flag.says)].join(',')),
    );
    // Of the groups only one says COMMAND where it doesn't know the word.
    return [path, cells, strange.includes(`\nUsage:  docker ${path} COMMAND`) ? 1 : 0];
  });
  return { texts: [...texts.keys()], pages: lines };
}

const data = encode(await readAll());
writeFileSync(
  target,
  `// Generated from the docker binary by tests/grammar/pages.mjs: help pages, texts that come again written once.\nexport const pagesText = (): string => ${JSON.stringify(JSON.stringify(data))};\n`,
);

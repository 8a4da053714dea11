// Finds out by trying what help does not tell: numbers of arguments, where flags stop, hidden flags and aliases.
import { ask, askAll } from './binary.mjs';

const impossible = '--no-such-flag';

/** How many arguments a command takes, as its own complaint says. */
export async function probeArity(path) {
  const many = await ask([...path, ...Array.from({ length: 12 }, (_, index) => `x${index}`)]);
  const most = readArity(many);
  if (most && most.most !== null) return most;
  return readArity(await ask(path)) ?? { least: 0, most: null };
}

function readArity(text) {
  if (/accepts no arguments/.test(text)) return { least: 0, most: 0 };
  const exact = Number(/accepts (\d+) arg\(s\)/.exec(text)?.[1] ?? -1);
  if (exact >= 0) return { least: exact, most: exact };
  const range = /requires at least (\d+) and at most (\d+) argument/.exec(text);
  if (range) return { least: Number(range[1]), most: Number(range[2]) };
  const bound = /requires (at least |at most )?(\d+) arguments?/.exec(text);
  if (!bound) return null;
  const count = Number(bound[2]);
  if (bound[1] === 'at least ') return { least: count, most: null };
  return { least: bound[1] === 'at most ' ? 0 : count, most: count };
}

/** Whether flags after the first argument still belong to docker. */
export async function probeInterspersed(path) {
  return (await ask([...path, 'x', impossible])).includes(`unknown flag: ${impossible}`);
}

/** Flags that work and that help keeps quiet about: name, type, and the flag they are another name of. */
export const quietFlags = [
  { name: 'net', type: 'network', of: 'network' },
  { name: 'net-alias', type: 'list', of: 'network-alias' },
  { name: 'dns-opt', type: 'list', of: 'dns-option' },
  { name: 'time', type: 'int', of: 'timeout' },
  { name: 'kernel-memory', type: 'bytes', of: '' },
  { name: 'name', type: 'string', of: '' },
  { name: 'orchestrator', type: 'string', of: '' },
];

export async function probeQuietFlags(page) {
  const unseen = quietFlags.filter((quiet) => !page.flags.some((flag) => flag.name === quiet.name));
  const answers = await askAll(unseen, (quiet) =>
    ask([...page.path, `--${quiet.name}=1`, impossible]),
  );
  return unseen.filter((_, index) => answers[index].includes(`unknown flag: ${impossible}`));
}

/** Other names that work below the same parent: `docker remove` is `docker rm`. */
export async function probeNames(group, verbs, known) {
  const unknown = verbs.filter((verb) => !known.has(verb));
  const answers = await askAll(unknown, (verb) => ask([...group, verb, impossible]));
  return unknown.flatMap((verb, index) => {
    const usage = /^Usage: {2}docker (.+?)(?: \[OPTIONS\]| [A-Z[(|-].*)?$/m.exec(
      answers[index],
    )?.[1];
    return usage && usage !== group.join(' ') && usage !== '[OPTIONS]' && !usage.startsWith('[')
      ? [{ verb, usage }]
      : [];
  });
}

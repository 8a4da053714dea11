// `find`.
import { removeFolder, unlink } from '../files/change.ts';
import { errorText, FileError } from '../files/error.ts';
import { sizeOf, type Node } from '../files/node.ts';
import { listFolder } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { findProgram, searchPathOf } from '../kernel/programs.ts';
import { endedStatus } from '../shell/child.ts';
import { waitFor } from '../kernel/waits.ts';
import { patternToRegExp } from '../shell/pattern.ts';
import { changedMode } from './modes.ts';
import { groupId, userId } from './names.ts';
import { die, out, say, usage, type Tool } from './tool.ts';

type Place = { path: Bytes; node: Node; depth: number };
type Test = (place: Place) => Doing<boolean>;
type Finding = {
  tool: Tool;
  words: Bytes[];
  at: number;
  hasAction: boolean;
  min: number;
  max: number;
  isDepthFirst: boolean;
  isPruned: boolean;
  isOver: boolean;
  status: number;
  gathered: { words: Bytes[]; paths: Bytes[] }[];
};

export function* find(tool: Tool): Doing<number> {
  const starts: Bytes[] = [];
  const args = [...tool.args];
  if (args.length === 1 && args[0] === '--help') yield* usage(tool, 0);
  while (/^-[HL]+$/.test(args[0] ?? '')) args.shift();
  while (args.length > 0 && !/^[-(!]/.test(args[0] ?? '')) starts.push(args.shift() ?? '');
  const finding: Finding = {
    tool,
    words: args,
    at: 0,
    hasAction: false,
    min: 0,
    max: Infinity,
    isDepthFirst: args.includes('-depth') || args.includes('-delete'),
    isPruned: false,
    isOver: false,
    status: 0,
    gathered: [],
  };
  const test = args.length === 0 ? always : yield* either(finding);
  if (finding.at < args.length) yield* die(tool, `unrecognized: ${args[finding.at] ?? ''}`);
  for (const start of starts.length === 0 ? ['.'] : starts) yield* walk(finding, test, start, 0);
  for (const { words, paths } of finding.gathered)
    if (
      paths.length > 0 &&
      !(yield* execute(
        tool,
        words.flatMap((word) => (word === '{}' ? paths : [word])),
      ))
    )
      finding.status = 1;
  return finding.status;
}

function* always(): Doing<boolean> {
  return true;
}

function* walk(finding: Finding, test: Test, path: Bytes, depth: number): Doing<void> {
  const { tool } = finding;
  const found = lookup(tool.self, path, false);
  if (found instanceof FileError) {
    yield* say(tool, `${path}: ${errorText(found)}`);
    finding.status = 1;
    return;
  }
  const place = { path, node: found.node, depth };
  finding.isPruned = false;
  if (!finding.isDepthFirst) yield* judge(finding, test, place);
  const isFolder = found.node.kind === 'folder' || found.node.kind === 'live-folder';
  if (isFolder && depth < finding.max && !finding.isPruned && !finding.isOver) {
    const names = listFolder(tool.self, path);
    if (names instanceof FileError) {
      yield* say(tool, `${path}: ${errorText(names)}`);
      finding.status = 1;
    } else
      for (const name of names)
        if (!finding.isOver)
          yield* walk(
            finding,
            test,
            path.endsWith('/') ? path + name : `${path}/${name}`,
            depth + 1,
          );
  }
  if (finding.isDepthFirst) yield* judge(finding, test, place);
}

function* judge(finding: Finding, test: Test, place: Place): Doing<void> {
  if (place.depth < finding.min || finding.isOver) return;
  if ((yield* test(place)) && !finding.hasAction) yield* out(finding.tool, `${place.path}\n`);
}

function* either(finding: Finding): Doing<Test> {
  const tests = [yield* both(finding)];
  while (['-o', '-or'].includes(finding.words[finding.at] ?? '')) {
    finding.at++;
    tests.push(yield* both(finding));
  }
  if (tests.length === 1) return tests[0] ?? always;
  return function* (place) {
    for (const test of tests) if (yield* test(place)) return true;
    return false;
  };
}

function* both(finding: Finding): Doing<Test> {
  const tests: Test[] = [];
  for (;;) {
    const word = finding.words[finding.at];
    if (word === undefined || word === ')' || word === '-o' || word === '-or') break;
    if (word === '-a' || word === '-and') finding.at++;
    else tests.push(yield* one(finding));
  }
  return function* (place) {
    for (const test of tests) if (!(yield* test(place))) return false;
    return true;
  };
}

function* one(finding: Finding): Doing<Test> {
  const { words, tool } = finding;
  const word = words[finding.at++] ?? '';
  if (word === '!' || word === '-not') {
    const inner = yield* one(finding);
    return function* (place) {
      return !(yield* inner(place));
    };
  }
  if (word === '(') {
    const inner = yield* either(finding);
    if (words[finding.at++] !== ')') yield* die(tool, 'unpaired (');
    return inner;
  }
  const action = yield* actionOf(finding, word);
  if (action !== null) return action;
  if (word === '-depth' || word === '-xdev' || word === '-follow' || word === '-mount')
    return always;
  const value = words[finding.at++];
  if (!valueTests.has(word)) return yield* die(tool, `unrecognized: ${word}`);
  if (value === undefined) return yield* usage(tool);
  return yield* testOf(finding, word, value);
}

const valueTests = new Set(
  '-name -iname -path -ipath -type -size -mtime -mmin -newer -user -group -perm -maxdepth -mindepth -regex -inum -links'
    .split(' ')
    .concat('-wholename'),
);

function* actionOf(finding: Finding, word: Bytes): Doing<Test | null> {
  const { tool, words } = finding;
  const act = (test: Test): Test => {
    finding.hasAction = true;
    return test;
  };
  switch (word) {
    case '-print':
    case '-print0':
      return act(function* ({ path }) {
        yield* out(tool, path + (word === '-print' ? '\n' : '\0'));
        return true;
      });
    case '-prune':
      return function* () {
        finding.isPruned = true;
        return true;
      };
    case '-quit':
      return act(function* () {
        finding.isOver = true;
        return true;
      });
    case '-empty':
      return function* ({ node }) {
        return node.kind === 'folder'
          ? node.entries.size === 0
          : node.kind === 'file' && node.data === '';
      };
    case '-executable':
      return function* ({ node }) {
        return (node.meta.mode & 0o111) !== 0;
      };
    case '-delete':
      return act(function* ({ path, node }) {
        const failure =
          node.kind === 'folder' ? removeFolder(tool.self, path) : unlink(tool.self, path);
        if (failure !== null) yield* say(tool, `${path}: ${errorText(failure)}`);
        return failure === null;
      });
    case '-exec':
    case '-ok': {
      const end = words.findIndex(
        (one, index) =>
          index >= finding.at && (one === ';' || (one === '+' && words[index - 1] === '{}')),
      );
      if (end === -1) return yield* die(tool, `-exec requires an argument`);
      const command = words.slice(finding.at, end);
      finding.at = end + 1;
      if (words[end] === '+') {
        const gathering = { words: command, paths: [] as Bytes[] };
        finding.gathered.push(gathering);
        return act(function* ({ path }) {
          gathering.paths.push(path);
          return true;
        });
      }
      return act(function* ({ path }) {
        return yield* execute(
          tool,
          command.map((part) => part.replaceAll('{}', path)),
        );
      });
    }
    default:
      return null;
  }
}

function* execute(tool: Tool, words: Bytes[]): Doing<boolean> {
  return (yield* runCommand(tool, words)) === 0;
}

/** Runs a program as a child; 127 or 126 where it can't be had, which is said. */
export function* runCommand(tool: Tool, words: Bytes[]): Doing<number> {
  const { self, kernel } = tool;
  const found = findProgram(kernel, self, words, searchPathOf(self));
  if (found instanceof FileError) {
    yield* write(self, 2, `${tool.name}: ${words[0] ?? ''}: ${errorText(found)}\n`);
    return found.code === 'ENOENT' ? 127 : 126;
  }
  const child = kernel.spawn({ program: found.program, argv: found.argv, parent: self });
  if (child === null) return yield* die(tool, `vfork: Resource temporarily unavailable`);
  yield* waitFor(child, kernel.reap);
  return endedStatus(child);
}

function* testOf(finding: Finding, word: Bytes, value: Bytes): Doing<Test> {
  const simple = (holds: (place: Place) => boolean): Test =>
    function* (place) {
      return holds(place);
    };
  const baseName = (path: Bytes) => path.replace(/(.)\/+$/, '$1').replace(/^.*\/(?=.)/, '');
  const fits = (pattern: RegExp, isWhole: boolean) =>
    simple(({ path }) => pattern.test(isWhole ? path : baseName(path)));
  switch (word) {
    case '-maxdepth':
      finding.max = Number(value);
      return always;
    case '-mindepth':
      finding.min = Number(value);
      return always;
    case '-name':
      return fits(patternToRegExp(value), false);
    case '-iname':
      return fits(new RegExp(patternToRegExp(value).source, 'i'), false);
    case '-path':
    case '-wholename':
      return fits(patternToRegExp(value), true);
    case '-ipath':
      return fits(new RegExp(patternToRegExp(value).source, 'i'), true);
    case '-regex':
      return fits(new RegExp(`^(?:${value})$`), true);
    case '-type':
      return simple(({ node }) => typeLetter(node) === value);
    case '-user':
    case '-group':
      return yield* ownerTest(finding, word, value);
    default:
      return simple(yield* numberTest(finding, word, value));
  }
}

function typeLetter({ kind }: Node): string {
  if (kind === 'folder' || kind === 'live-folder') return 'd';
  if (kind === 'link' || kind === 'descriptor') return 'l';
  if (kind === 'device') return 'c';
  return kind === 'fifo' ? 'p' : 'f';
}

function* ownerTest({ tool }: Finding, word: Bytes, value: Bytes): Doing<Test> {
  const wanted = word === '-user' ? userId(tool.self, value) : groupId(tool.self, value);
  if (wanted === null) return yield* die(tool, `unknown ${word.slice(1)} ${value}`);
  return function* ({ node }) {
    return (word === '-user' ? node.meta.uid : node.meta.gid) === wanted;
  };
}

function* numberTest(
  { tool }: Finding,
  word: Bytes,
  value: Bytes,
): Doing<(place: Place) => boolean> {
  const compare = (have: number, text: Bytes) => {
    const wanted = Number.parseInt(text.replace(/^[-+]/, ''), 10);
    if (text.startsWith('+')) return have > wanted;
    return text.startsWith('-') ? have < wanted : have === wanted;
  };
  const age = ({ node }: Place, unit: number) =>
    Math.floor((tool.kernel.now - node.meta.modified) / unit);
  switch (word) {
    case '-mtime':
      return (place) => compare(age(place, 86_400_000), value);
    case '-mmin':
      return (place) => compare(age(place, 60_000), value);
    case '-links':
      return ({ node }) => compare(node.kind === 'file' ? node.links : 1, value);
    case '-inum':
      return ({ node }) => compare(node.meta.inode, value);
    case '-newer': {
      const other = lookup(tool.self, value);
      if (other instanceof FileError) return yield* die(tool, `${value}: ${errorText(other)}`);
      return ({ node }) => node.meta.modified > other.node.meta.modified;
    }
    case '-perm': {
      const mode = changedMode(value.replace(/^[-/+]/, ''), 0, false, 0);
      if (mode === null) return yield* die(tool, `invalid mode '${value}'`);
      if (value.startsWith('-')) return ({ node }) => (node.meta.mode & mode) === mode;
      return ({ node }) =>
        /^[/+]/.test(value) ? (node.meta.mode & mode) !== 0 : (node.meta.mode & 0o7777) === mode;
    }
    default: {
      const unit =
        new Map([
          ['c', 1],
          ['k', 1024],
          ['M', 1_048_576],
          ['G', 1_073_741_824],
        ]).get(value.at(-1) ?? '') ?? 512;
      return ({ node }) => compare(Math.ceil(sizeOf(node) / unit), value);
    }
  }
}

// `find`: its words become tests and actions, and the tree is walked with them.
import { removeFolder, unlink } from '../files/change.ts';
import { errorText, FileError } from '../files/error.ts';
import { listFolder } from '../files/open.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import { write } from '../kernel/io.ts';
import type { Doing } from '../kernel/process.ts';
import { findProgram, searchPathOf } from '../kernel/programs.ts';
import { endedStatus } from '../shell/child.ts';
import { waitFor } from '../kernel/waits.ts';
import { die, out, say, usage, type Tool } from './tool.ts';
import { type Finding, type Test, type Place, testOf, always } from './find-tests.ts';

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
  if (!valueTests.has(word)) {
    yield* say(tool, `unrecognized: ${word}`);
    return yield* usage(tool);
  }
  if (value === undefined) return yield* die(tool, `${word} requires an argument`);
  return yield* testOf(finding, word, value);
}

const valueTests = new Set(
  '-name -iname -path -ipath -type -size -mtime -mmin -newer -user -group -perm -maxdepth -mindepth -regex -inum -links'
    .split(' ')
    .concat('-wholename'),
);

function* actionOf(finding: Finding, word: Bytes): Doing<Test | null> {
  const { tool } = finding;
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
    case '-ok':
      return act(yield* execOf(finding));
    default:
      return null;
  }
}

/** A command for each place, or with `+` one for all of them at the end. */
function* execOf(finding: Finding): Doing<Test> {
  const { tool, words } = finding;
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
    return function* ({ path }) {
      gathering.paths.push(path);
      return true;
    };
  }
  return function* ({ path }) {
    return yield* execute(
      tool,
      command.map((part) => part.replaceAll('{}', path)),
    );
  };
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

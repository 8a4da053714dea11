// What `find` asks of a place: its name, kind, size, age, owner and mode.
import { errorText, FileError } from '../files/error.ts';
import { sizeOf, type Node } from '../files/node.ts';
import { lookup } from '../files/walk.ts';
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { patternToRegExp } from '../shell/pattern.ts';
import { changedMode } from './modes.ts';
import { groupId, userId } from './names.ts';
import { die, type Tool } from './tool.ts';

export type Place = { path: Bytes; node: Node; depth: number };

export type Test = (place: Place) => Doing<boolean>;

export type Finding = {
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

export function* testOf(finding: Finding, word: Bytes, value: Bytes): Doing<Test> {
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
      if (!/^[fdlcbps]$/.test(value))
        return yield* die(finding.tool, `invalid argument '${value}' to '-type'`);
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

export function* always(): Doing<boolean> {
  return true;
}

// What may stand before `docker`: a prompt sign, sudo, variables; and what a word processor made of the dashes.
import { problem, type CommandProblem } from './findings.ts';
import { childrenOf } from './grammar.ts';
import type { ParsedCommand } from './parsed.ts';
import { distance } from './distance.ts';
import type { Word } from './words.ts';

/** What people copy along with a line: the prompt in front of it, backticks around it, a semicolon behind it; blanks stand in its place. */
export function withoutSurroundings(line: string, cwd: string): string {
  const bare = line.replace(
    /^(\s*)(`{1,3})([^`]+)\2(\s*)$/s,
    (_all, before, ticks, text, after) => {
      const blank = ' '.repeat(String(ticks).length);
      return `${before}${blank}${text}${blank}${after}`;
    },
  );
  const [prompt = ''] = prompts.map((one) => one.exec(bare)?.[0] ?? '').filter((one) => one !== '');
  const prompted = ' '.repeat(prompt.length) + bare.slice(prompt.length);
  const stepless = withoutYes(withoutStep(prompted, cwd));
  return withoutPager(stepless.replace(/(?<![\\;]);(?=\s*$)/, ' '));
}

/** Where errors go, and a pager, are no part of the task; elsewhere `>` says where the output goes, which may be. */
function withoutPager(line: string): string {
  const end = line.slice(-tailCharacters);
  const [tail = ''] = shown.exec(end) ?? [];
  const rest = line.slice(0, line.length - tail.length);
  const isLost = tail.includes('/dev/null') && writesErrors.test(rest);
  return tail.trim() === '' || rest.includes('>') || isLost ? line : rest + ' '.repeat(tail.length);
}

const tailCharacters = 60;
/** Commands that hand on what a program in a container wrote to stderr. */
const writesErrors = /^[^'"]{0,40}\b(?:logs|attach|start)\b/;
const shown = / +(?:2> ?(?:&1|\/dev\/null))?(?: *\| *(?:less|more)(?: +-\w+)*)?\s*$/;

/** `yes |` and `echo y |` answer what docker asks, `echo PASSWORD |` is what it reads: read as `< y`, a file with that in it. */
function withoutYes(line: string): string {
  const [step = '', before = '', secret = ''] =
    new RegExp(
      `^(\\s*)(?:yes(?: [yY])?|echo [yY]|(?:echo|printf)(?: -n| '?%s'?)? (["']?[\\w$(){}./ -]+["']?)) *\\| *${program}`,
    ).exec(line) ?? [];
  if (step === '' || (secret !== '' && !line.includes('--password-stdin'))) return line;
  return `${before}< y`.padEnd(step.length) + line.slice(step.length);
}

/** `cat FILE | docker …` is `< FILE docker …`, and a `cd` to where one stands leads nowhere. */
function withoutStep(line: string, cwd: string): string {
  const [step = '', before = '', word = '', path = '', sign = ''] =
    new RegExp(`^(\\s*)(cat|cd) +([\\w./~-]+)( *(?:\\||&&|;) *)${program}`).exec(line) ?? [];
  const rest = line.slice(step.length);
  const blank = ' '.repeat(sign.length);
  if (word === 'cat' && sign.trim() === '|') return `${before}<   ${path}${blank}${rest}`;
  const isHere =
    word === 'cd' && sign.trim() !== '|' && ['.', cwd].includes(path.replace(/(?<=.)\/$/, ''));
  return isHere ? ' '.repeat(step.length) + rest : line;
}

const program = '(?=(?:\\w+=\\S*\\s+|sudo\\s+|winpty\\s+)*docker(?:\\s|$))';
const prompts = [
  String.raw`\s*PS [A-Za-z]:\\[^>\n]*>\s*`,
  String.raw`\s*[A-Za-z]:\\[^>\n]*>\s*`,
  String.raw`\s*(?:\([\w.-]+\) )?\[?[\w.-]+@[\w.-]+[: ][^#$%\n]{0,80}[#$%]\s*`,
  String.raw`\s*(?:➜|❯|λ|»)\s+(?:[^\n]{0,60}?\s)??`,
  String.raw`\s*(?:[~/][^\s]{0,80}\s*)?[#%>$❯]\s*`,
].map((shape) => new RegExp(`^${shape}${program}`));

/** A prompt sign, `sudo` and variables may stand before `docker`. */
export function skipIntroduction(command: ParsedCommand): number {
  let start = 0;
  if (command.words[start]?.text === '$') start += 1;
  for (; start < command.words.length; start += 1) {
    const text = command.words[start]?.text ?? '';
    if (/^[A-Za-z_]\w*=/.test(text)) command.assignments.push(text);
    else if (!runners.has(text) && !(text === '-E' && command.words[start - 1]?.text === 'sudo'))
      break;
  }
  return start;
}

/** Programs that run the one behind them. */
const runners = new Set(['sudo', 'winpty', 'time', 'command', 'env', 'nohup']);

export function checkProgram(words: Word[], start: number): CommandProblem | null {
  const word = words[start];
  if (!word) return problem('empty', {}, words[0]?.at ?? [0, 0]);
  const { text, at } = word;
  if (text === 'docker' || text.endsWith('/docker')) {
    return words[start + 1]?.text === 'docker'
      ? problem('docker-twice', {}, words[start + 1]?.at ?? at, 'unknown-command')
      : null;
  }
  if (text === 'docker-compose') return problem('old-compose', {}, at);
  if (text.length < 10 && distance(text.toLowerCase(), 'docker') <= 2)
    return problem('misspelled-docker', { word: text }, at);
  const rest = words.slice(start + 1).map((one) => one.text);
  return childrenOf('').includes(text) && !isOfShell(text, rest)
    ? problem('missing-docker', { word: text }, at)
    : problem('not-docker', { word: text }, at);
}

/** `rm ~/a`, `cp a b` and `kill 12` have to do with files and processes here. */
function isOfShell(name: string, rest: readonly string[]): boolean {
  const plain = rest.filter((text) => !text.startsWith('-'));
  if (name === 'rm') return rest.some((text) => /[~/]|^\.|^-\w*[rR]/.test(text));
  if (name === 'cp') return plain.length > 0 && !plain.some((text) => text.includes(':'));
  if (name === 'kill') return plain.length > 0 && plain.every((text) => /^%?\d{1,7}$/.test(text));
  if (name === 'export') return plain.some((text) => text.includes('='));
  return name === 'diff' && plain.length > 1;
}

/** Programs that hand their words on to docker, and what stands for their names. */
const relatives: ReadonlyMap<string, readonly string[]> = new Map([
  ['docker-compose', ['compose']],
  ['nvidia-docker', []],
  ['docker.exe', []],
]);

export function wordsOfRelative(word: Word | undefined): Word[] | null {
  const stand = relatives.get(nameOf(word));
  return stand && word ? stand.map((text) => ({ text, at: word.at })) : null;
}

/** The word that is docker, or a relative of it. */
export function findProgram(words: readonly Word[]): Word | undefined {
  return words.find((word) => nameOf(word) === 'docker' || relatives.has(nameOf(word)));
}

/** A program without the path to it. */
export function nameOf(word: Word | undefined): string {
  return word?.text.split(/\/|(?<=^[A-Za-z]:\\.*)\\/).at(-1) ?? '';
}

const dashes = /^[‐-―−﹘﹣－]+/;

/** A dash that a word processor made of one hyphen or two is read as what it was. */
export function straightenDashes(command: ParsedCommand): void {
  command.words = command.words.map((word) => {
    const [typed] = dashes.exec(word.text) ?? [];
    if (
      typed === undefined ||
      (word.text.length > typed.length && /[\s]/.test(word.text[typed.length] ?? ''))
    )
      return word;
    const body = word.text.slice(typed.length).replace(/^-+/, '');
    const isLong =
      typed.length > 1 || /[—―]/.test(typed) || /^[a-z][a-z-]{2,}/.test(body) || /^rm\b/.test(body);
    const meant = isLong && body.length > 1 ? '--' : '-';
    command.odd.push({ character: typed, meant, at: [word.at[0], word.at[0] + typed.length] });
    return { ...word, text: meant + body };
  });
}

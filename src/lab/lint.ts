// What a lab must keep: checks that are of the language, scripts that stay in their folder, near misses that fail one check.
import { parseLine, type ParsedCommand } from '../command/command.ts';
import type { Block } from '../notes/markdown.ts';
import type { Tell } from '../notes/problem.ts';
import { excerpt } from '../notes/text.ts';
import { parseCheck } from './check.ts';
import type { Task } from './lab.ts';

type Fence = Extract<Block, { kind: 'fence' }>;
type At = { line: number; column: number };

export function lintTasks(tasks: readonly Task[], tell: Tell, start: At): void {
  if (tasks.length === 0) tell('lab-tasks', {}, start);
  const wrongs = tasks.reduce((sum, task) => sum + task.wrongs.length, 0);
  if (tasks.length > 0 && wrongs < 3) tell('lab-wrongs', { count: wrongs }, start);
  const lines = new Map<string, number>();
  for (const { id, place } of tasks) {
    const earlier = lines.get(id);
    if (earlier !== undefined && id !== '') tell('id-twice', { id, line: earlier }, place);
    lines.set(id, place.line);
  }
}

export function lintTask(task: Task, fences: readonly Fence[], tell: Tell): void {
  if (task.text === '') tell('prompt-empty', {}, task.place);
  if (task.checks.length === 0) tell('lab-checks', {}, task.place);
  if (task.solutions.length < 2)
    tell('lab-solutions', { count: task.solutions.length }, task.place);
  const [one, ...others] = task.solutions;
  if (others.includes(one ?? '')) tell('lab-solutions', { count: 1 }, task.place);
  for (const fence of fences) lintFence(fence, task, tell);
}

function lintFence(fence: Fence, { checks }: Task, tell: Tell): void {
  const { info } = fence;
  if (info === 'check') return lintChecks(fence, tell);
  if (info === 'solution') return lintScript(fence, tell);
  if (!info.startsWith('wrong:')) return void tell('lab-fence', { info: excerpt(info) }, fence);
  const wanted = info.slice('wrong:'.length).trim();
  const matching = checks.filter((line) => line.startsWith(wanted)).length;
  if (wanted === '' || matching !== 1)
    tell('lab-wrong-check', { wanted: excerpt(wanted), matching }, fence);
  lintPower(fence, tell);
}

function lintChecks(fence: Fence, tell: Tell): void {
  fence.code.split('\n').forEach((line, index) => {
    if (line.trim() === '') return;
    const read = parseCheck(line.trim());
    const at = { line: fence.line + 1 + index, column: fence.column };
    if (!('misread' in read)) return;
    const { misread } = read;
    if (misread.code === 'check-form') tell('check-form', { line: excerpt(line) }, at);
    else if (misread.code === 'check-subject')
      tell('check-subject', { word: misread.word, near: misread.near }, at);
    else
      tell(
        'check-predicate',
        { subject: misread.subject, words: excerpt(misread.words), near: misread.near },
        at,
      );
  });
}

/** Docker commands only, and none that could reach beyond the lab. */
export function lintSetup(fence: Fence, tell: Tell): void {
  fence.code.split('\n').forEach((line, index) => {
    const at = { line: fence.line + 1 + index, column: fence.column };
    if (line.trim() === '' || isContinued(fence, index)) return;
    const whole = joined(fence.code.split('\n').slice(index));
    const read = parseLine(whole);
    if (read.kind === 'unreadable') tell('lab-setup', { line: excerpt(whole) }, at);
    else if (/[$`]/u.test(whole)) tell('lab-setup', { line: excerpt(whole) }, at);
    else tellPower(powerOf(read.command), tell, at);
  });
  lintScript(fence, tell);
}

function isContinued(fence: Fence, index: number): boolean {
  return index > 0 && (fence.code.split('\n')[index - 1] ?? '').endsWith('\\');
}

function joined(lines: readonly string[]): string {
  const end = lines.findIndex((line) => !line.endsWith('\\'));
  return lines
    .slice(0, end + 1)
    .map((line) => line.replace(/\\$/u, ' '))
    .join('');
}

/** Folders of the machine are not a lab's business: what it needs lies in its own folder. */
function lintScript(fence: Fence, tell: Tell): void {
  lintPower(fence, tell);
  const outside = /(?:\s-v|--volume)[= ]"?(\/[^\s:"]*):/u.exec(fence.code)?.[1];
  const bound = /type=bind[^\s]*(?:src|source)=(\/[^\s,"]*)/u.exec(fence.code)?.[1];
  const path = outside ?? bound;
  if (path !== undefined) tell('lab-outside', { path }, fence);
}

const powers: readonly RegExp[] = [
  /--privileged\b/u,
  /--(?:network|net|pid|ipc|uts|userns|cgroupns)[= ]host\b/u,
  /--device\b/u,
  /docker\.sock/u,
  /\bdocker (?:system|container|image|volume|network|builder|buildx) prune\b/u,
  /--security-opt[= ]\S*unconfined/u,
];

function lintPower(fence: Fence, tell: Tell): void {
  for (const power of powers) {
    const [found] = power.exec(fence.code) ?? [];
    if (found !== undefined) tell('lab-power', { text: found }, fence);
  }
}

function powerOf({ flags }: ParsedCommand): string | null {
  return flags.some(({ flag }) => flag.name === 'cap-add') ? '--cap-add' : null;
}

function tellPower(text: string | null, tell: Tell, at: At): void {
  if (text !== null) tell('lab-power', { text }, at);
}

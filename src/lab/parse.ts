// One Markdown text becomes a lab and its problems; a lab with an error isn't played.
import { teller, type Tell } from '../notes/problem.ts';
import { cleanText } from '../notes/clean.ts';
import { parseComment, noKeys, type CommentKeys } from '../notes/comment.ts';
import { readBlocks, type Block } from '../notes/markdown.ts';
import type { Language, Place, QuestionId } from '../notes/note.ts';
import { byPlace, type Problem } from '../notes/problem.ts';
import { sliceOf } from '../notes/question.ts';
import { excerpt } from '../notes/text.ts';
import { lintTask, lintSetup, lintTasks } from './lint.ts';
import { parseLabFields, type LabFields } from './frontmatter.ts';
import type { Lab, LabFile, LabName, Task } from './lab.ts';

type LabSource = { path: string; name: string; language: Language; text: string };

/** Never throws; every problem at once, each with its place. */
export function parseLab(source: LabSource): { lab: Lab | null; problems: Problem[] } {
  const cleaned = cleanText(source.text, source.path);
  const lines = cleaned.text.split('\n');
  const front = parseLabFields(lines, source.path);
  const problems: Problem[] = [...front.problems];
  const tell = teller(problems, source.path);
  const blocks = readBlocks(lines.slice(front.length).join('\n'), lines, front.length + 1);
  if (blocks === null) tell('markdown-unreadable', {}, { line: front.length + 1, column: 1 });
  const reading = { tell, lines, path: source.path, problems };
  const [opening = [], ...parts] = partsOf(blocks ?? []);
  const head = readHead(opening, front.fields, reading);
  const tasks = parts.map((part) => readTask(part, reading));
  lintTasks(tasks, tell, { line: 1, column: 1 });
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(source.name) || reserved.has(source.name))
    tell('lab-name', { name: source.name }, { line: 1, column: 1 });
  const isShut = front.fields === null || problems.some(({ severity }) => severity === 'error');
  const { path, language, name } = source;
  return {
    lab: isShut
      ? null
      : { name: name as LabName, language, path, ...front.fields!, ...head, tasks },
    problems: [...cleaned.problems, ...problems.map(cleaned.restore)].sort(byPlace),
  };
}

/** Words of the verb itself. */
const reserved: ReadonlySet<string> = new Set(['list', 'reset', 'clean']);

type Reading = { tell: Tell; lines: readonly string[]; path: string; problems: Problem[] };
type Fence = Extract<Block, { kind: 'fence' }>;

/** A heading opens each part but the first, which the title opens. */
function partsOf(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading' && block.depth > 1) parts.push([]);
    parts.at(-1)!.push(block);
  }
  return parts;
}

function readHead(
  blocks: readonly Block[],
  fields: LabFields | null,
  { tell, lines }: Reading,
): Pick<Lab, 'intro' | 'files' | 'setup'> {
  const [title, ...rest] = blocks;
  if (title?.kind !== 'heading') tell('title-missing', {}, title ?? { line: 1, column: 1 });
  else if (fields !== null && fields.title !== title.text)
    tell('title-differs', { title: fields.title, heading: title.text }, title);
  const files: LabFile[] = [];
  const setup: string[] = [];
  const prose: Block[] = [];
  for (const block of rest) {
    if (block.kind !== 'fence') prose.push(block);
    else if (block.info === 'setup') setup.push(...commandsIn(block.code));
    else if (block.info.startsWith('file ')) files.push(readFile(block, tell));
    else tell('lab-fence', { info: excerpt(block.info) }, block);
    if (block.kind === 'fence' && block.info === 'setup') lintSetup(block, tell);
  }
  return { intro: proseIn(prose, lines), files, setup };
}

function readFile(fence: Fence, tell: Tell): LabFile {
  const path = fence.info.slice('file '.length).trim();
  if (!/^[\w][\w.-]*(?:\/[\w][\w.-]*)*$/u.test(path)) tell('lab-file', { path }, fence);
  return { path, text: `${fence.code}\n` };
}

/** A line that ends in a backslash goes on in the next. */
function commandsIn(code: string): string[] {
  return code
    .replaceAll(/\\\n\s*/gu, '')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

function readTask(blocks: readonly Block[], reading: Reading): Task {
  const { tell, lines, path } = reading;
  const [heading, ...rest] = blocks as [Extract<Block, { kind: 'heading' }>, ...Block[]];
  const title = /^Task: (\S.*)$/u.exec(heading.text)?.[1];
  if (title === undefined || heading.depth !== 2)
    tell('lab-heading', { text: excerpt(heading.text) }, heading);
  const place = { path, line: heading.line, column: heading.column };
  const { keys, after } = readKeys(rest, place, reading);
  const fences = after.filter((block): block is Fence => block.kind === 'fence');
  const named = (info: string): Fence[] => fences.filter((fence) => fence.info === info);
  const wrongs = fences.filter((fence) => fence.info.startsWith('wrong:'));
  const quotes = after.flatMap((block) => (block.kind === 'quote' ? [block] : []));
  const task: Task = {
    id: keys.id ?? '',
    title: title ?? heading.text,
    practises: keys.practises as QuestionId | null,
    hint: keys.hint,
    text: proseIn(
      after.filter((block) => block.kind !== 'fence' && block.kind !== 'quote'),
      lines,
    ),
    checks: named('check').flatMap((fence) => commandsIn(fence.code)),
    shown: quotes[0]?.text.trim() ?? '',
    solutions: named('solution').map((fence) => fence.code),
    wrongs: wrongs.map((fence) => ({
      fails: fence.info.slice('wrong:'.length).trim(),
      script: fence.code,
    })),
    place,
  };
  lintTask(task, fences, tell);
  if (quotes.length !== 1) tell('lab-shown', {}, quotes[1] ?? place);
  return task;
}

function readKeys(
  blocks: readonly Block[],
  place: Place,
  { tell, path, problems }: Reading,
): { keys: CommentKeys; after: readonly Block[] } {
  const [first, ...after] = blocks;
  if (first?.kind !== 'html' || !first.text.trimStart().startsWith('<!--')) {
    tell('comment-missing', { carrier: 'task' }, place);
    return { keys: { ...noKeys }, after: blocks };
  }
  const at = { path, line: first.line, column: first.column };
  const { keys, problems: found } = parseComment(first.text.trimStart(), 'task', at);
  problems.push(...found);
  return { keys, after };
}

/** What is neither fence nor quote is text; there is something between only where it is text too. */
function proseIn(blocks: readonly Block[], lines: readonly string[]): string {
  return blocks.map(({ line, endLine }) => sliceOf(lines, line, endLine)).join('\n\n');
}

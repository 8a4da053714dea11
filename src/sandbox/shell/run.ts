// The shell at work: lists, `&&`, pipelines, loops, functions; one function for each thing that a script is made of.
import type {
  AndOr,
  Case,
  CommandNode,
  For,
  If,
  Pipeline,
  PipelineNode,
  Redirected,
  Statement,
  Subshell,
  While,
} from 'unbash';
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing } from '../kernel/process.ts';
import { turn } from '../kernel/waits.ts';
import { cannotFork, runChild, waitForChild } from './child.ts';
import { runCommand } from './command.ts';
import { testExpression } from './double-bracket.ts';
import { arithmetic, expandPattern, expandText, expandWords } from './expand.ts';
import { startJob } from './jobs.ts';
import { patternToRegExp } from './pattern.ts';
import { runPipeline } from './pipeline.ts';
import { redirect, release } from './redirect.ts';
import { assign, complain, ExitJump, LoopJump, type Shell } from './state.ts';
import { runTraps } from './traps.ts';

export function* runStatements(shell: Shell, statements: readonly Statement[]): Doing<number> {
  const { becomes } = shell;
  for (const [index, statement] of statements.entries()) {
    shell.becomes = becomes && index === statements.length - 1;
    if (statement.background === true) yield* startJob(shell, statement);
    else yield* runNode(shell, statement.command);
    if (shell.caught.length > 0) yield* runTraps(shell);
  }
  return shell.status;
}

function* runNode(shell: Shell, node: PipelineNode | AndOr): Doing<number> {
  if (node.type === 'AndOr') return yield* runAndOr(shell, node);
  if (node.type === 'Pipeline') return yield* runPipelineNode(shell, node);
  return yield* runOne(shell, node);
}

function* runAndOr(shell: Shell, { commands, operators }: AndOr): Doing<number> {
  for (const [index, command] of commands.entries()) {
    const operator = operators[index - 1];
    if (operator === '&&' && shell.status !== 0) continue;
    if (operator === '||' && shell.status === 0) continue;
    const isTested = index < commands.length - 1;
    if (isTested) yield* tested(shell, () => runNode(shell, command));
    else yield* runNode(shell, command);
  }
  return shell.status;
}

/** A status other than 0 is no end here, even with `set -e`. */
function* tested(shell: Shell, doing: () => Doing<number>): Doing<number> {
  shell.tested++;
  const { becomes } = shell;
  shell.becomes = false;
  try {
    return yield* doing();
  } finally {
    shell.tested--;
    shell.becomes = becomes;
  }
}

function* runPipelineNode(shell: Shell, node: Pipeline): Doing<number> {
  const isNegated = node.prefixes.filter(({ type }) => type === 'Negation').length % 2 === 1;
  const hasTime = node.prefixes.some(({ type }) => type === 'Time');
  const commands = hasTime
    ? node.commands.map((one, index) => (index === 0 ? timed(one) : one))
    : node.commands;
  const [only] = commands;
  const run = function* (): Doing<number> {
    if (commands.length === 1 && only !== undefined) return yield* runOne(shell, only);
    yield* runPipeline(shell, { ...node, commands });
    return shell.status;
  };
  if (isNegated) yield* tested(shell, run);
  else yield* run();
  if (isNegated) shell.status = shell.status === 0 ? 1 : 0;
  if (commands.length > 1) endIfError(shell);
  return shell.status;
}

/** To sh `time` is a program like any other. */
function timed(node: CommandNode): CommandNode {
  if (node.type !== 'Command' || node.name === undefined) return node;
  const { pos, end, prefix, name, redirects } = node;
  const word = { type: 'Word' as const, text: 'time', value: 'time', pos, end: pos };
  return {
    type: 'Command',
    pos,
    end,
    prefix,
    name: word,
    suffix: [name, ...node.suffix],
    args: [name, ...node.args],
    redirects,
  };
}

function endIfError(shell: Shell): void {
  if (shell.status !== 0 && shell.tested === 0 && shell.options.has('e'))
    throw new ExitJump(shell.status);
}

function* runOne(shell: Shell, node: CommandNode): Doing<number> {
  shell.at = node.pos;
  if (shell.options.has('n')) return 0;
  if (node.type === 'Command') yield* runCommand(shell, node);
  else if (node.type === 'Redirected') yield* runRedirected(shell, node);
  else yield* runCompound(shell, node);
  if (node.type === 'Command' || node.type === 'Subshell' || node.type === 'Redirected')
    endIfError(shell);
  return shell.status;
}

function* runRedirected(shell: Shell, { command, redirects }: Redirected): Doing<void> {
  const streams = yield* redirect(shell, redirects);
  if (streams === null) {
    shell.status = shell.flavour.isDash ? 2 : 1;
    return;
  }
  const { fds } = shell.self;
  shell.self.fds = streams.fds;
  const { becomes } = shell;
  shell.becomes = false;
  try {
    yield* runOne(shell, command);
  } finally {
    // Ended meanwhile, it has let go of everything already.
    if (shell.self.ended === null) {
      shell.self.fds = fds;
      shell.becomes = becomes;
      release(streams);
    }
  }
}

function* runCompound(
  shell: Shell,
  node: Exclude<CommandNode, { type: 'Command' | 'Redirected' }>,
): Doing<unknown> {
  switch (node.type) {
    case 'If':
      return yield* runIf(shell, node);
    case 'For':
      return yield* runFor(shell, node);
    case 'While':
      return yield* runWhile(shell, node);
    case 'Case':
      return yield* runCase(shell, node);
    case 'BraceGroup':
      return yield* runStatements(shell, node.body.commands);
    case 'Subshell':
      return yield* runSubshell(shell, node);
    case 'Function':
      shell.functions.set(node.name.value, { body: node.body, source: shell.source });
      shell.status = 0;
      return 0;
    case 'TestCommand':
      if (shell.flavour.isDash) return yield* notFound(shell, '[[');
      shell.status = yield* testExpression(shell, node.expression);
      return endIfError(shell);
    case 'ArithmeticCommand':
      shell.status = (yield* arithmetic(shell, node.body)) === '0' ? 1 : 0;
      return endIfError(shell);
    default:
      throw new NotModelled(`\`${node.type.toLowerCase()}\` in the shell`);
  }
}

function* notFound(shell: Shell, name: string): Doing<void> {
  yield* complain(shell, `${name}: not found`);
  shell.status = 127;
  endIfError(shell);
}

function* runSubshell(shell: Shell, { body }: Subshell): Doing<void> {
  const child = runChild(shell, body.commands, {});
  if (child === null) return yield* cannotFork(shell);
  shell.status = yield* waitForChild(shell, child);
}

function* runIf(shell: Shell, node: If): Doing<void> {
  for (const { clause, then } of [node, ...node.elif]) {
    if ((yield* tested(shell, () => runStatements(shell, clause.commands))) !== 0) continue;
    yield* runStatements(shell, then.commands);
    return;
  }
  shell.status = 0;
  if (node.else !== undefined) yield* runStatements(shell, node.else.commands);
}

function* runFor(shell: Shell, node: For): Doing<void> {
  const items =
    node.wordlist === undefined ? [...shell.positional] : yield* expandWords(shell, node.wordlist);
  shell.status = 0;
  yield* looping(shell, function* () {
    for (const item of items) {
      yield* assign(shell, node.name.value, item);
      if (!(yield* turnOf(shell, () => runStatements(shell, node.body.commands)))) return;
    }
  });
}

function* runWhile(shell: Shell, { kind, clause, body }: While): Doing<void> {
  let status = 0;
  yield* looping(shell, function* () {
    for (;;) {
      let goesOn = true;
      const isOver = !(yield* turnOf(shell, function* () {
        const test = yield* tested(shell, () => runStatements(shell, clause.commands));
        goesOn = (test === 0) === (kind === 'while');
        if (goesOn) status = yield* runStatements(shell, body.commands);
        return status;
      }));
      if (isOver || !goesOn) return;
    }
  });
  shell.status = status;
}

function* looping(shell: Shell, doing: () => Doing<void>): Doing<void> {
  shell.loops++;
  const { becomes } = shell;
  shell.becomes = false;
  try {
    yield* doing();
  } finally {
    shell.loops--;
    shell.becomes = becomes;
  }
}

/** One time round; false when that was the last. */
function* turnOf(shell: Shell, doing: () => Doing<number>): Doing<boolean> {
  yield turn();
  try {
    yield* doing();
    return true;
  } catch (jump) {
    if (!(jump instanceof LoopJump)) throw jump;
    shell.status = 0;
    if (jump.levels > 1 && shell.loops > 1) {
      jump.levels--;
      throw jump;
    }
    return jump.kind === 'continue';
  }
}

function* runCase(shell: Shell, { word, items }: Case): Doing<void> {
  const text = yield* expandText(shell, word);
  shell.status = 0;
  for (const { pattern, body } of items)
    for (const one of pattern)
      if (patternToRegExp(yield* expandPattern(shell, one)).test(text)) {
        yield* runStatements(shell, body.commands);
        return;
      }
}

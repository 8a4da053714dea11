// `lab --json`: as `try --json`, with what the open task shows after each line.
import type { Context } from '../../desk/context.ts';
import type { LabOutput } from '../../lab/play.ts';
import { openTask } from '../../lab/play.ts';
import type { Lab } from '../../lab/lab.ts';
import { hintText, sayFound } from '../../view/pages/lab.ts';
import { sayMistake } from '../../view/pages/mistake.ts';
import { jsonLine } from '../../view/text/safe.ts';
import type { Play } from '../../sandbox/played-world.ts';
import { messageIn, ranEvent, runToEnd } from '../try/lines.ts';
import type { LabRun } from './lab.ts';

const switches = ['undo', 'hint', 'check', 'quit'] as const;

/** Until every task is done, somebody quits or the input ends. */
export async function speakLab(
  run: LabRun,
  play: Play,
  keep: () => void,
  context: Context,
): Promise<void> {
  const { world, language } = context;
  const { lab } = run.state().plan;
  const send = (event: object): void => world.out.write(jsonLine(event));
  const tell = (outputs: readonly LabOutput[]): void => {
    for (const output of outputs) {
      const event = eventOf(output, lab, context);
      if (event !== null) send(event);
    }
  };
  const check = async (): Promise<void> => {
    for (;;) {
      const outputs = await run.check(play.engine());
      tell(outputs);
      if (!outputs.some((one) => one.kind === 'task' && one.isDone)) return;
    }
  };
  send({
    event: 'lab',
    protocol: 1,
    lab: lab.name,
    language,
    tasks: lab.tasks.map(({ id, title }) => ({ id, title })),
  });
  for await (const line of world.lines()) {
    if (line.trim() === '') continue;
    const read = messageIn(line, switches);
    if ('mistake' in read) {
      send({ event: 'error', code: read.mistake, message: sayMistake(read.mistake, language) });
      continue;
    }
    const { message } = read;
    if (message.kind === 'quit') break;
    if (message.kind === 'hint') tell(run.take({ kind: 'hint' }));
    else {
      if (message.kind === 'run') send(ranEvent(runToEnd(message.line, play)));
      else if (message.kind === 'undo') send({ event: 'undone', line: play.undo() });
      keep();
      await check();
    }
    if (openTask(run.state()) === null) break;
  }
  const { done } = run.state();
  send({
    event: 'summary',
    lab: lab.name,
    tasks: lab.tasks.length,
    done: done.size,
    hints: [...done.values()].reduce((sum, one) => sum + one, 0),
  });
}

function eventOf(output: LabOutput, lab: Lab, { language }: Context): object | null {
  if (output.kind === 'finished') return null;
  if (output.kind === 'hint') {
    const { task, step } = output;
    return { event: 'hint', id: task.id, step, text: hintText(task, step, lab, language) };
  }
  const findings = output.verdicts
    .filter(({ holds }) => !holds)
    .map(({ check, found, lookAt }) => ({
      code: found.code,
      message: `${check.line}: ${sayFound(found, language)}`,
      expected: check.line,
      found: sayFound(found, language),
      look: lookAt,
    }));
  return { event: 'task', id: output.task.id, done: output.isDone, findings };
}

// A program as the front of a session: reads the protocol's events and answers each question as it is told to.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { newFolder } from './folder.ts';
import type { Asked } from './answers.ts';
import { builtProgram } from './built.ts';

export type Event = { event: string; [field: string]: unknown };
export type Question = Asked &
  Event & { number: number; again: number; attempt: number; section: string };

/** `reply` says what is sent at a question: one message or several, each an object or a line as it is. */
export async function talk(
  args: string[],
  reply: (question: Question, at: number) => (object | string)[],
): Promise<{ events: Event[]; code: number | null }> {
  const dataDir = newFolder();
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: dataDir,
    DOCKER_LEARN_DATA_DIR: dataDir,
    DOCKER_LEARN_LANG: 'en',
  };
  const child = spawn(process.execPath, [builtProgram, ...args, '--json'], {
    env,
    timeout: 20_000,
    killSignal: 'SIGKILL',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => undefined);
  const code = new Promise<number | null>((resolve) => child.on('close', resolve));
  const events: Event[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line) as Event;
    events.push(event);
    if (event.event !== 'question') continue;
    const at = events.filter((one) => one.event === 'question').length - 1;
    for (const message of reply(event as Question, at))
      child.stdin.write(`${typeof message === 'string' ? message : JSON.stringify(message)}\n`);
  }
  child.stdin.end();
  return { events, code: await code };
}

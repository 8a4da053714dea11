// An ask becomes docker commands that change nothing, and what they print becomes a sight: the same for every engine.
import type { Ask, Engine, ClientReply, Sight } from './engine.ts';

/** Null where what is asked about isn't there. */
export async function look(ask: Ask, engine: Engine): Promise<Sight | null> {
  switch (ask.kind) {
    case 'inspect':
      return inspected(await engine.docker(['inspect', '--type', ask.what, '--', ask.name]));
    case 'service':
      return lookAtService(ask.name, engine);
    case 'history':
      return history(await engine.docker(historyOf(ask.image)));
    case 'logs':
      return logs(await engine.docker(['logs', '--', ask.container]));
    case 'file': {
      const file = await engine.file(ask.place, ask.path);
      return file === null ? null : { kind: 'file', ...file };
    }
    case 'run': {
      const reply = await engine.docker(['exec', ask.container, 'sh', '-c', ask.command]);
      return isMissing(reply) ? null : { kind: 'ran', output: reply.stdout, exit: reply.exit };
    }
    case 'dial': {
      const text = await engine.dial(ask.port);
      return text === null ? null : { kind: 'answered', text };
    }
    case 'reach': {
      const reply = await engine.docker(['exec', ask.from, 'sh', '-c', dialling(ask)]);
      return isMissing(reply) ? null : { kind: 'reached', reached: reply.exit === 0 };
    }
    default:
      return ask satisfies never;
  }
}

/** busybox's nc ends at the end of its input once it is connected, and with 1 where it can't connect. */
function dialling({ to, port }: Extract<Ask, { kind: 'reach' }>): string {
  return `nc -w 2 ${to} ${port} </dev/null >/dev/null 2>&1`;
}

function historyOf(image: string): string[] {
  return ['history', '--no-trunc', '--format', '{{.CreatedBy}}', '--', image];
}

function inspected(reply: ClientReply): Sight | null {
  const [document] = documentsIn(reply);
  return document === undefined ? null : { kind: 'inspected', document };
}

/** The client's own refusal, or an engine that knows no such container or finds it stopped. */
function isMissing({ stderr, exit }: ClientReply): boolean {
  return exit === 1 && /^Error response from daemon|^Error: No such/mu.test(stderr);
}

/** As Compose itself finds them from the lab's folder; a service has as many containers as it is scaled to: the first stands for all. */
async function lookAtService(name: string, engine: Engine): Promise<Sight | null> {
  const { stdout } = await engine.docker(['compose', 'ps', '-aq', name]);
  const [id] = linesIn(stdout);
  return id === undefined
    ? null
    : inspected(await engine.docker(['inspect', '--type', 'container', '--', id]));
}

/** The oldest step first. */
function history(reply: ClientReply): Sight | null {
  if (reply.exit !== 0) return null;
  return { kind: 'lines', lines: linesIn(reply.stdout).toReversed() };
}

function logs({ stdout, stderr, exit }: ClientReply): Sight | null {
  return exit === 0 ? { kind: 'lines', lines: [...linesIn(stdout), ...linesIn(stderr)] } : null;
}

function linesIn(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function documentsIn({ stdout, exit }: ClientReply): unknown[] {
  if (exit !== 0) return [];
  const documents: unknown = JSON.parse(stdout);
  return Array.isArray(documents) ? documents : [];
}

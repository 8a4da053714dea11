// A lab played by its own solutions and near misses on a real engine.
import { spawn } from 'node:child_process';
import type { CheckResult } from '../../src/lab/check.ts';
import { askKey, type Engine as LabEngine, type Sight } from '../../src/lab/engine.ts';
import type { Lab, Task } from '../../src/lab/lab.ts';
import { look } from '../../src/lab/look.ts';
import { asksOf, checkTask } from '../../src/lab/play.ts';
import { realEngine } from '../../src/world/docker-engine.ts';
import type { Engine } from './engine.ts';
import type { Pass } from './passes.ts';

const folder = '/home/me/work';
/** A state that never comes is given up. */
const limitMs = 30_000;

/** What went wrong, in words; empty where all went as it should. */
export async function playPass(lab: Lab, pass: Pass, engine: Engine): Promise<string[]> {
  const shell = shellOn(engine);
  const there = engineOf(shell);
  await shell('rm -rf /home/me/work && mkdir -p /home/me/work && cd /home/me/work');
  for (const { path, text } of lab.files) await shell(writing(path), text);
  for (const line of lab.setup) await shell(line);
  const troubles: string[] = [];
  for (const [index, script] of pass.scripts.entries()) {
    const task = lab.tasks[index]!;
    const isLast = index === pass.scripts.length - 1;
    const untouched = await resultsOf(task, there);
    if (untouched.every(({ holds }) => holds)) troubles.push(`${task.id} is done before anything`);
    const said = await shell(typed(script));
    const wanted = isLast ? pass.fails : null;
    const trouble = wanted === null ? await solved(task, there) : await missed(task, wanted, there);
    if (trouble !== '') return [...troubles, `${task.id}: ${trouble}\n${said}`];
  }
  return troubles;
}

/** As a person types it: a line comes when what the one before has started is at work. A signal to a shell that has not set its trap yet is lost. */
function typed(script: string): string {
  const lines = script.split('\n');
  const isTyped = !script.includes('<<');
  return lines
    .flatMap((line) => (isTyped && starts.test(line) ? [line, atWork] : [line]))
    .join('\n');
}

const starts = /^docker (?:run .*-d|(?:re)?start )/;
/** Until the first process of each container is the container's own and waits, or is found to be busy for good. */
const atWork = `(
code=$?
for id in $(docker ps -q); do
  pid=$(docker inspect -f '{{.State.Pid}}' $id)
  for turn in $(seq 50); do
    read -r _ name state _ </proc/$pid/stat || break
    case "$name $state" in '(runc'* | *' R' | *' D') sleep 0.02 ;; *) break ;; esac
  done
done
exit $code
) 2>/dev/null`;

async function solved(task: Task, engine: LabEngine): Promise<string> {
  const end = Date.now() + limitMs;
  for (;;) {
    const failing = (await resultsOf(task, engine)).filter(({ holds }) => !holds);
    if (failing.length === 0) return '';
    if (Date.now() > end) return `not done: ${failing.map(said).join('; ')}`;
  }
}

async function missed(task: Task, fails: string, engine: LabEngine): Promise<string> {
  const results = await resultsOf(task, engine);
  const named = results.find(({ check }) => check.line.startsWith(fails));
  if (named?.holds === false) return '';
  return `the near miss passes "${fails}": ${results.map(said).join('; ')}`;
}

function said({ check, holds, found }: CheckResult): string {
  return `${holds ? 'holds' : 'fails'} ${check.line} ${JSON.stringify(found)}`;
}

async function resultsOf(task: Task, engine: LabEngine): Promise<CheckResult[]> {
  const sights = new Map<string, Sight>();
  for (const ask of asksOf(task)) {
    const sight = await look(ask, engine);
    if (sight !== null) sights.set(askKey(ask), sight);
  }
  return checkTask(task, sights, { folder });
}

type Shell = ((script: string, input?: string) => Promise<string>) & { words: string[] };

/** A shell in the lab's folder, where the engine is; what it prints comes back. */
export function shellOn({ shell }: Engine): Shell {
  const words = shell.slice(0, shell.indexOf('sh'));
  const run = (script: string, input = ''): Promise<string> =>
    new Promise((resolve, reject) => {
      const [program = '', ...args] = words;
      const child = spawn(program, [...args, 'sh', '-c', script], { stdio: 'pipe' });
      let came = '';
      child.stdout.on('data', (text: Buffer) => (came += text.toString()));
      child.stderr.on('data', (text: Buffer) => (came += text.toString()));
      child.on('error', reject).on('close', () => resolve(came));
      child.stdin.on('error', () => undefined).end(input);
    });
  return Object.assign(run, { words });
}

/** The program's own, but for what lies within the engine's namespaces. */
export function engineOf(shell: Shell): LabEngine {
  const engine = realEngine(process.env, '/', [...shell.words, 'docker']);
  return {
    docker: engine.docker,
    file: async (place, path) => {
      if (place.kind !== 'here') return engine.file(place, path);
      const [owner = '', ...lines] = (
        await shell(`stat -c %u:%g '${path}' && cat '${path}'`)
      ).split('\n');
      return /^\d+:\d+$/.test(owner) ? { owner, text: lines.join('\n') } : null;
    },
    dial: async (port) => {
      const asked = `printf 'GET / HTTP/1.0\\r\\n\\r\\n' | busybox nc -w 1 127.0.0.1 ${port} && echo; echo "end $?"`;
      const text = await shell(asked);
      return text.endsWith('end 0\n') ? text.slice(0, -'\nend 0\n'.length) : null;
    },
  };
}

function writing(path: string): string {
  return `mkdir -p "$(dirname '${path}')" && cat > '${path}'`;
}

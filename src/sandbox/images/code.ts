// node and python, as far as they print what stands there.
import { isError } from '../files/error.ts';
import { lookup } from '../files/walk.ts';
import { toText } from '../kernel/bytes.ts';
import { readAll, write } from '../kernel/io.ts';
import type { Kernel, Process, Running, Wait, Woken } from '../kernel/process.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { findProgram } from '../kernel/programs.ts';
import { goOn } from './go-on.ts';
import { printed } from './literals.ts';
import { processView } from './view.ts';

/** What is no program is given to node. */
export function* nodeEntrypoint(self: Process, kernel: Kernel): Running {
  const words = self.argv.slice(1);
  const [first = ''] = words;
  const isProgram =
    !first.startsWith('-') &&
    !isError(findProgram(kernel, processView(self), words, self.env.get('PATH') ?? ''));
  return yield* goOn(
    self,
    kernel,
    isProgram ? words : ['node', ...words],
    '/usr/local/bin/docker-entrypoint.sh',
  );
}

/** As a script of node calls it. */
const ownProcess = 'process';

export function* node(self: Process): Running {
  const args = self.argv.slice(1).map(toText);
  const [first = '', second = ''] = args;
  const version = `v${self.env.get('NODE_VERSION') ?? '25.2.1'}`;
  if (first === '--version' || first === '-v') {
    yield* write(self, 1, `${version}\n`);
    return 0;
  }
  const known = new Map([
    [`${ownProcess}.version`, version],
    [`${ownProcess}.pid`, String(self.pid)],
    ...[...self.env].map(([key, value]): [string, string] => [`${ownProcess}.env.${key}`, value]),
  ]);
  return yield* runCode(self, {
    code: ['-e', '--eval', '-p'].includes(first)
      ? first === '-p'
        ? `${printing}(${second})`
        : second
      : yield* codeOf(self, first),
    call: /^console\.log\((.*)\)$/,
    known,
    name: 'node',
  });
}

/** What `-p` stands for. */
const printing = ['console', 'log'].join('.');

export function* python(self: Process): Running {
  const args = self.argv.slice(1).map(toText);
  const [first = '', second = ''] = args;
  const version = self.env.get('PYTHON_VERSION') ?? '3.14.0';
  if (first === '--version' || first === '-V') {
    yield* write(self, 1, `Python ${version}\n`);
    return 0;
  }
  return yield* runCode(self, {
    code: first === '-c' ? second : yield* codeOf(self, first),
    call: /^print\((.*)\)$/,
    known: new Map(),
    name: 'python',
  });
}

/** A program's text: a file, or standard input; null where it can't be had. */
function* codeOf(self: Process, file: string): Generator<Wait, string | null, Woken> {
  if (file.startsWith('-') && file !== '-') return null;
  if (file === '' || file === '-')
    return self.tty === null ? toText(yield* readAll(self, 0)) : null;
  const found = lookup(processView(self), file);
  return isError(found) || found.node.kind !== 'file' ? null : toText(found.node.data);
}

type Code = { code: string | null; call: RegExp; known: ReadonlyMap<string, string>; name: string };

function* runCode(self: Process, { code, call, known, name }: Code): Running {
  const text = code === null ? null : printed(code, call, known);
  if (text === null) throw new NotModelled(`${name} beyond printing what stands there`);
  yield* write(self, 1, text);
  return 0;
}

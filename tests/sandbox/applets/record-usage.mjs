// Writes src/sandbox/applets/usage.data.ts from a real busybox: node tests/sandbox/applets/record-usage.mjs CONTAINER-COMMAND…, which runs `sh` in one.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const [program, ...args] = process.argv.slice(2);
const script = `for each in $(busybox --list); do
  case $each in busybox|'['|'[['|test|true|false|echo|printf) continue;; esac
  printf '\\001%s\\002' "$each"
  busybox "$each" --help 2>&1 </dev/null
done`;
const { stdout } = spawnSync(program, [...args, 'sh'], { input: script, encoding: 'utf8' });
const usages = stdout
  .split('\x01')
  .map((one) => one.split('\x02'))
  .filter(([, text]) => text?.includes('Usage: '))
  .map(([name, text]) => [name, text.slice(text.indexOf('Usage: ')).replace(/\n$/, '')]);
const header = stdout.slice(stdout.indexOf('BusyBox v')).split('\n')[0];
const names = spawnSync(program, [...args, 'busybox', '--list'], { encoding: 'utf8' }).stdout;
writeFileSync(
  new URL('../../../src/sandbox/applets/usage.data.ts', import.meta.url),
  `// Names and usage texts of busybox's applets, written by tests/sandbox/applets/record-usage.mjs.
export const banner = ${JSON.stringify(header)};
export const appletNames = ${JSON.stringify(names.trim().split('\n').join(' '))};
export const usages: ReadonlyMap<string, string> = new Map(${JSON.stringify(usages, null, 1)});
`,
);

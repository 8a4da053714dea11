// Writes src/sandbox/applets/usage.data.ts from a real busybox: node tests/sandbox/applets/record-usage.mjs CONTAINER-COMMAND…, which runs `sh` in one.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const [program, ...args] = process.argv.slice(2);
const script = `for each in $(busybox --list); do
  case $each in busybox|'['|'[['|test|true|false|echo|printf) continue;; esac
  printf '\\001%s\\002' "$each"
  busybox "$each" --help 2>&1 </dev/null
done`;
const { stdout } = spawnSync(program, [...args, 'sh'], { input: script, encoding: 'utf8' });
const here = (path) => new URL(`../../../src/sandbox/applets/${path}`, import.meta.url);
/** Who isn't written says so before anything else: their texts would be there for nobody. */
const table = readFileSync(here('table.ts'), 'utf8');
const rows = table.slice(table.indexOf('const written'), table.indexOf('\n];'));
const written = new Set([...rows.matchAll(/'([^']+)'/g)].flatMap(([, names]) => names.split(' ')));
const usages = stdout
  .split('\x01')
  .map((one) => one.split('\x02'))
  .filter(([, text]) => text?.includes('Usage: '))
  .filter(([name]) => written.has(name))
  .map(([name, text]) => [name, text.slice(text.indexOf('Usage: ')).replace(/\n$/, '')]);
const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01'];
const header = stdout.slice(stdout.indexOf('BusyBox v')).split('\n')[0];
const names = spawnSync(program, [...args, 'busybox', '--list'], { encoding: 'utf8' }).stdout;
const lettersScript = `for each in ${[...written].filter((name) => /^\w+$/.test(name) && !/^(sh|su|more|less)$/.test(name)).join(' ')}; do
  refused=
  for letter in ${letters.join(' ')}; do
    said=$(timeout 1 $each -$letter 2>&1 </dev/null | head -n 1)
    case $said in *'invalid option'*) refused=$refused$letter;; esac
  done
  echo "$each $refused"
done`;
/** Who refuses none reads its words in a way of its own. */
const optionLetters = spawnSync(program, [...args, 'sh'], {
  input: lettersScript,
  encoding: 'utf8',
})
  .stdout.trim()
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([, refused]) => refused)
  .map(([name, refused]) => `${name} ${letters.filter((one) => !refused.includes(one)).join('')}`);
writeFileSync(
  here('usage.data.ts'),
  `// Names and usage texts of busybox's applets, written by tests/sandbox/applets/record-usage.mjs.
export const banner = ${JSON.stringify(header)};
export const appletNames = ${JSON.stringify(names.trim().split('\n').join(' '))};
/** Letters that each takes as options; who isn't here reads its words in a way of its own. */
export const optionLetters = ${JSON.stringify(optionLetters.join(';'))};
export const usages = (): ReadonlyMap<string, string> => new Map(${JSON.stringify(usages, null, 1)});
`,
);

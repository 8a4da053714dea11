// Writes src/sandbox/applets/usage.data.ts from a real busybox: node tests/sandbox/applets/record-usage.mjs CONTAINER-COMMAND…, which runs `sh` in one.
// With --gnu in front, and a command that runs `sh` on a machine of Debian's, it writes gnu-options.data.ts.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const here = (path) => new URL(`../../../src/sandbox/applets/${path}`, import.meta.url);
const isGnu = process.argv[2] === '--gnu';
const [program, ...args] = process.argv.slice(isGnu ? 3 : 2);
if (isGnu) {
  const [, names] = /const names =\s+'([^']+)'/.exec(readFileSync(here('gnu.ts'), 'utf8'));
  writeFileSync(
    here('gnu-options.data.ts'),
    `// Letters that GNU's tools take as options, written by tests/sandbox/applets/record-usage.mjs.
export const gnuOptionLetters = ${JSON.stringify(optionLetters(names.split(' ')))};
`,
  );
  process.exit();
}
const script = `for each in $(busybox --list); do
  case $each in busybox|'['|'[['|test|true|false|echo|printf) continue;; esac
  printf '\\001%s\\002' "$each"
  busybox "$each" --help 2>&1 </dev/null
done`;
const { stdout } = spawnSync(program, [...args, 'sh'], { input: script, encoding: 'utf8' });
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
const header = stdout.slice(stdout.indexOf('BusyBox v')).split('\n')[0];
const names = spawnSync(program, [...args, 'busybox', '--list'], { encoding: 'utf8' }).stdout;
writeFileSync(
  here('usage.data.ts'),
  `// Names and options of busybox's applets, written by tests/sandbox/applets/record-usage.mjs.
export const banner = ${JSON.stringify(header)};
export const appletNames = ${JSON.stringify(names.trim().split('\n').join(' '))};
/** Letters that each takes as options; who isn't here reads its words in a way of its own. */
export const optionLetters = ${JSON.stringify(optionLetters([...written].filter((name) => /^\w+$/.test(name) && !/^(sh|su|more|less)$/.test(name))))};
`,
);
writeFileSync(
  here('usages.data.ts'),
  `// Usage texts of busybox's applets, written by tests/sandbox/applets/record-usage.mjs.
export const usages = (): ReadonlyMap<string, string> => new Map(${JSON.stringify(usages, null, 1)});
`,
);

/** Which letters each program takes: `ls aCl;cat n`. Who refuses none reads its words in a way of its own. */
function optionLetters(programs) {
  const letters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ01'];
  const input = `for each in ${programs.join(' ')}; do
  refused=
  for letter in ${letters.join(' ')}; do
    said=$(timeout 1 $each -$letter 2>&1 </dev/null | head -n 1)
    case $said in *'invalid option'*) refused=$refused$letter;; esac
  done
  echo "$each $refused"
done`;
  return spawnSync(program, [...args, 'sh'], { input, encoding: 'utf8' })
    .stdout.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, refused]) => refused)
    .map(([name, refused]) => `${name} ${letters.filter((one) => !refused.includes(one)).join('')}`)
    .join(';');
}

// Prints how well the grader agrees with docker: `npm run measure:commands -- FILE`, a JSON object a line.
// A line is { line, verdict, error? } or a pair { a, b, same } (also { expected, typed, same }), with { meant } where a suggestion is wanted.
import { readFileSync } from 'node:fs';
import { loadRoom } from './room.mjs';

const [path] = process.argv.slice(2);
if (!path) {
  process.stderr.write('usage: npm run measure:commands -- FILE\n');
  process.exitCode = 2;
} else {
  const { explainLine, compareLines } = await loadRoom();
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
  const lines = rows.filter((row) => typeof row.line === 'string');
  const pairs = rows.filter((row) => typeof row.same === 'boolean');
  if (lines.length > 0) measureLines(lines, explainLine);
  if (pairs.length > 0) measurePairs(pairs, compareLines);
  measureSpeed([...lines.map((row) => row.line), ...pairs.flatMap(sidesOf)], explainLine);
}

function measureLines(rows, explainLine) {
  const native = rows.filter((row) => row.plugin !== true);
  const judged = native.map((row) => ({ row, found: explainLine(row.line) }));
  const agree = judged.filter(({ row, found }) => row.verdict === found.verdict);
  const errors = judged.filter(({ row }) => row.verdict === 'error');
  const classes = errors.filter(({ row, found }) => found.error?.code === row.error);
  for (const { row, found } of judged.filter(
    ({ row, found }) =>
      row.verdict !== found.verdict || (row.verdict === 'error' && found.error?.code !== row.error),
  )) {
    print(
      `  ${row.verdict} ${row.error ?? ''} / ${found.verdict} ${found.error?.code ?? ''}  ${row.line}`,
    );
  }
  print(
    `lines            ${native.length} (and ${rows.length - native.length} for plugins, left out)`,
  );
  print(`ok or error      ${share(agree.length, native.length)}`);
  print(`class of error   ${share(classes.length, errors.length)}`);
  const wanted = judged.filter(({ row }) => typeof row.meant === 'string');
  if (wanted.length > 0)
    print(
      `suggestions      ${share(wanted.filter(({ row, found }) => found.error?.problem.args.nearest === row.meant).length, wanted.length)}`,
    );
}

function sidesOf(row) {
  return [row.a ?? row.expected ?? row.left, row.b ?? row.typed ?? row.right];
}

function measurePairs(rows, compareLines) {
  const judged = rows.map((row) => ({ row, same: compareLines(...sidesOf(row)).kind === 'right' }));
  for (const { row } of judged.filter(({ row, same }) => row.same !== same))
    print(
      `  ${row.same ? 'same' : 'different'} / ${row.same ? 'different' : 'same'}  ${sidesOf(row).join('  |  ')}`,
    );
  print(`pairs            ${rows.length}`);
  print(
    `sameness         ${share(judged.filter(({ row, same }) => row.same === same).length, rows.length)}`,
  );
  print(`falsely the same ${judged.filter(({ row, same }) => same && !row.same).length}`);
}

function measureSpeed(lines, explainLine) {
  const start = performance.now();
  for (const line of lines) explainLine(line);
  print(
    `time             ${((performance.now() - start) / Math.max(1, lines.length)).toFixed(3)} ms a line`,
  );
}

function share(some, all) {
  return all === 0 ? 'none' : `${some} of ${all} (${((some / all) * 100).toFixed(2)} %)`;
}

function print(text) {
  process.stdout.write(`${text}\n`);
}

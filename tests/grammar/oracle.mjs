// `npm run oracle [-- COUNT] [--seed N] [--write]`: how well the grader agrees with the real docker client on lines that nobody wrote before.
// Two lines mean the same when the client asks the same of an engine for both (recorder.mjs, folded by fold.mjs) and prints the same of it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { versionHere } from './binary.mjs';
import { foldedRequests } from './fold.mjs';
import { clientSide, readCommands, readModel } from './model.mjs';
import { respellings, slips } from './mutations.mjs';
import { openRecorder } from './recorder.mjs';
import { loadRoom } from './room.mjs';

const args = process.argv.slice(2);
const seed = args.includes('--seed') ? Number(args[args.indexOf('--seed') + 1]) : 1;
const count =
  Number(args.find((arg, at) => /^\d+$/.test(arg) && args[at - 1] !== '--seed')) || 3000;
const golden = fileURLToPath(new URL('../fixtures/command/oracle.jsonl', import.meta.url));
/** The slips that must never be taken for right. */
const grave = [
  'wrong value',
  'wrong image',
  'swapped ports',
  'bind for volume',
  'flag after the image',
];

/** What plug-ins do, and what asks nothing of the engine or asks it before it says anything, can't be decided so. */
const beyond =
  /^docker (?:compose|buildx|builder|context|service|swarm|node|stack|secret|config|trust|plugin|manifest|log(?:in|out)|search|version|info)\b/;

const version = await versionHere();
if (version === null) {
  console.log('There is no docker client here: nothing can be decided.');
  process.exit(0);
}
const { compareLines } = await loadRoom();
const commands = await readCommands();
const pairs = makePairs(baseLines(), count);
console.log(
  `docker client ${version}, seed ${seed}, ${pairs.length} pairs of ${new Set(pairs.flatMap(({ a, b }) => [a, b])).size} lines`,
);
const judged = await judge(pairs);
tell(judged);
if (args.includes('--write')) writeGolden(judged);

/** The accepted answers of the shipped notes, and lines of our own. */
function baseLines() {
  const content = fileURLToPath(new URL('../../content/en/', import.meta.url));
  const notes = readdirSync(content)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(content + name, 'utf8'));
  const answers = notes.flatMap((text) =>
    [...text.matchAll(/```sh answer\n([\s\S]*?)```/g)].flatMap(([, code]) =>
      code.split('\n').filter((line) => line.startsWith('docker ')),
    ),
  );
  const own = readFileSync(new URL('../fixtures/command/lines.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('docker '));
  return [...new Set([...answers, ...own])].filter(
    (line) => !beyond.test(line) && readModel(line, commands) !== null,
  );
}

function makePairs(lines, most) {
  const chance = chanceOf(seed);
  const kinds = [...Object.entries(respellings), ...Object.entries(slips)];
  const made = new Map();
  for (const [kind, make] of kinds) {
    const enough = made.size + most / kinds.length;
    for (let tries = 0; made.size < enough && tries < most; tries += 1) {
      const a = chance.pick(lines);
      const model = readModel(a, commands);
      const b = make(model, commands.get(model.name), chance);
      if (b !== null && b !== a && !made.has(`${a}\t${b}`)) made.set(`${a}\t${b}`, { a, b, kind });
    }
  }
  return [...made.values()];
}

async function judge(all) {
  const lines = [...new Set(all.flatMap(({ a, b }) => [a, b]))];
  const verdicts = new Map();
  const worker = async () => {
    const recorder = await openRecorder();
    for (let line = lines.pop(); line !== undefined; line = lines.pop())
      verdicts.set(line, verdictOf(await recorder.run(line)));
    recorder.close();
  };
  await Promise.all([worker(), worker(), worker()]);
  return all.flatMap((pair) => {
    const [one, other] = [verdicts.get(pair.a), verdicts.get(pair.b)];
    if (one.kind !== 'asked' || other.kind === 'undecided') return [];
    const same =
      other.kind === 'asked' && one.asked === other.asked && isShownAlike(pair, one, other);
    if (same === null) return [];
    return [{ ...pair, same, graded: compareLines(pair.a, pair.b).kind === 'right' }];
  });
}

/** What the client makes of it: the same flags, or where only the template or a redirection differs, the same output and files. */
function isShownAlike({ a, b, kind }, one, other) {
  if (/template|json/.test(kind))
    return one.printed === '' || /parsing error/.test(one.printed + other.printed)
      ? null
      : one.printed === other.printed;
  if (/redirection/.test(kind)) return one.files.join() === other.files.join();
  // The variable stands before the line, where no flag shows it.
  if (/variable/.test(kind)) return true;
  return clientSide(a, commands) === clientSide(b, commands);
}

/** Undecided is what fails for the lack of a file, or asks nothing of an engine. */
function verdictOf({ code, printed, requests, files }) {
  const asked = requests.filter(({ path }) => path !== '/_ping');
  if (
    code === null ||
    (code !== 0 &&
      /no such file|lstat|unable to evaluate|cannot find|is not a directory/i.test(printed))
  )
    return { kind: 'undecided' };
  if (asked.length > 0)
    return {
      kind: 'asked',
      asked: foldedRequests(asked),
      printed: printed.trimEnd() === '' ? '' : printed,
      files,
    };
  return { kind: code === 0 ? 'silent' : 'refused' };
}

function tell(all) {
  const wrong = all.filter(({ same, graded }) => same !== graded);
  for (const { a, b, kind, same } of wrong)
    console.log(
      `  ${same ? 'same, graded different' : 'different, graded same'}  [${kind}]\n      ${a}\n      ${b}`,
    );
  console.log(
    `\n${'kind'.padEnd(30)}${'pairs'.padStart(7)}${'same'.padStart(7)}${'agree'.padStart(9)}${'false same'.padStart(12)}`,
  );
  for (const kind of [...Object.keys(respellings), ...Object.keys(slips)]) {
    const own = all.filter((one) => one.kind === kind);
    const agree = own.filter(({ same, graded }) => same === graded).length;
    console.log(
      `${kind.padEnd(30)}${String(own.length).padStart(7)}${String(own.filter(({ same }) => same).length).padStart(7)}${percent(agree, own.length).padStart(9)}${String(own.filter(({ same, graded }) => graded && !same).length).padStart(12)}`,
    );
  }
  const falseSame = all.filter(
    ({ kind, same, graded }) => grave.includes(kind) && graded && !same,
  ).length;
  console.log(
    `\nsameness ${percent(all.length - wrong.length, all.length)} of ${all.length} decided pairs; falsely the same in the five grave kinds: ${falseSame}`,
  );
  if (wrong.length / all.length > 0.01 || falseSame > 0) process.exitCode = 1;
}

/** A balanced sample for the suite, which has no docker: what the client decided, never what the grader says. */
function writeGolden(all) {
  const kinds = Map.groupBy
    ? Map.groupBy(all, ({ kind }) => kind)
    : all.reduce((map, one) => map.set(one.kind, [...(map.get(one.kind) ?? []), one]), new Map());
  const sample = [...kinds.values()].flatMap((own) => own.slice(0, 60));
  writeFileSync(
    golden,
    sample.map(({ a, b, same, kind }) => `${JSON.stringify({ a, b, same, kind })}\n`).join(''),
  );
  console.log(`${sample.length} pairs written`);
}

function percent(some, whole) {
  return whole === 0 ? '-' : `${((some / whole) * 100).toFixed(2)} %`;
}

/** Mulberry32: the same seed, the same lines. */
function chanceOf(start) {
  let state = start >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound) => Math.floor(next() * bound);
  const pick = (items) => items[below(items.length)];
  const shuffled = (items) =>
    items
      .map((item) => [next(), item])
      .sort(([one], [other]) => one - other)
      .map(([, item]) => item);
  return { below, pick, shuffled };
}

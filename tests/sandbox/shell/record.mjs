// Records what a real busybox answers to tests/sandbox/shell/scripts/*.txt: node tests/sandbox/shell/record.mjs COMMAND…, which runs what follows it in a container of busybox.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const here = new URL('.', import.meta.url);
const fixture = readFileSync(new URL('fixture.sh', here), 'utf8');
const [program, ...args] = process.argv.slice(2);

for (const file of readdirSync(new URL('scripts/', here))) {
  const scripts = readFileSync(new URL(`scripts/${file}`, here), 'utf8')
    .split('\n----\n')
    .filter((one) => one !== '');
  const quoted = (text) => `'${text.replaceAll("'", `'"'"'`)}'`;
  const driver = scripts
    .map(
      (script) => `cd /; rm -rf /w; mkdir /w; cd /w; ${fixture}
sh -c ${quoted(script)} >/o 2>/e </dev/null; echo "@ $?"; base64 -w0 /o; echo; base64 -w0 /e; echo
`,
    )
    .join('');
  const { stdout } = spawnSync(program, [...args, 'sh'], {
    input: driver,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const decode = (text) => Buffer.from(text, 'base64').toString('latin1');
  const records = stdout
    .split(/^@ /m)
    .slice(1)
    .map((record, index) => {
      const [exit, out, err] = record.split('\n');
      return {
        script: scripts[index],
        exit: Number(exit),
        stdout: decode(out),
        stderr: decode(err),
      };
    });
  if (records.length !== scripts.length)
    throw new Error(`${file}: ${records.length} of ${scripts.length}`);
  writeFileSync(
    new URL(`recorded/${file.replace('.txt', '.json')}`, here),
    `${JSON.stringify(records, null, 1)}\n`,
  );
}

// A lab on an engine that can't be used, or that somebody works on: what is said, and that nothing has begun.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newFolder } from '../support/folder.ts';
import { runProgram, type Ran } from '../support/run.ts';

/** A client that answers as its script says; whatever it is asked is written down. */
function dockerThat(script: string): { path: string; asked: string } {
  const folder = newFolder();
  const asked = join(folder, 'asked');
  const file = join(folder, 'docker');
  writeFileSync(file, `#!/bin/sh\necho "$*" >> '${asked}'\n${script}\n`);
  chmodSync(file, 0o755);
  return { path: `${folder}:${process.env['PATH'] ?? ''}`, asked };
}

const versions = (server: string): string =>
  `version) echo '{"Client":{"Version":"28.5.1"},"Server":${server}}';;`;
const works = (more: string, server = '{"Version":"28.5.1"}'): string => `case "$1" in
  ${versions(server)}
  context) echo 'default unix:///var/run/docker.sock';;
  image) case "$2" in inspect) echo '[]';; esac;;
  ${more}
esac`;

async function start(
  script: string,
  { words = ['lab', 'named-volume', '--engine', 'docker'], language = 'en' } = {},
): Promise<Ran & { dataDir: string }> {
  const dataDir = newFolder();
  const { path } = dockerThat(script);
  const env = { PATH: path, DOCKER_LEARN_LANG: language };
  return { ...(await runProgram(words, { dataDir, env })), dataDir };
}

const refusals: [is: string, script: string, en: RegExp, ko: RegExp][] = [
  [
    'that may not be talked to',
    `case "$1" in version) echo '{"Client":{"Version":"28.5.1"},"Server":null}'; echo 'permission denied while trying to connect to the Docker daemon socket' >&2; exit 1;; esac`,
    /may not talk[^]*usermod/,
    /권한이 없습니다[^]*usermod/,
  ],
  [
    'that is not started',
    `case "$1" in version) echo '{"Client":{"Version":"28.5.1"},"Server":null}'; echo 'Cannot connect to the Docker daemon. Is the docker daemon running?' >&2; exit 1;; esac`,
    /doesn't answer[^]*systemctl start docker/,
    /응답하지 않습니다[^]*systemctl start docker/,
  ],
  [
    'that is too old',
    works('', '{"Version":"19.3.0"}'),
    /needs Docker Engine 20\.10; yours is 19\.3\.0/,
    /20\.10 이상이 필요한데, 지금은 19\.3\.0/,
  ],
  [
    'whose names are taken',
    works(`ps) echo '0a1b db';; volume) echo 'data data';;`),
    /has these already: .*container db.*volume data/,
    /이름이 겹칩니다: container db, volume data/,
  ],
];

describe('an engine', () => {
  test.each(refusals)(
    '%s is told with the way out, and nothing has begun',
    async (_, script, en, ko) => {
      const english = await start(script);
      expect(english.stderr.replaceAll(/\s+/g, ' ')).toMatch(en);
      expect(english.stderr).toContain('docker');
      expect(english.code).toBe(3);
      expect(existsSync(join(english.dataDir, 'labs', 'named-volume.jsonl'))).toBe(false);
      const korean = await start(script, { language: 'ko' });
      expect(korean.stderr.replaceAll(/\s+/g, ' ')).toMatch(ko);
    },
  );

  test('that is elsewhere needs a yes, and without a terminal it is not asked for', async () => {
    const far = works('').replace('unix:///var/run/docker.sock', 'tcp://10.0.0.5:2376');
    const { stderr, code } = await start(far);
    expect(stderr).toContain('--yes');
    expect(code).toBe(2);
  });

  test('without a docker client at all is told, too', async () => {
    const bin = newFolder();
    mkdirSync(bin, { recursive: true });
    const { stderr, code } = await runProgram(['lab', 'named-volume', '--engine', 'docker'], {
      env: { PATH: bin },
    });
    expect(stderr).toContain('There is no docker on this machine');
    expect(code).toBe(3);
  });
});

test('cleaning up where no lab has begun asks no engine', async () => {
  const { path, asked } = dockerThat('exit 1');
  const { stdout, code } = await runProgram(['lab', 'clean'], { env: { PATH: path } });
  expect(stdout).toContain('Nothing is left of any lab.');
  expect(code).toBe(0);
  expect(existsSync(asked)).toBe(false);
});

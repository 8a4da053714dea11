// The program as an image: this repository's Dockerfile, built on a base of this Debian's packages (there is nothing outside), and used as README says.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { run } from './engine.ts';
import { testOn } from './lanes.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Two folders as a tar: `base` with what this Node needs to run, `app` with what the build sends and something that it must not. */
function files(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'docker-learn-image-'));
  try {
    const libraries =
      execFileSync('ldd', [process.execPath], { encoding: 'utf8' }).match(/\/\S+/g) ?? [];
    for (const path of [...libraries, process.execPath]) {
      const target = join(folder, 'base/root', path === process.execPath ? '/usr/bin/node' : path);
      mkdirSync(dirname(target), { recursive: true });
      copyFileSync(path, target);
    }
    writeFileSync(
      join(folder, 'base/Dockerfile'),
      'FROM busybox\nCOPY root /\nRUN ln -s /bin/env /usr/bin/env\n',
    );
    const app = join(folder, 'app');
    mkdirSync(app);
    execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', app], {
      cwd: root,
      stdio: 'ignore',
    });
    for (const name of ['Dockerfile', '.dockerignore'])
      copyFileSync(join(root, name), join(app, name));
    writeFileSync(join(app, 'secret.env'), 'secret');
    return execFileSync('tar', ['-C', folder, '-c', '.'], { maxBuffer: 1e9 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const script = `tar -x && docker build -q -t base base && docker build -q --build-arg BASE=base -t docker-learn app && echo BUILT
docker run --rm --entrypoint sh docker-learn -c 'id -u; touch /data/x /opt/x || echo "opt is not writable"'
docker image inspect -f '{{json .Config.Entrypoint}} {{json .Config.Healthcheck}} {{json .Config.Volumes}}' docker-learn
docker run --rm docker-learn --version
echo b | docker run -i --rm -v kept:/data docker-learn quiz volumes --kind choice -n 1 --seed 7
docker run --rm -v kept:/data docker-learn progress where
printf '' | timeout 60 script -qec 'docker run -it --rm -v kept:/data docker-learn list --lang ko' /dev/null
mkfifo keys
timeout 60 script -qfec 'docker run -it --rm docker-learn --lang ko quiz volumes --seed 7' screen < keys > /dev/null &
exec 3> keys
until grep -q 종료 screen; do sleep 0.1; done
printf q >&3
wait $!; echo "left with $?"
cat > app/all <<'END'
FROM base
COPY . /sent
END
docker build -q -t sent -f app/all app && docker run --rm --entrypoint ls sent -A /sent`;

export function askImage(version: string): void {
  testOn(
    version,
    'the image needs no root, sends only the package, keeps progress in a volume and speaks Korean',
    async (engine) => {
      const said = await run(engine, script, 300_000, files());
      expect(said).toContain('BUILT');
      expect(said).toContain('10001\n');
      expect(said).toContain('opt is not writable');
      expect(said).toContain('["docker-learn.cjs"] null {"/data":{}}');
      expect(said).toMatch(/^\d+\.\d+\.\d+$/m);
      expect(said).toMatch(/[1-9]\d* events? in the log/);
      expect(said).toContain('볼륨');
      expect(said).toContain('left with 0');
      expect(said).toMatch(/docker-learn-[\d.]+\.tgz\s*$/);
      expect(said).not.toContain('secret.env');
    },
  );
}

// `explain` says every word, in both languages, and its document has the shape that commands.md promises.
import { describe, expect, test } from 'vitest';
import { compareLines, explainLine } from '../../src/command/command.ts';
import { allCommands, allGroups, findGroup, rootFlags } from '../../src/command/grammar.ts';
import { summarize } from '../../src/view/pages/command-summary.ts';
import { explanationDocument } from '../../src/view/pages/explain-document.ts';
import { viewExplanation } from '../../src/view/pages/explain.ts';
import { sayWord, sayWords } from '../../src/view/pages/explain-sayings.ts';
import { describeFlag } from '../../src/view/pages/flag.ts';
import * as en from '../../src/view/messages/en/explain.ts';
import * as ko from '../../src/view/messages/ko/explain.ts';
import { textIn } from '../../src/view/messages/text-in.ts';
import { flags as enFlags } from '../../src/view/messages/en/flags.ts';
import { flags as koFlags } from '../../src/view/messages/ko/flags.ts';
import type { Language } from '../../src/notes/note.ts';
import { columnsOf } from '../../src/view/text/width.ts';

const languages: Language[] = ['en', 'ko'];
const sayings = { en, ko };
const groups = allGroups().flatMap((name) => findGroup(name) ?? []);
const owners = [rootFlags(), ...groups, ...allCommands()].filter(({ flags }) => flags.size > 0);

describe('every command that docker accepts has a sentence', () => {
  test.each(allCommands().map(({ name }) => name))('docker %s', (name) => {
    for (const language of languages)
      expect(textIn(sayings[language].commands, name), language).toMatch(/\S/);
  });
});

/** Lines of people, what is risky in them, and what is said or not said of them. */
const told: [line: string, risks: string[], says: RegExp, never: RegExp][] = [
  [
    'docker run -d --network host -p 8080:80 nginx:1',
    ['ports-ignored', 'host-namespace'],
    /network `host`/,
    /leads to port/,
  ],
  [
    'docker run -d --network none -p 80:80 nginx:1',
    ['ports-ignored'],
    /network `none`/,
    /leads to port/,
  ],
  [
    'docker run -v /var/run/docker.sock:/var/run/docker.sock:ro x:1',
    ['docker-socket'],
    /mounted at/,
    /can't write/,
  ],
  ['docker run -v /srv/a:/a:ro x:1', ['path-may-be-made'], /can't write there/, /nothing/],
  ['docker run --cap-add SYS_ADMIN x:1', ['broad-capability'], /capability `SYS_ADMIN`/, /nothing/],
  ['docker run --cap-add SYS_PTRACE x:1', [], /capability/, /get out/],
  ['docker run -v /:/host:ro x:1', ['host-root'], /can't write there/, /change/],
  ['docker stack deploy -c - s', [], /comes from stdin/, /`-`/],
  ['docker service logs -f --tail 5 s', [], /until Ctrl-C[^]*last 5 lines/, /nothing/],
  ['docker build -o out .', [], /result goes to `out`/, /nothing/],
  ['docker-compose up -d', ['old-compose'], /compose file/, /refuses/],
  ['nvidia-docker run x:1', ['old-nvidia'], /image `x:1`/, /another program/],
  ['docker run -p 53:53/udp x:1', ['all-interfaces'], /takes UDP/, /nothing/],
  [
    'docker service create --secret pw --mount type=bind,src=/var/run/docker.sock,dst=/s x:1',
    ['docker-socket'],
    /may read the secret `pw`/,
    /for the build/,
  ],
  // What an image's entrypoint does with the command only the image says.
  [`docker run x:1 sh -c "echo 'a b'"`, [], /Its command is `sh -c "echo 'a b'"`/, /It runs/],
  ['docker run alpine:3 ls /x', [], /It runs `ls \/x`/, /nothing/],
  ['docker run --entrypoint cat x:1 /y', [], /is given `\/y`/, /It runs/],
  ['docker run --entrypoint /bin/sh x:1 -c ls', [], /is given `-c ls`/, /nothing/],
  ['docker run -p 53:53/tcp -p 53:53/udp x:1', ['all-interfaces'], /takes UDP/, /nothing/],
  ['docker pull nginx:latest', ['latest'], /nginx:latest/, /nothing/],
  ['docker plugin install a/b DEBUG=1', [], /plugin `a\/b` and/, /DEBUG/],
  ['docker run --cap-add NET_BIND_SERVICE x:1', [], /capability/, /nothing/],
  ['docker run --device /dev/sda x:1', ['device'], /\/dev\/sda/, /nothing/],
  ['docker run --device /dev/null x:1', [], /\/dev\/null/, /nothing/],
  ['docker run -v ~/.ssh:/root/.ssh:ro x:1', ['own-keys'], /\.ssh/, /nothing/],
  ['docker run -v ~/.aws/config:/c x:1', ['own-keys'], /\.aws/, /nothing/],
  ['docker run -v /etc/localtime:/etc/localtime:ro x:1', [], /localtime/, /nothing/],
  [
    'docker service create --name web --replicas 3 x:1',
    [],
    /service of the swarm[^]*`web`[^]*3 tasks/,
    /undefined/,
  ],
  ['docker build --push -t a:1 .', [], /pushed/, /nothing/],
  ['docker run --gpus all -P x:1', [], /GPUs[^]*Every port/, /nothing/],
  ["docker inspect -f '{{.State.Status}}' web", [], /what the template names/, /everything/],
  ['docker inspect --format json web', [], /everything/, /template/],
  ['docker build -t a -', [], /stdin/, /files of/],
  ['docker run x:1 "ls -la"', ['no-program'], /ls -la/, /nothing/],
  ['docker run --entrypoint top --entrypoint -b x:1', ['given-twice'], /`-b`/, /nothing/],
  ["docker run -v 'C:\\Users\\me:/app' x:1", [], /mounted at/, /nothing/],
];
test.each(told)('%s', (line, risks, says, never) => {
  const explained = explainLine(line);
  expect(explained.risks.map(({ code }) => code)).toEqual(risks);
  expect(summarize(explained, 'en')).toMatch(says);
  expect(summarize(explained, 'en')).not.toMatch(never);
  expect(summarize(explained, 'ko')).toMatch(/[가-힣]/);
});

/** What is said of one word of a line. */
const meant: [line: string, word: string, en: RegExp, ko: RegExp][] = [
  ['docker top web aux', 'aux', /an option of ps/, /ps의 옵션/],
  ['DOCKER_HOST=ssh://h docker ps', 'DOCKER_HOST=ssh://h', /for docker itself/, /docker 자체/],
  ['docker build -', '-', /what comes from stdin/, /표준 입력/],
  ['docker build https://h/a.git', 'https://h/a.git', /a Git repository/, /Git 저장소/],
  ['docker service update --image a:1 web', 'web', /the service/, /서비스/],
  ['docker service create a:1', 'a:1', /the image/, /이미지/],
  ['docker service create --secret pw a:1', '--secret', /of the swarm/, /스웜/],
  ['docker compose cp web:/x .', 'web:/x', /what is copied/, /복사할 것/],
  ['docker secret create pw f', 'f', /where its value comes from/, /값을 읽을 곳/],
  ['docker swarm join --token t h:2377', 'h:2377', /address of a manager/, /매니저의 주소/],
  ['docker-compose up', 'docker-compose', /called before/, /예전 이름/],
];
test.each(meant)('%s: %s', (line, text, inEnglish, inKorean) => {
  const explained = explainLine(line);
  const word = explained.words.find((one) => one.text === text);
  expect(word && sayWord(word, explained, 'en')).toMatch(inEnglish);
  expect(word && sayWord(word, explained, 'ko')).toMatch(inKorean);
});

test.each(['init', 'scout cves x', 'debug web', 'model run x', 'mcp ls'])(
  'docker %s comes with Docker Desktop, and is refused by nobody here',
  (words) =>
    expect(explainLine(`docker ${words}`)).toMatchObject({
      verdict: 'ok',
      error: null,
      notice: { code: 'desktop-plugin' },
    }),
);

describe('descriptions', () => {
  test.each(owners)('every flag of $name is described', ({ name, flags }) => {
    const undescribed = [...flags.values()].flatMap(({ canonical }) =>
      languages
        .filter((language) => !describeFlag(name, canonical, language))
        .map((language) => `${language} --${canonical}`),
    );
    expect(undescribed).toEqual([]);
  });

  const ofOne: [owner: string, flag: string, says: RegExp][] = [
    ['service create', 'group', /group too/],
    ['service update', 'force', /nothing has changed/],
    ['service scale', 'detach', /don't wait/],
    ['container run', 'detach', /background/],
    ['stack deploy', 'prune', /services/],
    ['swarm join-token', 'quiet', /token/],
    ['plugin enable', 'timeout', /answer/],
    ['buildx prune', 'force', /ask/],
    ['container ls', 'context', /engine of this context/],
  ];
  test.each(ofOne)('%s --%s says what it does there', (owner, flag, says) => {
    expect(describeFlag(owner, flag, 'en')).toMatch(says);
  });

  test.each([
    ['docker attach --sig-proxy=false web', /^switched off: pass on/, /^끔: /],
    ['docker attach --sig-proxy=true web', /^pass on/, /^(?!끔)/],
    ['docker run --pull=never a', /^when to/, /^(?!끔)/],
  ])('%s says whether its flag is on', (line, en, ko) => {
    const explained = explainLine(line);
    const words = explained.words.filter(({ role }) => role === 'flag');
    expect(sayWords(words, explained, 'en')).toMatch(en);
    expect(sayWords(words, explained, 'ko')).toMatch(ko);
  });

  test('every description belongs to a flag that is there', () => {
    const names = new Set(allCommands().flatMap(({ flags }) => [...flags.keys()]));
    const ofGroups = [
      'all-resources',
      'ansi',
      'compatibility',
      'parallel',
      'project-directory',
      'project-name',
      'profile',
      'version',
      'progress',
      'dry-run',
    ];
    const strangers = Object.keys(enFlags).filter(
      (key) =>
        !key.startsWith('docker/') &&
        !names.has(key.split('/').at(-1) ?? '') &&
        !ofGroups.includes(key),
    );
    expect(strangers).toEqual([]);
    expect(Object.keys(koFlags)).toEqual(Object.keys(enFlags));
  });
});

const lines = [
  'docker run -dp 8080:80 --name web -v data:/usr/share/nginx/html:ro nginx',
  'docker urn -p 80:80 nginx',
  'docker run -v a:/x --restart always:3 nginx',
  'docker run --privileged -v /var/run/docker.sock:/var/run/docker.sock -e DB_PASSWORD=x nginx',
  'docker system prune -a --volumes -f',
  'docker rm -f web',
  'docker run -e 이름=값 –d nginx "도커',
  '',
  'docker',
];

const summaries: [line: string, en: string, ko: string][] = [
  [
    'docker cp web:/x -',
    'Writes `web:/x` to stdout as a tar archive.',
    '`web:/x` 경로를 tar 아카이브로 표준 출력에 씁니다.',
  ],
  [
    'docker cp - web:/x',
    'Unpacks the tar archive that comes from stdin into `web:/x`.',
    '표준 입력으로 받은 tar 아카이브를 `web:/x` 경로에 풉니다.',
  ],
  [
    'docker secret create pw ./pw.txt',
    'Keeps what comes from `./pw.txt` in the swarm as the secret `pw`.',
    '`./pw.txt`의 내용을 스웜에 `pw` 시크릿으로 저장합니다.',
  ],
  [
    'docker ps -l',
    'Shows the container that was created last.',
    '가장 최근에 만든 컨테이너를 보여 줍니다.',
  ],
  [
    'docker image prune -a --filter until=24h',
    'Removes every image that no container uses. Only what matches `until=24h` is removed.',
    '컨테이너가 쓰지 않는 이미지를 모두 지웁니다. `until=24h` 조건에 맞는 것만 지웁니다.',
  ],
  [
    'docker compose config -q',
    'Checks the compose file and prints only what is wrong with it.',
    '컴포즈 파일을 검사하고 잘못된 것만 출력합니다.',
  ],
  [
    'docker-compose up -d',
    'Creates and starts what the compose file describes. It runs in the background.',
    '컴포즈 파일에 적힌 것을 만들고 시작합니다. 백그라운드에서 실행됩니다.',
  ],
  [
    'docker port web 80',
    'Shows where port `80` of the container `web` is published.',
    '`web` 컨테이너의 `80` 포트가 어디에 공개됐는지 보여 줍니다.',
  ],
  ['docker ps', 'Lists the running containers.', '실행 중인 컨테이너를 보여 줍니다.'],
  [
    'docker ps -aq',
    'Lists all containers, stopped ones too. Only the ids are printed.',
    '중지된 것까지 모든 컨테이너를 보여 줍니다. ID만 출력합니다.',
  ],
  [
    'docker ps --filter status=exited',
    'Lists containers. Only what matches `status=exited` is listed.',
    '컨테이너를 보여 줍니다. `status=exited` 조건에 맞는 것만 보여 줍니다.',
  ],
  [
    'docker cp web:/etc/x .',
    'Copies `web:/etc/x` to the current folder.',
    '파일을 복사합니다: `web:/etc/x` → 현재 디렉터리.',
  ],
  [
    'docker tag a b',
    'Gives the image `a` the name `b` as well.',
    '`a` 이미지에 `b` 이름을 더 붙입니다.',
  ],
  [
    'docker network connect net web',
    'Connects the container `web` to the network `net`.',
    '`web` 컨테이너를 `net` 네트워크에 연결합니다.',
  ],
  [
    'docker commit web',
    'Makes an image from a container: `web`.',
    '컨테이너로 이미지를 만듭니다: `web`.',
  ],
  [
    'docker build -t app .',
    'Builds an image from a Dockerfile. The build sees the files of the current folder. The image is called `app`.',
    'Dockerfile로 이미지를 빌드합니다. 빌드는 현재 디렉터리 안의 파일을 볼 수 있습니다. 이미지 이름은 `app`입니다.',
  ],
  [
    'docker image prune -a',
    'Removes every image that no container uses.',
    '컨테이너가 쓰지 않는 이미지를 모두 지웁니다.',
  ],
  [
    'docker image prune --all=false',
    'Removes the nameless images that no container uses.',
    '컨테이너가 쓰지 않는 이름 없는 이미지를 지웁니다.',
  ],
  [
    'docker rm -fv web',
    'Removes the container `web` with its writable layer. If it runs, it is killed first. Its anonymous volumes are removed with it.',
    '`web` 컨테이너를 쓰기 가능 레이어와 함께 지웁니다. 실행 중이면 먼저 강제로 종료합니다. 이 컨테이너의 익명 볼륨도 함께 지웁니다.',
  ],
  [
    'docker exec -it web sh',
    'Runs another command in the running container `web`. It runs `sh`. The terminal is connected to it, so one can type to it.',
    '실행 중인 `web` 컨테이너에서 다른 명령을 실행합니다. `sh` 명령을 실행합니다. 터미널이 연결되어 입력할 수 있습니다.',
  ],
  [
    "docker run redis --save ''",
    "Creates a container from the image `redis` and starts it. The program in it is given `--save ''`.",
    "`redis` 이미지로 컨테이너를 만들고 시작합니다. 안의 프로그램에 인수를 넘깁니다: `--save ''`.",
  ],
  [
    "docker run --entrypoint '' app sh",
    'Creates a container from the image `app` and starts it. It runs `sh`. It starts without the entrypoint of the image.',
    '`app` 이미지로 컨테이너를 만들고 시작합니다. `sh` 명령을 실행합니다. 이미지의 엔트리포인트 없이 시작합니다.',
  ],
];
describe('what a command would do', () => {
  test.each(summaries)('%s', (line, inEnglish, inKorean) => {
    expect([summarize(explainLine(line), 'en'), summarize(explainLine(line), 'ko')]).toEqual([
      inEnglish,
      inKorean,
    ]);
  });
  test('every variant and extra belongs to a command and a flag that are there', () => {
    const known = new Map(allCommands().map(({ name, flags }) => [name, flags]));
    const strangers = [...Object.keys(en.variants), ...Object.keys(en.extras)].filter((key) => {
      const [command = '', flag = ''] = key.split('/');
      const owner = /^(?:ls|prune)$/.test(command) ? `container ${command}` : command;
      return !known.get(owner)?.has(flag);
    });
    expect(strangers).toEqual([]);
    expect(Object.keys(en.pairs).filter((command) => !known.has(command))).toEqual([]);
  });
});

const behind: [line: string, flag: string | null][] = [
  ['docker run nginx -d', '-d'],
  ['docker run nginx --name web', '--name'],
  ['docker run nginx -p 80:80', '-p'],
  ['docker run nginx -g "daemon off;"', null],
  ['docker run redis --save ""', null],
  ['docker run -d nginx', null],
  ['docker run alpine ls -a', null],
  ['docker run alpine -', null],
];
test.each(behind)('of the flags behind the image, %s is warned of %s', (line, flag) => {
  const found = explainLine(line).risks.flatMap((risk) =>
    risk.code === 'flag-behind-image' ? [risk.args.flag] : [],
  );
  expect(found).toEqual(flag === null ? [] : [flag]);
});

const words: [line: string, word: string, en: string, ko: string][] = [
  [
    'docker build .',
    '.',
    'the build context: the folder whose files the build sees',
    '빌드 컨텍스트: 빌드가 볼 수 있는 파일이 든 디렉터리',
  ],
  ['docker cp web:/a b', 'b', 'where to', '복사할 곳'],
  ['docker network connect net web', 'web', 'the container', '컨테이너'],
  ['docker volume rm one two', 'two', 'the volume', '볼륨'],
  ['docker compose up web api', 'api', 'the service', '서비스'],
  ['docker pull nginx', 'nginx', 'the image', '이미지'],
  ['docker stop web', 'web', 'the container', '컨테이너'],
];
test.each(words)('in %s, %s is %s', (line, word, inEnglish, inKorean) => {
  const means = (language: Language) =>
    explanationDocument(explainLine(line), [], null, language).words.find(
      ({ text }) => text === word,
    )?.means;
  expect([means('en'), means('ko')]).toEqual([inEnglish, inKorean]);
});

describe('the screen', () => {
  const looks = languages.flatMap((language) =>
    [40, 80, 120].map((columns) => ({ language, columns })),
  );
  test.each(looks)(
    'no line is wider than the screen: $language $columns',
    ({ language, columns }) => {
      for (const line of lines) {
        const drawn = viewExplanation(explainLine(line), [], null, {
          language,
          columns,
          colour: false,
          unicode: true,
          links: false,
        });
        for (const row of drawn.split('\n'))
          expect(columnsOf(row), row).toBeLessThanOrEqual(columns);
      }
    },
  );

  test('a comparison says what differs, and marks it', () => {
    const [left, right] = ['docker run -p 8080:80 nginx', 'docker run -p 80:8080 nginx'];
    const drawn = viewExplanation(
      explainLine(right),
      [],
      { left, grade: compareLines(left, right) },
      { language: 'en', columns: 80, colour: false, unicode: true, links: false },
    );
    expect(drawn.split('\n').slice(0, 4)).toEqual([
      `  ${right}`,
      '             ~~~~~~~~~~',
      '',
      '  ✘ They are not the same.',
    ]);
  });
});

describe('the document', () => {
  const document = (line: string) => explanationDocument(explainLine(line), [], null, 'en');

  test('an accepted line', () => {
    expect(document('docker run -d nginx:1.27')).toMatchObject({
      schema: 1,
      verdict: 'ok',
      error: null,
      engineRefuses: [],
      same: null,
      differences: [],
      risks: [],
      meaning: {
        command: 'container run',
        image: 'docker.io/library/nginx:1.27',
        flags: [{ name: 'detach', value: 'true' }],
      },
    });
  });

  test('a refused line has the class of the real CLI and says what is meant', () => {
    expect(document('docker urn -p 80:80 nginx').error).toMatchObject({
      code: 'unknown-shorthand',
      at: [7, 10],
      message: expect.stringContaining('docker run') as string,
    });
  });

  test('what only the engine refuses stands apart', () => {
    const found = document('docker run -v data:rel --restart always:3 nginx:1');
    expect([found.verdict, found.error, found.engineRefuses.map(({ code }) => code)]).toEqual([
      'ok',
      null,
      ['relative-container-path', 'restart-retries'],
    ]);
  });

  test('what is accepted and means something else is told, and not called refused', () => {
    const { verdict, engineRefuses, summary } = document('docker run -v a:/x nginx:1');
    expect([verdict, engineRefuses, summary]).toEqual([
      'ok',
      [],
      expect.stringContaining('Windows drive'),
    ]);
  });

  test('two commands are the same or not; one that is refused is not', () => {
    const same = (left: string, right: string) =>
      explanationDocument(explainLine(right), [], { left, grade: compareLines(left, right) }, 'en');
    expect(same('docker ps -a', 'docker container ls --all').same).toBe(true);
    expect(same('docker ps -a', 'docker ps')).toMatchObject({
      same: false,
      differences: [{ code: 'missing-flag' }],
    });
    expect(same('docker ps', 'docker ps --bogus')).toMatchObject({
      same: false,
      differences: [{ code: 'unknown-flag' }],
    });
  });

  test('risks are named', () => {
    const risks = (line: string): string[] => document(line).risks.map(({ code }) => code);
    expect(
      risks('docker run --privileged -v /var/run/docker.sock:/s -p 80:80 nginx').sort(),
    ).toEqual(['all-interfaces', 'docker-socket', 'latest', 'privileged']);
    expect(risks('docker system prune -a --volumes -f').sort()).toEqual([
      'no-question',
      'prunes-all',
      'removes-all-images',
      'removes-anonymous-volumes',
    ]);
    expect(risks('docker run -v /data:/a nginx:1')).toEqual(['path-may-be-made']);
    expect(risks('docker rm -f web')).toEqual(['kills-running']);
  });

  test.each([
    ['docker run -v $PWD:/app node:20', '`$PWD`', []],
    ['docker run -v ./data:/app node:20', '`$PWD/data`', ['`$PWD/data`']],
    ['docker run -v ~/data:/app node:20', '`~/data`', ['`~/data`']],
    ['docker run -v /srv/app:/app node:20', '`/srv/app`', ['`/srv/app`']],
  ])('%s is told of as %s', (line, path, warned) => {
    const { summary, risks } = document(line);
    expect([summary, risks.length]).toEqual([expect.stringContaining(path), warned.length]);
    for (const [at, { message }] of risks.entries()) expect(message).toContain(warned[at]);
  });

  test('each word of the line is there, with its meaning', () => {
    for (const line of lines) {
      const { words } = document(line);
      for (const { text, at, means } of words)
        expect([text, means.length > 0]).toEqual([line.slice(at[0], at[1]), true]);
    }
  });
});

// Right words said of the wrong thing: points that are not ticked, beside what says the same the right way round.
import { describe, expect, it } from 'vitest';
import { heardPoints } from '../../src/interview/touch.ts';

type Row = [what: string, points: string[], text: string, touched: number[], prompt?: string];
const check = (rows: Row[]) =>
  it.each(rows)('%s', (_, points, text, touched, prompt) =>
    expect(heardPoints(points, text, prompt).touched).toEqual(touched),
  );

const pair = ['`save`: an image with its layers and tags', '`export`: the files, flattened'];
const about = 'What is the difference between `save` and `export`?';
const mount = ['a volume is kept by Docker', 'a bind mount is a path of the host'];
const korean = ['볼륨은 도커가 관리한다', '바인드 마운트는 호스트의 경로다'];
const policies = [
  '`always`: 어떻게 끝나든 다시 띄운다',
  '`no`: 끝난 채로 둔다',
  '`on-failure`: 0이 아닌 코드로 끝나면 띄운다',
];

describe('two things that change places', () => {
  check([
    [
      'as they are',
      pair,
      'save has the layers and tags of an image, export the flattened files',
      [0, 1],
      about,
    ],
    [
      'each is the other',
      pair,
      'export has the layers and tags of an image, save the flattened files',
      [],
      about,
    ],
    [
      'as they are',
      mount,
      'a volume is kept by Docker, a bind mount is a path of the host',
      [0, 1],
    ],
    [
      'each is the other',
      mount,
      'a bind mount is kept by Docker, a volume is a path of the host',
      [],
    ],
    [
      'as they are, in Korean',
      korean,
      '볼륨은 도커가 관리하고 바인드 마운트는 호스트의 경로입니다',
      [0, 1],
    ],
    [
      'each is the other, in Korean',
      korean,
      '바인드 마운트는 도커가 관리하고 볼륨은 호스트의 경로입니다',
      [],
    ],
  ]);
});

describe('a clause the other way round', () => {
  const instance = ['an image is a template', 'a container is a running instance of an image'];
  const shared = ['containers share the kernel of the host'];
  check([
    ['as it is', instance, 'a container is a running instance of an image', [1]],
    ['the image of the container', instance, 'the image is a running instance of a container', []],
    ['one point alone', instance.slice(1), 'an image is a running instance of a container', []],
    [
      'in Korean',
      ['컨테이너는 이미지를 실행한 인스턴스다'],
      '이미지는 컨테이너를 실행한 인스턴스입니다',
      [],
    ],
    ['a passive is none', shared, 'The host kernel is shared by all containers', [0]],
  ]);
});

describe('numbers of the wrong thing', () => {
  const port = ['`-p 8080:80` opens port 8080 of the host for port 80 of the container'];
  const publish = ['`-p 8080:80`은 호스트 포트 8080을 컨테이너 포트 80으로 잇는다'];
  check([
    ['as they are', publish, '-p 8080:80은 호스트의 8080을 컨테이너의 80으로 이어 줍니다', [0]],
    ['crossed', publish, '-p 8080:80은 컨테이너의 8080을 호스트의 80으로 이어 줍니다', []],
    [
      'in English',
      port,
      '-p 8080:80 opens port 8080 of the host for port 80 of the container',
      [0],
    ],
  ]);
});

describe('the contrary of it', () => {
  const order = ['what changes rarely first, the source last'];
  check([
    ['as it is', order, 'what changes rarely comes first, and the source last', [0]],
    ['last for first', order, 'the source comes first, what changes rarely last', []],
  ]);
});

describe('a name that is explained', () => {
  check([
    ['as it is', policies, 'always는 어떻게 끝나든 다시 띄우고 no는 끝난 채로 둡니다', [0, 1]],
    [
      'something else is said of it',
      policies,
      'always가 기본값이고, on-failure는 어떻게 끝나든 다시 띄웁니다',
      [],
    ],
    [
      'it is not named',
      ['`exec`: a command in a container that runs'],
      'run makes a new container for another command',
      [],
    ],
  ]);
});

describe('who does what', () => {
  const three = ['RUN runs while the image is built', 'CMD runs when a container starts'];
  const publish = ['only the proxy publishes a port'];
  const down = [
    'containers and networks',
    'named volumes go only with `-v`',
    'images go only with `--rmi`',
  ];
  const types = [
    'type 1 runs on the hardware (ESXi)',
    'type 2 on an operating system (VirtualBox)',
  ];
  const layers = ['`RUN`, `COPY`, `ADD`', '`ENV`, `LABEL`, `USER` change the settings alone'];
  check([
    [
      'each when it does',
      three,
      'RUN happens while the image is built, CMD when a container starts',
      [0, 1],
    ],
    [
      'at the time of the other',
      three,
      'CMD runs while the image is built, RUN when a container starts',
      [],
    ],
    ['who does it', publish, 'only the proxy publishes a port', [0]],
    ['who does not', publish, 'the database publishes a port and the proxy does not', []],
    ['each with its option', down, 'named volumes go with -v, images with --rmi', [1, 2]],
    ['the option of another', down, 'it takes named volumes, and containers only with -v', []],
    [
      'types by number',
      types,
      'type 1 runs on the hardware like ESXi, type 2 on an operating system like VirtualBox',
      [0, 1],
    ],
    [
      'the other number',
      types,
      'type 1 runs on an operating system like VirtualBox, type 2 on the hardware like ESXi',
      [],
    ],
    [
      'a list of what another does',
      layers,
      'ENV and LABEL make layers, RUN and COPY change the settings alone',
      [],
    ],
    [
      'a topic before a condition, in Korean',
      policies,
      '`no`는 0이 아닌 코드로 끝나면 띄우고, on-failure는 끝난 채로 둡니다',
      [],
    ],
  ]);
});

describe('how many, and what becomes of it', () => {
  const two = ['two networks: a front one and a back one'];
  const fate = [
    '남는다: 중지하고 다시 시작해도 레이어가 남아 있다',
    '`docker rm`을 하면 레이어가 사라진다',
  ];
  const again = ['`start`로 다시 실행된다'];
  check([
    ['as many', two, 'I make two networks, a front one and a back one', [0]],
    ['another number', two, 'one network with a front and a back', []],
    ['it goes', fate.slice(1), 'docker rm을 하면 레이어가 사라집니다', [0]],
    ['it stays', fate.slice(1), 'docker rm을 해도 레이어는 남습니다', []],
    [
      'one goes and one stays of what goes together',
      ['`rm`이 설정을 쓰기 가능 레이어와 함께 지운다'],
      'rm은 설정만 지우고 쓰기 가능 레이어는 남깁니다',
      [],
    ],
    ['it can', again, 'start로 다시 실행합니다', [0]],
    ['it cannot', again, 'start로 다시 실행할 수 없습니다', []],
  ]);
});

describe('what a denial reaches', () => {
  const active = ['once it is active again the tasks move back to the node'];
  const ports = ['the container port counts; published ports are for the outside'];
  check([
    [
      'its own sentence',
      active,
      'When it is active again the tasks move back. Losing a manager is no risk',
      [0],
    ],
    [
      'a condition in its sentence',
      active,
      'When it is active again, the tasks do not move back',
      [],
    ],
    [
      'not the one that is held against it',
      ports,
      'the container port counts, not the published one',
      [0],
    ],
    ['cleaning up is no removal', ['neither removes it'], "so the program can't clean up.", []],
    [
      'a mapping is one name',
      ['`-p 8080:80`: port 8080 of the host leads to port 80 of the container'],
      '-p 8080:80 maps port 8080 of the host to 80 in the container',
      [0],
    ],
  ]);
});

describe('contraries', () => {
  const layers = ['only the layers above the common ones are added'];
  const push = ['a shared base image travels once'];
  const back = ['stopped by hand it stays down'];
  const order = ['from what changes rarely to what changes often: base, packages, code'];
  const open = ['no: the app has the password of the database'];
  const korean = ['커널은 안에서도 밖에서도 같다', '아니다. 앱도 비밀번호를 안다'];
  check([
    ['above', layers, 'only the layers above the common ones are added to it', [0]],
    ['below', layers, 'only the layers below the common ones are added to it', []],
    ['once', push, 'a shared base image travels once and no more', [0]],
    ['each time', push, 'a shared base image travels every time it is pushed', []],
    ['it stays down', back, 'stopped by hand it stays down', [0]],
    ['it comes back', back, 'stopped by hand it comes back at once', []],
    [
      'which of both comes first',
      order,
      'from what changes often to what changes rarely: base, packages, code',
      [],
    ],
    ['yes for no', open, 'Yes, the app has the password of the database', []],
    ['no for no', open, 'No, the app has the password of the database', [0]],
    ['the same, in Korean', korean.slice(0, 1), '커널은 안에서도 밖에서도 똑같습니다', [0]],
    ['another, in Korean', korean.slice(0, 1), '커널은 안에서와 밖에서가 다릅니다', []],
    ['yes for no, in Korean', korean.slice(1), '네, 앱도 비밀번호를 안다', []],
  ]);
});

describe('what goes with what', () => {
  const where = [
    'defaults of the image: `ENV` in the Dockerfile',
    'what differs by place: `env_file` in the Compose file',
  ];
  const codes = ['refused: nothing listens on the address; a time out: a firewall'];
  const hosts = [
    '`localhost` as the default for development, `db` in the container',
    'make the address a setting, such as an environment variable `DB_HOST`',
  ];
  const setting = 'I make the address a setting, an environment variable such as DB_HOST.';
  check([
    [
      'as it is',
      where,
      'defaults of the image go to ENV in the Dockerfile, what differs by place to env_file in the Compose file',
      [0, 1],
    ],
    [
      'crosswise',
      where,
      'what differs by place goes to ENV in the Dockerfile, defaults of the image to env_file in the Compose file',
      [],
    ],
    [
      'in one point',
      codes,
      'refused means that nothing listens on the address, and a time out is a firewall',
      [0],
    ],
    [
      'crosswise in one point',
      codes,
      'a time out means that nothing listens on the address, and refused is a firewall',
      [],
    ],
    [
      'in one sentence',
      hosts,
      `${setting} localhost is the default for development, and in the container it is db.`,
      [0, 1],
    ],
    [
      'crosswise in one sentence',
      hosts,
      `${setting} db is the default for development, and in the container it is localhost.`,
      [1],
    ],
    [
      'instead of',
      ['mount data at run time instead of building it in'],
      'I build the data in instead of mounting it at run time',
      [],
    ],
  ]);
});

// Korean words of `try`: the built-in Docker's banner, its words, and what it says beside docker's own output.
import { code, josa } from '../../text/josa.ts';
import type { Words } from '../messages.ts';

export const tried: Words['tried'] = {
  banner:
    '내장 도커입니다. 이 컴퓨터는 건드리지 않습니다. `:help`는 도움말, `:map`은 그림, `:q`는 나가기입니다.',
  goesOn: (lines) => `지난번에 이어서 합니다(${lines}줄). 처음부터 하려면 \`:reset\`을 입력하세요.`,
  once: '직접 해 보세요. 이 도커에서 한 일은 저장되지 않습니다. `:q`로 돌아갑니다.',
  onceBefore: '미리 해 둔 것:',
  typed: {
    leaves: '아까 입력한 명령을 여기서 실행하면 이렇게 바뀝니다:',
    nothing: '아까 입력한 명령을 여기서 실행해도 바뀌는 것이 없습니다.',
    refused: '아까 입력한 명령을 여기서 실행하면 이 오류가 납니다:',
    stays: '아까 입력한 명령은 여기서 Ctrl-C를 누를 때까지 포그라운드에서 돕니다.',
  },
  steps: (lines) =>
    lines === 1
      ? '그냥 ⏎를 누르면 이 절의 명령을 실행합니다. 앞뒤로 다른 명령을 입력해도 됩니다.'
      : `그냥 ⏎를 누르면 이 절의 명령 ${lines}줄을 차례로 실행합니다. 중간에 다른 명령을 입력해도 됩니다.`,
  stepsDone: '이 절의 명령을 모두 실행했습니다. 더 해 봐도 되고, `:q`로 돌아갑니다.',
  next: (line) => `Enter로 실행: ${line}`,
  standIn: (image) =>
    `여기서 ${code(image, '은')} 실제 이미지가 아니라 학습에 필요한 동작만 흉내 내는 이미지입니다.`,
  waited: (seconds) => `(${seconds}초)`,
  notModelled: (what) =>
    `내장 도커는 ${code(what, '을')} 지원하지 않습니다. 실제 도커에서는 됩니다.`,
  bounded: (what) =>
    what === 'output'
      ? '출력이 너무 많아 멈췄습니다. 지금까지의 상태는 그대로입니다.'
      : '끝나지 않아 멈췄습니다. 지금까지의 상태는 그대로입니다.',
  undone: (line) => `되돌렸습니다: ${line}`,
  redone: (line) => `다시 실행했습니다: ${line}`,
  nothingToUndo: '되돌릴 것이 없습니다.',
  nothingToRedo: '다시 실행할 것이 없습니다.',
  wasReset: '처음 상태에서 다시 시작합니다.',
  saved: (path, lines) =>
    `${code(path, '으로')} ${lines}줄을 저장했습니다. 실제 도커에서는 ${code(`sh ${path}`, '으로')} 실행합니다.`,
  isThere: (path) => `${code(path, '은')} 이미 있습니다. 다른 이름을 쓰세요.`,
  nothingToSave: '아직 저장할 명령이 없습니다.',
  needsPath: (word) => `${code(word, '은')} 파일 이름이 필요합니다. 예: \`${word} notes.sh\``,
  nothingToExplain: '아직 입력한 명령이 없습니다.',
  unknownWord: (word, near) =>
    near === null
      ? `${code(word, '이라')}는 명령은 없습니다. \`:help\`에 모두 나옵니다.`
      : `${code(word, '이라')}는 명령은 없습니다. 혹시 \`${near}\`인가요?`,
  left: '지금 상태를 저장했습니다. `docker-learn try`로 이어서 할 수 있습니다.',
  changed: { gone: '-', came: '+', differs: '~' },
  objects: { container: '컨테이너', image: '이미지', volume: '볼륨', network: '네트워크' },
  help: [
    [':map', '이미지, 컨테이너, 볼륨, 네트워크, 포트를 그림으로 보기'],
    [':why', '마지막 명령의 뜻과 실제로 한 일'],
    [':undo :u', '마지막 명령 되돌리기. 몇 번이든 가능'],
    [':redo', '되돌린 명령 다시 실행'],
    [':task', '작은 과제 하나. `:task volumes`는 그 주제의 과제'],
    [':real', '지금까지의 명령을 실제 도커용으로 보기'],
    [':save 파일', '같은 내용을 파일로 저장'],
    ['edit 파일', '이 안의 파일을 편집기로 열기'],
    [':reset', '처음 상태로'],
    [':help ?', '이 도움말'],
    [':q', '나가기. 상태는 저장됩니다'],
  ],
  helpMore: (missing) =>
    `나머지는 \`docker\`와 \`docker compose\`가 있는 셸입니다. 지원하지 않는 것: ${missing}.`,
  missing:
    'swarm 관련 기능, 두 번째 데몬, iptables, 장치, 계속 갱신되는 `docker stats`, 빌드 외의 buildx 기능',
  task: {
    none: '여기서 낼 수 있는 과제가 없습니다.',
    noTopic: (topic) => `${code(topic, '이라')}는 주제에는 과제가 없습니다.`,
    done: '맞습니다. 원하던 상태가 되었습니다.',
    doneByWords: '맞습니다. 바로 그 명령입니다.',
    open: '`:task`로 다른 과제를, `:why`로 입력한 명령의 설명을 볼 수 있습니다.',
  },
  map: {
    head: {
      image: '이미지',
      container: '컨테이너',
      mounts: '마운트',
      networks: '네트워크',
      ports: '포트',
    },
    empty: '아직 아무것도 없습니다. 컨테이너도, 볼륨도, 직접 만든 네트워크도 없습니다.',
    noName: '이름 없음',
    readOnly: '읽기 전용',
    tmpfs: 'tmpfs',
    at: (what, path) => `${what}, 경로 ${path}`,
    unused: '쓰이지 않음:',
    container: (name, image, state) => `컨테이너 ${name}(이미지 ${image}) ${state}`,
    runs: '실행 중',
    is: (state) => `상태 ${state}`,
    mount: (kind, name, at) =>
      ({
        volume: name === '' ? `이름 없는 볼륨이 ${at}에` : `볼륨 ${josa(name, '이')} ${at}에`,
        bind: `디렉터리 ${josa(name, '이')} ${at}에`,
        tmpfs: `메모리가 ${at}에`,
      })[kind] ?? at,
    networksOf: (names) => `네트워크 ${names.join(', ')}`,
    portOf: (host, container) => `호스트 포트 ${host} → ${container}`,
    unusedWords: (things) => `쓰이지 않음: ${things.join(', ')}.`,
  },
};

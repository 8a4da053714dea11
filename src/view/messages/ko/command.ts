// Korean sentences about typed docker commands: what stops them, and what they would do instead.
import type { FlagSlip, MountKind, ShellSign, ValueReason } from '../../../command/findings.ts';
import type { DifferenceSentences, ProblemSentences } from '../command.ts';
import { code } from '../../text/josa.ts';

const signs: Record<ShellSign, string> = {
  pipe: '파이프',
  redirection: '리디렉션',
  substitution: '명령 치환',
  variable: '변수',
  background: '백그라운드 기호',
  sequence: '두 번째 명령',
  group: '셸의 괄호',
};

const values: Record<ValueReason, string> = {
  boolean: '`true`나 `false`만 쓸 수 있습니다',
  number: '정수를 써야 합니다',
  size: '`512m`, `2g`처럼 크기를 써야 합니다',
  duration: '`30s`, `1m30s`처럼 단위를 붙인 시간을 써야 합니다',
  decimal: '`1.5`처럼 수를 써야 합니다',
  filter: '필터는 `이름=값` 형식입니다',
  'key-value': '`키=값` 형식이어야 합니다',
  variable: '`이름=값` 형식이거나, 내 환경의 값을 넘기려면 `이름`만 씁니다',
  'host-ip': '`이름:주소` 형식이어야 합니다',
  ip: 'IP 주소를 써야 합니다',
  subnet: '`172.30.0.0/16`처럼 서브넷을 써야 합니다',
  stream: '`stdin`, `stdout`, `stderr` 중 하나를 씁니다',
  ulimit: '`nofile=1024`처럼 알려진 이름에 `이름=소프트[:하드]` 형식으로 씁니다',
  sysctl: '`net.…`처럼 컨테이너에 허용된 커널 설정만 쓸 수 있습니다',
  mount: '알려진 키로 `type=…,src=…,dst=…` 형식으로 쓰며 `dst`가 꼭 있어야 합니다',
  network: '네트워크 이름이나 `name=…,alias=…` 형식으로 씁니다',
  device: '`/dev/호스트[:/dev/컨테이너[:rwm]]` 형식으로 씁니다',
  link: '`컨테이너[:별칭]` 형식으로 씁니다',
  gpus: '`all`이나 수를 씁니다',
  secret: '`id=…,src=…` 형식으로 씁니다',
  port: '`[[주소:]호스트 포트:]컨테이너 포트[/프로토콜]` 형식이며 포트는 0부터 65535까지입니다',
  volume: '`[원본:]컨테이너 안 경로[:모드]` 형식이며 빈 부분이 있으면 안 됩니다',
  security: '`이름=값`이나 `no-new-privileges`를 씁니다',
  storage: '`키=값` 형식이어야 합니다',
  pull: '`always`, `missing`, `never` 중 하나를 씁니다',
  platform: '`linux/amd64`처럼 `운영체제/아키텍처` 형식으로 씁니다',
  image: '이미지 이름이 될 수 없습니다. 이름은 소문자로 씁니다',
  'log-level': '`debug`, `info`, `warn`, `error`, `fatal` 중 하나를 씁니다',
  tag: '태그에는 영문자, 숫자, `_`, `.`, `-`만 씁니다',
  restart: '`no`, `always`, `unless-stopped`, `on-failure[:횟수]` 중 하나를 씁니다',
  'stop-signal': '`SIGTERM`처럼 시그널을 씁니다',
  copy: '둘 중 하나만 `컨테이너:경로` 형식이고 다른 하나는 내 컴퓨터의 경로여야 합니다',
  choice: '이 옵션이 아는 값이 아닙니다',
  scale: '`서비스=개수` 형식이어야 합니다',
  time: '`10m`, `2026-01-31T12:00:00` 같은 시간이나 1970년부터의 초를 씁니다',
  'subnet-needed': '같은 네트워크의 `--subnet` 안에 있어야 합니다',
};

/** What the first argument that is missing would be; what isn't here is just an argument. */
const missingArguments: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    image: '이미지가',
    container: '컨테이너가',
    volume: '볼륨이',
    network: '네트워크가',
    service: '서비스가',
    folder: '맨 끝에 빌드 컨텍스트(파일이 있는 디렉터리, 예: `.`)가',
    path: '파일이',
    copy: '복사해 둘 두 번째 경로가',
    inside: '컨테이너에서 실행할 명령이',
    name: '새 이름이',
    object: '살펴볼 대상의 이름이',
  }),
);

const mountKinds: Record<MountKind, string> = {
  bind: '호스트의 디렉터리를',
  volume: '명명된 볼륨을',
  anonymous: '익명 볼륨을',
  tmpfs: 'tmpfs를',
  image: '이미지를',
};

function hint(nearest: string | null, slip: FlagSlip, command: string): string {
  if (nearest === null || slip === 'none') return `\`docker ${command} --help\`에서 찾아보세요.`;
  if (slip === 'dashes')
    return `혹시 \`${nearest}\`인가요? 한 글자 옵션은 하이픈 하나, 긴 옵션은 하이픈 둘로 씁니다.`;
  if (slip === 'case') return `혹시 \`${nearest}\`인가요? 옵션은 대소문자를 가립니다.`;
  if (slip === 'before-command')
    return `\`${nearest}\` 옵션은 \`${command.split(' ').at(-1)}\` 앞에 써야 합니다.`;
  if (slip === 'after-command') return `\`${nearest}\` 옵션은 명령 이름 뒤에 써야 합니다.`;
  return slip === 'meaning'
    ? `docker에서 쓰는 이름은 \`${nearest}\`입니다.`
    : `혹시 \`${nearest}\`인가요?`;
}

const full = (command: string): string =>
  command === 'docker' || command === '' ? '`docker`' : `\`docker ${command}\``;
const withValue = (flag: string, value: string | null): string =>
  value === null || value === '' ? `\`${flag}\`` : `\`${flag} ${value}\``;

export const problems: ProblemSentences = {
  empty: () => '입력한 것이 없습니다. docker 명령은 `docker`로 시작합니다.',
  'open-quote': ({ quote }) =>
    `따옴표 ${quote} 하나가 닫히지 않았습니다. 셸이라면 나머지 입력을 기다립니다.`,
  'shell-sign': ({ sign, text }) =>
    `${text === '`' ? '백틱은' : `\`${text}\` 기호는`} ${signs[sign]}입니다. docker가 보기 전에 셸이 처리하므로 빼고 docker 명령 하나만 입력하세요. ${/^[$`]/.test(text) ? '작은따옴표' : '따옴표'} 안에서는 일반 문자입니다.`,
  'control-character': ({ character }) =>
    `줄에 제어 문자(${character})가 있습니다. 빼고 입력하세요.`,
  'odd-characters': ({ character, meant }) =>
    meant === ' '
      ? '표시한 공백은 웹 페이지에서 쓰는 특수한 공백이라 단어를 나누지 않습니다. 다시 입력하세요. 나머지는 원래 뜻대로 설명합니다.'
      : `\`${character}\` 글자는 \`${meant}\` 글자가 아닙니다. 문서 편집기나 웹 페이지가 바꾼 것이라 셸도 docker도 알아보지 못합니다. 다시 입력하세요. 나머지는 원래 뜻대로 설명합니다.`,
  'not-docker': ({ word }) =>
    `\`${word}\` 명령은 다른 프로그램입니다. docker 명령은 \`docker\`로 시작합니다.`,
  'misspelled-docker': ({ word }) => `\`${word}\`에 오타가 있습니다. 혹시 \`docker\`인가요?`,
  'missing-docker': ({ word }) => `\`${word}\` 앞에 \`docker\`가 빠졌습니다.`,
  'old-compose': () =>
    '`docker-compose`는 예전의 별도 프로그램입니다. 지금은 `docker compose`처럼 띄어서 씁니다.',
  'docker-twice': () => '`docker`가 두 번 나옵니다.',
  'missing-command': ({ command }) =>
    `${full(command)}만 쓰면 도움말이 나올 뿐입니다. 뒤에 명령이 있어야 합니다.`,
  'asks-help': ({ command }) =>
    command === 'docker'
      ? '`docker` 자체의 도움말이나 버전만 보여 줍니다.'
      : `도움말이나 버전을 보여 줄 뿐, ${full(command)} 명령은 실행되지 않습니다.`,
  'desktop-plugin': ({ word }) =>
    `\`docker ${word}\` 명령은 Docker Desktop에 들어 있는 플러그인이라 여기서는 판단하지 않습니다. Desktop이 없으면 docker에 이런 명령이 없습니다.`,
  'unknown-command': ({ word, parent, nearest }) =>
    `${full(parent)}에는 \`${word}\` 명령이 없습니다.${nearest === null ? '' : ` 혹시 \`docker ${nearest}\`인가요?`}`,
  'unknown-flag': ({ flag, command, nearest, slip }) =>
    `${full(command)}에는 ${slip.endsWith('command') ? '이 자리에 ' : ''}\`${flag}\` 옵션을 쓸 수 없습니다. ${hint(nearest, slip, command)}`,
  'unknown-shorthand': ({ letter, word, command, nearest, slip }) =>
    `${full(command)}에는 ${slip.endsWith('command') ? '이 자리에 ' : ''}\`-${letter}\` 옵션을 쓸 수 없습니다.${word === `-${letter}` ? '' : ` 하이픈 하나 뒤에서는 글자마다 옵션이라서 \`${word}\`에 \`-${letter}\`도 들어갑니다.`} ${hint(nearest, slip, command)}`,
  'missing-value': ({ flag }) => `\`${flag}\` 옵션에는 값이 있어야 하는데 뒤에 아무것도 없습니다.`,
  'bad-flag-syntax': ({ word }) => `\`${word}\`: 옵션은 \`-x\`나 \`--name\` 형식이어야 합니다.`,
  'bad-value': ({ flag, value, reason }) =>
    `\`${flag}\` 옵션에 ${value === '' ? '빈' : `\`${value}\``} 값을 쓸 수 없습니다: ${values[reason]}.`,
  'bad-image': ({ image }) =>
    `\`${image}\`: 이미지 이름이 될 수 없습니다. 이름은 \`nginx\`, \`nginx:1.27\`, \`ghcr.io/me/app\`처럼 소문자로 씁니다. docker는 옵션이 아닌 첫 단어를 이미지로 봅니다.`,
  'empty-name': () => '이름이 비어 있습니다.',
  'too-few': ({ command, least, given, missing }) => {
    const what = missingArguments.get(missing);
    if (what !== undefined) return `${full(command)}에는 ${what} 더 필요합니다.`;
    return `${full(command)}에는 인수가 ${least === 1 ? '하나는' : `${least}개는`} 있어야 하는데 ${given === 0 ? '하나도 없습니다' : `${given}개뿐입니다`}.`;
  },
  'no-flags': ({ command }) =>
    `${full(command)}에는 무엇을 바꿀지 지정하는 옵션이 있어야 합니다. 예: \`--memory\`, \`--restart\`.`,
  'split-value': ({ flag, second, joined }) =>
    `\`${flag}\` 옵션은 단어 하나만 받으므로 \`${second}\` 단어가 따로 남습니다. \`${flag} ${joined}\`처럼 쓰세요.`,
  'value-of-boolean': ({ flag, value }) =>
    `\`${flag}\` 옵션은 값을 받지 않으므로 \`${value}\` 단어가 불필요한 인수가 됩니다.`,
  'argument-of-flag': ({ argument, flag }) =>
    `\`${argument}\`만으로는 무엇인지 알 수 없습니다. \`${flag} ${argument}\`처럼 옵션과 함께 쓰세요.`,
  'alias-needs-network': ({ flag }) =>
    `\`${flag}\` 이름은 직접 만든 네트워크에서만 통하는데, 그 네트워크를 정하는 \`--network\` 옵션이 없습니다.`,
  'engine-conflict': ({ first, second }) =>
    `엔진은 \`${first}\`, \`${second}\` 두 가지를 함께 받지 않습니다.`,
  'engine-range': ({ flag, value, allowed }) =>
    `\`${flag}\`: 엔진이 \`${value}\` 값을 거부합니다. 받는 값: ${allowed}`,
  'unknown-signal': ({ value }) => `\`${value}\`: 그런 시그널이 없어 엔진이 거부합니다.`,
  'unknown-capability': ({ value }) => `\`${value}\`: 그런 캐퍼빌리티가 없어 엔진이 거부합니다.`,
  'ip-needs-network': ({ flag }) =>
    `\`${flag}\` 옵션은 직접 만든 네트워크에서만 쓸 수 있습니다. \`--network\` 옵션으로 네트워크를 정하세요.`,
  'swap-needs-memory': ({ flag }) =>
    `\`${flag}\` 값은 메모리와 스왑의 합이라서, \`--memory\` 옵션이 없으면 엔진이 거부합니다.`,
  'no-command': ({ flag }) =>
    `\`${flag}\` 값은 이미지의 명령까지 없앱니다. 이미지 뒤에 실행할 명령이 없으면 엔진이 거부합니다.`,
  'no-program': ({ word, why }) =>
    why === 'shell-word'
      ? `\`${word}\` 명령은 프로그램이 아니라 셸 내장 명령입니다. \`sh -c '${word} …'\`처럼 쓰세요.`
      : why === 'list'
        ? `\`${word}\` 전체가 프로그램 하나의 이름이 됩니다. 목록 형식은 Dockerfile에서만 씁니다.`
        : `\`${word}\` 전체가 단어 하나라서, 공백까지 포함한 이름의 프로그램을 찾습니다.`,
  'bad-template': ({ template, unknown }) =>
    unknown === null
      ? `템플릿 \`${template}\`에 닫히지 않은 액션이 있습니다. \`}}\`가 빠졌습니다.`
      : `템플릿에 \`${unknown}\` 함수는 없습니다. 필드라면 점으로 시작하는 ${code(`.${unknown}`, '으로')} 쓰세요.`,
  'unquoted-template': ({ flag, template }) =>
    `템플릿에 공백이 있으면 여러 단어로 나뉩니다. \`${flag} '${template}'\`처럼 따옴표로 감싸세요.`,
  'digest-as-name': ({ name }) =>
    `\`${name}\`: 다이제스트처럼 읽히는 이름이라서 엔진이 거부합니다.`,
  'needs-option': ({ given, missing }) =>
    `\`${given}\`에는 \`${missing}\`도 있어야 합니다. 없으면 엔진이 거부합니다.`,
  'predefined-network': ({ name }) =>
    `\`${name}\`: 엔진에 처음부터 있는 네트워크라서 엔진이 거부합니다.`,
  'same-name': ({ name }) => `이름이 이미 ${code(name, '이라')}서 엔진이 거부합니다.`,
  'host-bits': ({ subnet, network }) =>
    `\`${subnet}\`: 네트워크가 아니라 그 안의 주소입니다. 네트워크는 \`${network}\`입니다.`,
  'unknown-filter': ({ filter, allowed }) =>
    `\`${filter}\`: 엔진이 여기서 모르는 필터입니다. 쓸 수 있는 것: ${allowed}`,
  'retries-negative': ({ value }) =>
    `\`${value}\`: 재시도 횟수는 음수일 수 없습니다. 엔진이 거부합니다.`,
  'gpus-comma': ({ value }) =>
    `\`${value}\`의 쉼표에서 장치가 끝나고 나머지는 GPU 개수로 읽힙니다. 엔진은 둘을 함께 받지 않습니다. 따옴표 두 가지로 감싸서 \`'"${value}"'\`처럼 쓰세요.`,
  'too-many': ({ command, most, extra }) =>
    `${full(command)}에는 인수를 ${most === 0 ? '쓰지 않습니다' : `${most}개까지만 씁니다`}. \`${extra}\`부터는 불필요한 인수입니다.`,
  conflict: ({ first, second }) => `\`${first}\`, \`${second}\` 두 가지는 함께 쓸 수 없습니다.`,
  swallowed: ({ flag, value, better }) =>
    better === null
      ? `\`${flag}\` 옵션에는 값이 필요해서 \`${value}\` 단어를 값으로 삼켰고, 그 뒤의 단어도 잘못 읽힙니다.`
      : `\`${flag}\` 옵션에는 값이 필요해서 \`${value}\` 글자가 값으로 처리되었습니다. 하이픈 하나로 묶을 때는 값을 받는 글자가 맨 뒤에 옵니다: \`${better}\`.`,
  'late-flag': ({ flag, command }) =>
    `\`${flag}\` 옵션이 너무 늦게 나옵니다. ${full(command)}에서는 첫 인수 앞에만 옵션을 쓸 수 있습니다.`,
  'relative-container-path': ({ path }) =>
    `\`${path}\`: 컨테이너 안의 경로는 \`/\`로 시작해야 합니다. 엔진이 거부합니다.`,
  'volume-name': ({ name }) =>
    `\`${name}\`: 볼륨 이름이 될 수 없어 엔진이 거부합니다. 영문자, 숫자, \`_\`, \`.\`, \`-\`로 두 글자 이상 씁니다. 호스트의 디렉터리를 마운트하려면 \`/\`나 \`./\`로 시작하세요.`,
  'windows-path': ({ path, eaten }) =>
    `\`${path}\`: 윈도우 경로입니다. 윈도우의 도커는 그 디렉터리를 마운트하고, 리눅스의 엔진은 거부합니다.${eaten ? ' 리눅스에서 쓰는 셸은 백슬래시를 없애니 따옴표로 감싸세요.' : ''}`,
  'drive-letter': ({ name, spec }) =>
    `docker는 \`${name}:\` 부분을 윈도우 드라이브로 읽습니다. \`${spec}\`처럼 쓰면 이름이 \`${name}\`인 볼륨이 마운트되지 않습니다. 더 긴 이름을 쓰세요.`,
  'mount-mode': ({ mode }) =>
    `\`${mode}\` 모드는 엔진이 거부합니다. 읽기 전용은 \`ro\`, 기본값은 \`rw\`입니다.`,
  'restart-policy': ({ policy }) =>
    `\`${policy}\` 재시작 정책은 없습니다. \`no\`, \`always\`, \`unless-stopped\`, \`on-failure\` 중 하나입니다.`,
  'restart-retries': ({ policy }) =>
    `재시도 횟수는 \`on-failure\`에만 붙일 수 있고 \`${policy}\`에는 붙일 수 없습니다.`,
  'memory-too-small': ({ value }) =>
    `\`${value}\`: 엔진이 거부합니다. 메모리 제한은 6m 이상이어야 합니다.`,
  'container-name': ({ name }) =>
    `\`${name}\`: 컨테이너 이름이 될 수 없어 엔진이 거부합니다. 영문자, 숫자, \`_\`, \`.\`, \`-\`로 두 글자 이상 씁니다.`,
  'relative-workdir': ({ path }) =>
    `작업 디렉터리 \`${path}\`: \`/\`로 시작해야 합니다. 엔진이 거부합니다.`,
  'root-target': () =>
    '컨테이너의 루트인 `/` 위에는 아무것도 마운트할 수 없습니다. 엔진이 거부합니다.',
  'duplicate-target': ({ path }) =>
    `\`${path}\`에 마운트가 두 개입니다. 엔진이 두 번째를 거부합니다.`,
  'mount-source': ({ type }) =>
    type === 'tmpfs'
      ? '`tmpfs` 마운트는 메모리에 있으므로 원본이 없습니다.'
      : type === 'relative'
        ? '바인드 마운트의 원본은 절대 경로이거나 `./`로 시작해야 합니다.'
        : type === 'image'
          ? '이미지 마운트에는 이미지를 가리키는 `src=`가 있어야 합니다.'
          : '바인드 마운트에는 호스트의 경로인 `src=`가 있어야 합니다.',
  'mount-type': ({ type }) =>
    `\`${type}\` 마운트 유형은 없습니다. \`bind\`, \`volume\`, \`tmpfs\`, \`image\` 중 하나입니다.`,
};

export const differences: DifferenceSentences = {
  'wrong-command': ({ typed, expected }) =>
    `이것은 \`docker ${typed}\` 명령입니다. 이 작업에는 \`docker ${expected}\` 명령이 필요합니다.`,
  'flag-after-image': ({ flag, after }) =>
    `\`${flag}\` 옵션이 \`${after}\` 뒤에 있어서 컨테이너 안의 명령에 전달됩니다. docker의 옵션은 그 앞에 써야 합니다.`,
  'swallowed-value': ({ flag, value }) =>
    `\`${flag}\` 옵션에는 값이 필요해서, 따로 쓰려던 \`${value}\` 단어를 값으로 삼켰습니다.`,
  'value-became-image': ({ flag, value }) =>
    `\`${flag}\` 옵션은 값을 따로 받지 않으므로 \`${value}\` 단어가 다음 인수가 됩니다. \`${flag}=${value}\`처럼 쓰세요.`,
  'split-value': ({ flag, second, joined }) =>
    `\`${flag}\` 옵션은 단어 하나만 받으므로 \`${second}\` 단어가 인수가 됩니다. \`${flag} ${joined}\`처럼 쓰세요.`,
  'unquoted-value': ({ flag, value }) =>
    `\`${flag}\` 옵션은 단어 하나만 받습니다. 값에 공백이 있으므로 \`${flag} '${value}'\`처럼 따옴표로 감싸세요.`,
  'flag-forgotten': ({ argument, flag }) =>
    `\`${argument}\`만으로는 무엇인지 알 수 없습니다. \`${flag} ${argument}\`처럼 옵션과 함께 쓰세요.`,
  'flag-too-early': ({ flag, command }) =>
    `\`${flag}\` 옵션이 \`${command}\` 앞에 있어 다른 뜻이 됩니다. 그 뒤에 써야 합니다.`,
  'wrong-image': ({ typed, expected }) =>
    `\`${typed}\` 이미지를 씁니다. 이 작업에는 \`${expected}\` 이미지가 필요합니다.`,
  'ports-swapped': ({ typed, expected }) =>
    `포트가 뒤바뀌었습니다. 호스트의 포트가 먼저입니다. \`${typed}\` 대신 \`${expected}\`처럼 써야 합니다.`,
  'mount-swapped': ({ typed, expected }) =>
    `두 쪽이 뒤바뀌었습니다. 호스트 쪽이 먼저이고 컨테이너 안의 경로가 나중입니다. \`${typed}\` 대신 \`${expected}\`처럼 써야 합니다.`,
  'bind-for-volume': ({ path, name }) =>
    `호스트의 \`${path}\` 경로를 바인드 마운트합니다. 앞에 \`/\`, \`.\`, \`~\`가 없어야 명명된 볼륨(\`${name}\`)이 됩니다.`,
  'volume-for-bind': ({ name, path }) =>
    name === ''
      ? `호스트의 \`${path}\` 경로를 마운트하지 않고 익명 볼륨을 만듭니다.`
      : `이름이 \`${name}\`인 볼륨을 만듭니다. 호스트의 경로는 \`/\`, \`./\`, \`~\`로 시작하며 여기서는 \`${path}\`입니다.`,
  'read-only-lost': ({ target }) =>
    `\`${target}\` 경로에 쓸 수 있게 됩니다. 이 작업에서는 읽기 전용이어야 합니다.`,
  'read-only-added': ({ target }) =>
    `\`${target}\` 경로가 읽기 전용이 됩니다. 이 작업에서는 쓸 수 있어야 합니다.`,
  'mount-kind': ({ target, typed, expected }) =>
    `\`${target}\`에 ${mountKinds[typed]} 마운트합니다. 이 작업에는 ${mountKinds[expected]} 마운트해야 합니다.`,
  'mount-type-missing': ({ path }) =>
    `\`--mount\` 값에 \`type=bind\`가 없으면 볼륨입니다. \`${path}\` 경로는 볼륨 이름이 될 수 없어 엔진이 거부합니다.`,
  'missing-flag': ({ flag, value, command, name }, _say, describe) => {
    const does = describe(command, name);
    return `빠진 것: ${withValue(flag, value)}${does === null ? '' : ` (${does})`}`;
  },
  'flag-off': ({ flag }) => `\`${flag}\` 값은 이 작업에 필요한 것을 끕니다.`,
  'entrypoint-with-arguments': ({ value, program }) =>
    `\`--entrypoint\` 옵션은 프로그램 하나만 받아서, 공백까지 포함한 \`${value}\` 프로그램을 찾게 됩니다. \`--entrypoint ${program}\`처럼 쓰고 인수는 이미지 뒤에 쓰세요.`,
  'quoted-command': ({ typed }) =>
    `따옴표로 감싼 \`${typed}\` 전체가 단어 하나라서, 컨테이너가 그런 이름의 프로그램을 찾습니다. 따옴표 없이 쓰세요.`,
  'extra-flag': ({ flag, value }) => `요청하지 않은 옵션: ${withValue(flag, value)}`,
  'wrong-value': ({ flag, typed, expected }) =>
    `\`${flag}\` 값이 \`${typed}\`입니다. 이 작업에는 \`${expected}\` 값이 필요합니다.`,
  'missing-argument': ({ argument }) => `\`${argument}\` 인수가 빠졌습니다.`,
  'extra-argument': ({ argument }) => `\`${argument}\` 인수는 이 작업에 없는 것입니다.`,
  'wrong-argument': ({ typed, expected }) =>
    `대상이 \`${typed}\`입니다. 이 작업의 대상은 \`${expected}\`입니다.`,
  'swapped-arguments': ({ first, second }) =>
    `\`${first}\`, \`${second}\` 두 인수의 순서가 바뀌었습니다.`,
  'missing-container-command': ({ expected }) =>
    `컨테이너가 \`${expected}\` 대신 기본 명령을 실행합니다.`,
  'extra-container-command': ({ typed }) =>
    `컨테이너가 기본 명령 대신 \`${typed}\` 명령을 실행합니다.`,
  'wrong-container-command': ({ typed, expected }) =>
    `컨테이너가 \`${typed}\` 명령을 실행합니다. 이 작업에는 \`${expected}\` 명령이 필요합니다.`,
  'engine-refuses': ({ problem }, say) => say(problem),
  'harmless-flag': ({ flag }) => `\`${flag}\` 옵션은 이 작업에 없지만 여기서는 해가 없습니다.`,
  'keeps-running': ({ flags, image }) =>
    `\`${flags}\` 옵션은 이 작업에 없지만, \`${image}\` 이미지의 셸은 터미널이 없으면 바로 종료되므로 있어도 됩니다.`,
  'needed-variable': ({ variable, image }) =>
    `\`${variable}\` 변수는 이 작업에 없지만 설정하는 것이 좋습니다. 없으면 \`${image}\` 컨테이너가 바로 종료됩니다.`,
  'needless-shell': ({ shell }) =>
    `\`${shell} -c\` 없이도 됩니다. 프로그램 하나를 실행하는 데는 셸이 필요 없습니다.`,
  'more-listed': ({ typed, expected }) =>
    `\`${typed}\` 명령은 \`${expected}\` 명령이 보여 주는 것을 더 자세히 보여 줍니다.`,
  'usual-command': ({ image, command }) =>
    `\`${image}\` 이미지는 다른 지정이 없으면 어차피 \`${command}\` 명령을 실행합니다.`,
  'every-ipv4': () =>
    '`0.0.0.0`은 모든 IPv4 주소라서 이 작업에는 충분합니다. 주소를 쓰지 않으면 IPv6로도 받습니다.',
  'other-shell': ({ typed, expected }) =>
    `\`${typed}\` 셸을 써도 ${code(expected, '과')} 마찬가지입니다.`,
  'mount-needs-path': ({ path }) =>
    `\`${path}\` 경로가 없으면 \`-v\`는 빈 디렉터리를 만들고 \`--mount\`는 실패합니다.`,
  'odd-character': ({ character, meant }) =>
    meant === ' '
      ? '보통 공백이 아닌 공백이 있습니다. 실제 셸은 거기서 단어를 나누지 않습니다.'
      : `\`${character}\` 글자는 실제 셸에서 ${code(meant, '으로')} 인식되지 않습니다. 문서 편집기가 바꾸었을 수 있습니다.`,
  'old-compose': () =>
    '`docker-compose`는 예전의 별도 프로그램이라 없는 환경이 많습니다. 지금은 `docker compose`처럼 띄어서 씁니다.',
  'in-one-command': ({ command }) => `docker 명령 하나로도 됩니다: \`${command}\``,
};

// Korean sentences for every failure: what happened, where, and what to do next.
import type { BareVerb, FailureArgs } from '../../../world/failure.ts';
import { languages } from '../../../notes/note.ts';
import { help } from './help.ts';
import { languageNames } from './languages.ts';
import { textIn } from '../text-in.ts';
import { one, type Sentences } from '../sentences.ts';
import { code, josa } from '../../text/josa.ts';
import type { Words } from '../messages.ts';

const nearest = (names: readonly string[], otherwise: string): string =>
  names.length === 0 ? otherwise : `혹시 ${josa(one(names, null), '을')} 찾으셨나요?`;

const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ENOENT: '그런 파일이나 디렉터리가 없습니다',
    EACCES: '읽거나 쓸 권한이 없습니다',
    EPERM: '권한이 없습니다',
    ENOTDIR: '경로 중간에 디렉터리가 아닌 것이 있습니다',
    EISDIR: '파일이 아니라 디렉터리입니다',
    EBUSY: '다른 프로그램이 쓰고 있습니다',
    EFBIG: '읽을 수 있는 크기인 512메가바이트를 넘습니다',
    ENAMETOOLONG: '이름이 너무 깁니다',
    EPIPE: '읽는 쪽이 닫혔습니다',
    ENOSPC: '디스크가 가득 찼습니다',
    EROFS: '읽기 전용 디스크입니다',
    ELOOP: '링크가 서로를 가리킵니다',
    EMFILE: '열린 파일이 너무 많습니다',
    ENOTFILE: '파일이 아닙니다',
    ENOTJSON: 'JSON이 아닙니다',
    ENOTLOG: 'docker-learn의 기록이 아닙니다',
  }),
);
const why = (reason: string): string => reasons.get(reason) ?? reason;
/** What is to be written need not be there yet. */
const whyNot = (reason: string): string =>
  reason === 'ENOENT' ? '그 디렉터리가 없습니다' : why(reason);

const ending = (exit: number | null): string =>
  exit === null ? '시그널을 받아' : josa(`종료 코드 ${exit}`, '으로');

const wordFor = (name: string): string | undefined => textIn(help.placeholders, name);
/** `--count <n>` as the help says it. */
const inKorean = (option: string): string =>
  option.replaceAll(/<([a-z:]+)>/g, (whole, name: string) => {
    const word = wordFor(name);
    return word === undefined ? whole : `<${word}>`;
  });
const placeholder = (name: string): string => {
  const word = wordFor(name);
  return word === undefined ? `\`${name}\`` : `\`<${word}>\``;
};

const installed = (platform: string): string =>
  platform === 'linux'
    ? '설치 방법: `https://docs.docker.com/engine/install`'
    : '설치 방법: `https://docs.docker.com/desktop`';
const started = (platform: string): string =>
  platform === 'linux'
    ? '`sudo systemctl start docker`로 시작하세요.'
    : 'Docker Desktop을 시작하고, 일시 정지 상태라면 해제하세요.';
const bare: Record<BareVerb, [string, string, string]> = {
  explain: [
    '`explain`은 docker 명령을 풀이합니다. 뒤에 명령을 적으세요.',
    '`docker-learn explain docker run -d -p 8080:80 nginx`',
    '자세한 사용법: `docker-learn explain --help`',
  ],
  search: [
    '`search`는 단어나 오류 메시지, 질문에 답이 되는 절을 찾습니다.',
    '`docker-learn search port is already allocated`',
    '자세한 사용법: `docker-learn search --help`',
  ],
  export: [
    '`export`는 노트와 문제를 `anki`, `csv`, `html`, `json` 형식으로 내보냅니다.',
    '`docker-learn export html volumes --output volumes.html`',
    '자세한 사용법: `docker-learn export --help`',
  ],
  progress: [
    '`progress` 뒤에는 할 일을 적습니다: `where`, `backup`, `restore`, `merge`, `reset`, `items`, `anonymise`',
    '`docker-learn progress where`',
    '자세한 사용법: `docker-learn progress --help`',
  ],
};

const because = (reason: string): string => (reason === '' ? '' : ` ${reason}`);

export const failures: Sentences<FailureArgs> = {
  'unknown-command': ({ word, nearest: near }) => [
    `\`${word}\` 명령은 없습니다.`,
    nearest(near, '`docker-learn --help`로 모든 명령을 볼 수 있습니다.'),
  ],
  'topic-as-command': ({ word, place, isNear }) => [
    isNear
      ? `\`${word}\` 명령은 없지만, 이름이 비슷한 주제가 있습니다.`
      : `${code(word, '은')} 명령이 아니라 배울 주제입니다.`,
    `읽기는 \`docker-learn show ${place}\`, 문제 풀기는 \`docker-learn quiz ${place}\`입니다.`,
  ],
  'bare-command': ({ verb }) => bare[verb],
  'unknown-option': ({ word, nearest: near }) => [
    `여기에는 \`${word}\` 옵션이 없습니다.`,
    nearest(near, '명령 뒤에 `--help`를 붙이면 쓸 수 있는 옵션이 나옵니다.'),
  ],
  'line-too-long': ({ limit }) => [
    `입력의 한 줄이 ${limit}메가바이트를 넘습니다.`,
    '한 줄에 답을 하나씩 넣으세요.',
  ],
  'missing-value': ({ option }) => [
    `\`${inKorean(option)}\`에는 값이 필요합니다.`,
    '명령 뒤에 `--help`를 붙이면 어떤 값인지 나옵니다.',
  ],
  'missing-argument': ({ name }) => [
    `${josa(placeholder(name), '이')} 빠졌습니다.`,
    '명령 뒤에 `--help`를 붙이면 무엇이 필요한지 나옵니다.',
  ],
  'extra-argument': ({ verb }) => [
    `\`${verb}\`에 불필요한 인수가 있습니다.`,
    '명령 뒤에 `--help`를 붙이면 무엇을 쓸 수 있는지 나옵니다.',
  ],
  'bad-number': ({ option, given, least, most }) => [
    `\`${option} ${given}\`: 쓸 수 없는 값입니다.`,
    `${least}부터 ${most}까지의 정수를 쓰세요.`,
  ],
  'bad-time': ({ option, given }) => [
    `\`${option} ${given}\`: 시각이 아닙니다.`,
    '`04:00`처럼 시와 분을 쓰세요.',
  ],
  'bad-date': ({ option, given }) => [
    `\`${option} ${given}\`: 달력에 없는 날짜입니다.`,
    '`2026-12-24`처럼 연, 월, 일을 쓰거나 `12d`처럼 남은 날수를 쓰세요.',
  ],
  'date-past': ({ given, today }) => [
    `\`${given}\`: 지난 날짜입니다. 오늘은 ${today}입니다.`,
    '앞으로 있을 면접 날짜를 쓰세요.',
  ],
  'date-far': ({ given, latest }) => [
    `\`${given}\`: 계획을 세우기에는 너무 먼 날짜입니다.`,
    `\`${latest}\`까지 쓸 수 있습니다.`,
  ],
  'plan-without-date': () => ['면접 날짜를 모릅니다.', '`--date 2026-12-24`처럼 날짜를 붙이세요.'],
  'bad-language': ({ given }) => [
    `\`${given}\`: 모르는 언어입니다.`,
    `${languages.map((name) => `${languageNames[name]}는 \`${name}\``).join(', ')}입니다.`,
  ],
  'bad-choice': ({ option, given, allowed }) => [
    `\`${option} ${given}\`: 쓸 수 없는 값입니다.`,
    `쓸 수 있는 값: ${one(allowed, null)}`,
  ],
  'options-clash': ({ first, second }) => [
    `\`${first}\`, \`${second}\`: 함께 쓸 수 없는 옵션입니다.`,
    '둘 중 하나를 빼세요.',
  ],
  'not-for-compose': ({ command }) => [
    `\`docker ${command}\` 명령은 이미지로 컨테이너를 만들지 않으므로 같은 내용의 컴포즈 파일이 없습니다.`,
    '`docker run`이나 `docker create` 명령을 쓰세요.',
  ],
  'no-json': ({ verb }) => [`\`${verb}\` 명령에는 JSON 출력이 없습니다.`, '`--json`을 빼세요.'],
  'needs-yes': ({ verb }) => [
    `\`${verb}\`: 확인이 필요한데 여기서는 물어볼 수 없습니다.`,
    '정말 하려면 `--yes`를 붙이세요.',
  ],
  'unknown-term': ({ given }) => [
    `\`${given}\` 용어는 없고, 검색에도 나오지 않습니다.`,
    '더 짧은 말이나 영어로 찾아 보세요.',
  ],
  'unknown-topic': ({ given, nearest: near }) => [
    `\`${given}\` 주제는 없습니다.`,
    nearest(near, '`docker-learn list`로 모든 주제를 볼 수 있습니다.'),
  ],
  'unknown-section': ({ topic, given, sections }) => [
    `\`${topic}\` 주제에는 \`${given}\` 절이 없습니다.`,
    `있는 절: ${one(sections, null)}`,
  ],
  'unknown-question': ({ given, nearest: near }) => [
    `\`${given}\` 문제는 없습니다.`,
    nearest(
      near,
      '문제 이름은 `volumes/rm-v-keeps`처럼 생겼고, `docker-learn export json`에 모두 나옵니다.',
    ),
  ],
  'unknown-lab': ({ given, near }) => [
    `\`${given}\` 실습은 없습니다.`,
    near === null
      ? '`docker-learn lab list`에 모두 나옵니다.'
      : `혹시 \`docker-learn lab ${near}\`인가요?`,
  ],
  'unknown-format': ({ given, allowed }) => [
    `\`${given}\`: 모르는 형식입니다.`,
    `쓸 수 있는 형식: ${one(allowed, null)}`,
  ],
  'bad-note-name': ({ given }) => [
    `${code(given, '은')} 노트 이름으로 쓸 수 없습니다.`,
    '`bind-mounts`처럼 소문자 단어를 하이픈으로 이어 쓰세요. 한글도 됩니다.',
  ],
  'nothing-to-ask': () => [
    '조건에 맞는 문제가 없습니다.',
    '`--kind`, `--level`이나 주제를 줄여 보세요.',
  ],
  'content-unreadable': ({ path, reason }) => [
    `\`${path}\` 디렉터리의 노트를 읽을 수 없습니다: ${why(reason)}.`,
    '`check` 뒤나 `--content`, DOCKER_LEARN_CONTENT에 적은 경로를 확인하세요.',
  ],
  'content-empty': ({ path }) => [
    `\`${path}\` 디렉터리에 노트가 없습니다.`,
    `노트 디렉터리에는 \`volumes.md\` 같은 파일이나, 그런 파일이 든 언어별 디렉터리가 있어야 합니다: ${one(languages, null)}.`,
  ],
  'built-in-notes-missing': ({ path }) => [
    `내장 노트가 없거나 손상되었습니다: \`${path}\``,
    'docker-learn을 다시 설치하세요.',
  ],
  'note-unwritable': ({ path, reason }) => [
    `\`${path}\` 파일에 쓸 수 없습니다: ${whyNot(reason)}. 파일은 그대로입니다.`,
    '쓰기 권한을 준 다음 다시 실행하세요.',
  ],
  'output-unwritable': ({ path, reason }) => [
    `\`${path}\` 파일에 쓸 수 없습니다: ${whyNot(reason)}.`,
    '`--output`으로 다른 곳을 고르세요.',
  ],
  'stdout-unwritable': ({ reason }) => [
    `출력 내용을 쓸 수 없습니다: ${why(reason)}.`,
    '다른 곳으로 출력하세요.',
  ],
  'data-unwritable': ({ path, reason }) => [
    `학습 기록을 \`${path}\`에 저장할 수 없습니다: ${whyNot(reason)}.`,
    '`--data-dir`로 다른 디렉터리를 고르거나, `quiz --no-save`로 저장하지 않고 계속하세요.',
  ],
  'shell-file-unwritable': ({ path, reason }) => [
    `\`${path}\` 파일에 쓸 수 없습니다: ${whyNot(reason)}.`,
    '`docker-learn completion bash`처럼 스크립트를 출력해서, 셸이 읽는 곳에 직접 넣으세요.',
  ],
  'settings-unreadable': ({ path, reason }) => [
    `\`${path}\`의 설정을 읽을 수 없습니다: ${why(reason)}. 파일은 그대로 두었습니다.`,
    '파일을 고치거나 지우세요. 그때까지는 기본 설정으로 동작합니다.',
  ],
  'settings-unwritable': ({ path, reason }) => [
    `설정을 \`${path}\`에 저장할 수 없습니다: ${whyNot(reason)}. 파일은 그대로 두었습니다.`,
    '원인을 고치거나, `--data-dir`로 다른 디렉터리를 고르세요.',
  ],
  'progress-unreadable': ({ path, reason }) =>
    reason === 'ENOENT'
      ? [`${code(path, '이')} 없습니다.`, '경로를 확인하세요.']
      : [
          `학습 기록 ${code(path, '을')} 읽을 수 없습니다: ${why(reason)}. 파일은 그대로 두었습니다.`,
          '파일을 확인하거나 `--data-dir`로 다른 디렉터리를 쓰세요.',
        ],
  'editor-missing': ({ editor }) => [
    `편집기를 찾을 수 없습니다: \`${editor}\`. 내용은 그대로입니다.`,
    '`VISUAL`이나 `EDITOR`에 다른 편집기를 지정하세요.',
  ],
  'editor-failed': ({ editor, exit }) => [
    `편집기가 ${ending(exit)} 끝났습니다: \`${editor}\`. 내용은 그대로입니다.`,
    '종료 코드 0으로 끝나야 편집한 내용을 가져옵니다. `VISUAL`이나 `EDITOR`에 다른 편집기를 지정할 수도 있습니다.',
  ],
  'editor-left-nothing': () => [
    '편집기가 읽을 수 있는 파일을 남기지 않았습니다. 내용은 그대로입니다.',
    '열린 파일에 그대로 저장하세요.',
  ],
  'editor-without-file': ({ folder, reason }) => [
    `편집기에 넘길 파일을 \`${folder}\`에 만들 수 없습니다: ${why(reason)}. 내용은 그대로입니다.`,
    '`TMPDIR`에 다른 디렉터리를 지정하거나 여기에 바로 입력하세요.',
  ],
  'editor-ended': ({ path }) => [
    '편집기가 열려 있는 동안 세션이 종료되었습니다.',
    `편집하던 내용은 \`${path}\`에 있습니다.`,
  ],
  'engine-none': ({ platform }) => [
    '이 컴퓨터에는 `docker`가 없습니다.',
    `내장 도커는 설치가 필요 없습니다. \`--engine docker\`를 빼세요. ${installed(platform)}`,
  ],
  'engine-silent': ({ platform, reason }) => [
    `Docker Engine이 응답하지 않습니다.${because(reason)}`,
    `${started(platform)} 내장 도커는 필요 없으니 \`--engine docker\`를 빼도 됩니다.`,
  ],
  'engine-denied': ({ platform }) => [
    'Docker Engine에 접속할 권한이 없습니다.',
    platform === 'linux'
      ? '`sudo usermod -aG docker $USER`로 그룹에 들어간 뒤 다시 로그인하거나, `--engine docker`를 빼세요.'
      : '이 사용자로 Docker Desktop을 시작하거나, `--engine docker`를 빼세요.',
  ],
  'engine-old': ({ engine, since }) => [
    `이 실습에는 Docker Engine ${since} 이상이 필요한데, 지금은 ${engine}입니다.`,
    '내장 도커로 하려면 `--engine docker`를 빼세요.',
  ],
  'engine-busybox': ({ reason }) => [
    `\`busybox\` 이미지가 필요한데 받지 못했습니다: ${reason}`,
    '`docker pull busybox`를 해 보거나, `--engine docker`를 빼세요.',
  ],
  'lab-names-taken': ({ lab, names }) => [
    `이미 있는 것과 이름이 겹칩니다: ${names.join(', ')}`,
    `이름을 바꾸거나 지우세요. 내장 도커로 하려면 ${code('docker-learn lab ' + lab, '을')} 입력하세요.`,
  ],
  'lab-ports-taken': ({ ports }) => [
    `이 컴퓨터의 포트 ${ports.join(', ')}번을 다른 프로그램이 쓰고 있습니다.`,
    '그 프로그램을 멈추거나, `--engine docker`를 빼고 내장 도커로 하세요.',
  ],
  'lab-setup-failed': ({ line, reason }) => [
    `실습을 준비하지 못했습니다. \`${line}\`의 오류: "${reason}"`,
    '만들어진 것은 `docker-learn lab clean`으로 지울 수 있습니다.',
  ],
  'world-shared': ({ path }) => [
    '다른 docker-learn이 같은 연습장을 쓰고 있어 여기서 입력한 명령은 저장되지 않습니다.',
    `둘 중 하나를 종료하세요. 연습장은 \`${path}\`에 저장됩니다.`,
  ],
  'progress-too-new': ({ path, line, version }) => [
    `\`${path}\`의 ${line}번째 줄은 더 새로운 docker-learn이 썼습니다(형식 ${version}). 파일은 그대로 두었습니다.`,
    'docker-learn을 업데이트하거나 `--data-dir`로 다른 디렉터리를 쓰세요.',
  ],
};

export const bug: Words['failures']['bug'] = {
  title: 'docker-learn 자체의 오류입니다. 지금까지 답한 것은 모두 저장되어 있습니다.',
  report: (place) => `아래 줄과 입력한 내용을 \`${place}\`에 알려 주세요:`,
  debug: '`--debug`를 붙이면 어디에서 생긴 오류인지 나옵니다.',
};

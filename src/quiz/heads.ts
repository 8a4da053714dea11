// The noun that a question asks for, which may stand beside the answer: `exit code 137`, `latest 태그`.
import { languages, type Language } from '../notes/note.ts';
import { wordings } from './wording/wordings.ts';

/** One class a line: nouns that people put for one another. The closed list of what may stand beside an answer. */
const table = `
tag | 태그
exit code, exit status, error code, error, status code, return code, return value, code, exit, status | 종료 코드, 종료 상태, 코드
port, port number, container port, container's port | 포트, 컨테이너 포트, 포트 번호, 번 포트
pid, process, process id, process number | 프로세스, 프로세스 번호, 번 프로세스
file | 파일
directory, working directory, folder, path, file | 작업 디렉터리, 디렉터리, 디렉토리, 폴더, 경로, 위치, 파일
state, status | 상태
signal | 시그널, 신호
policy, restart policy | 정책, 재시작 정책
option, flag, setting, switch, parameter, key | 옵션, 플래그, 설정, 키, 항목
instruction, command, keyword, word, builtin | 낱말, 단어, 명령, 명령어, 지시어, 지시자, 인스트럭션, 구문, 커맨드
driver, logging driver, log driver | 드라이버, 로깅 드라이버, 로그 드라이버, 로깅
chain | 체인
group | 그룹
uid, user id, owner | 소유자, 사용자, 번 사용자
user, account, superuser | 사용자, 계정, 유저
field, key | 필드, 항목, 키
address, ip, ip address | 주소, 아이피, IP, IP 주소
registry | 레지스트리
volume | 볼륨
image | 이미지
layer | 레이어, 계층, 층
builder, build engine | 빌더, 빌드 엔진
program, process, binary, executable, runtime, daemon | 프로그램, 프로세스, 바이너리, 런타임, 데몬, 실행 파일
mount | 마운트
mode | 모드
step | 단계
container | 컨테이너
replica | 레플리카, 복제본
capability, capabilities | 커널 권한, 캐퍼빌리티, 권한
feature | 기능
language, syntax, expressions | 언어, 문법, 식
namespace | 네임스페이스
architecture | 아키텍처
cpu, core | 코어
network | 네트워크
software | 소프트웨어
hash, checksum | 해시, 해시값, 체크섬
part | 부분
server | 서버
mark, marker, file | 표시, 파일
`;
/** These may stand beside any answer. */
const generic =
  'name, value, letter, line, type, kind, word, term, number, answer, string, text, content, contents, output, strategy, technique, method, mechanism, principle, approach, semantics, engine | 이름, 값, 종류, 유형, 낱말, 단어, 용어, 숫자, 답, 문자열, 내용, 약자, 방식, 기법, 전략, 기술, 방법, 원리';

export type Nouns = Record<Language, string[]>;

/** The nouns that may stand beside the answer to this prompt. */
export function headNouns(prompt: string): Nouns {
  return nounsIn(askedIn(prompt));
}

/** The nouns that may stand beside a number: whatever is spoken of may be counted. */
export function countedNouns(prompt: string): Nouns {
  return nounsIn(proseOf(prompt));
}

function nounsIn(asked: string): Nouns {
  const found = classes.filter((nouns) =>
    languages.some((language) => nouns[language].some((noun) => names(asked, noun))),
  );
  return joined([...found, always]);
}

export function joined(all: readonly Nouns[]): Nouns {
  return { en: all.flatMap(({ en }) => en), ko: all.flatMap(({ ko }) => ko) };
}

/** The nouns that go with what an answer looks like, whatever was asked: `--internal option`, `/note 경로`. */
export function nounsOfShape(answer: string): Nouns {
  return shapes.find(([shape]) => shape.test(answer))?.[1] ?? none;
}

const none = joined([]);

function names(text: string, noun: string): boolean {
  if (/\p{Lo}/u.test(noun)) return text.includes(noun);
  return new RegExp(`(?<![a-z-])${noun}(?:s|es)?(?![a-z-])`).test(text);
}

/** The words beside the question words, and those that the last sentence ends with; never code. */
function askedIn(prompt: string): string {
  const words = proseOf(prompt)
    .split(/\s+/)
    .filter((word) => word !== '');
  return words
    .flatMap((word, at) => wordings.flatMap(({ askedBeside }) => askedBeside(words, word, at)))
    .join(' ');
}

/** The first paragraph, without code but for its plain words. */
export function proseOf(prompt: string): string {
  const [first = ''] = prompt.split(/\n\s*\n|\n\s*```/);
  return first
    .replaceAll(/`([^`]*)`/g, (_, code: string) => (/^[a-z]+$/.test(code) ? code : ' _ '))
    .toLowerCase();
}

function parseRow(row: string): Nouns {
  const [en = [], ko = []] = row
    .split('|')
    .map((cell) => cell.split(',').map((noun) => noun.trim()));
  return { en, ko };
}

const classes = table.trim().split('\n').map(parseRow);
const always = parseRow(generic);
/** A word of the answer begins like an option, like a path, or ends like a file; the answer is a command. */
const shapes: readonly [RegExp, Nouns][] = [
  [/(?<!\S)--?\w/, parseRow('option, flag, switch, parameter | 옵션, 플래그')],
  [
    /(?<![^\s"'`])\/\w/,
    parseRow(
      'path, file, directory, folder, root, root directory | 경로, 파일, 디렉터리, 디렉토리, 폴더, 루트 디렉터리, 루트 디렉토리, 루트',
    ),
  ],
  [/(?<![^\s"'`])\.?\w+\.(?:[a-z]+)(?![\w:/])|(?<![^\s"'`])\.[a-z]+/, parseRow('file | 파일')],
  [
    /(?<![\w.])\d+\.\d+\.\d+\.\d+/,
    parseRow(
      'address, ip, ip address, nameserver, server | 주소, 아이피, IP, IP 주소, 네임서버, 서버',
    ),
  ],
  [/(?:^|\s)["'`]?docker \w/, parseRow('command | 명령, 명령어')],
];

// Everyday words that mean the same when people talk about Docker, in either language; Docker's own terms stand in the glossary.
import { languages, translations, type Language } from '../notes/note.ts';
import { partsOf, withFinal } from '../quiz/hangul.ts';
import { englishStem } from './stems.ts';

/** One idea a line: English words | Korean words and stems of verbs, with the contracted form where a stem is one syllable (보/봐). */
const table = `
change modify edit alter adjust update replace swap exchange overwrite override switch differ different | 바꾸 바뀌 변경 교체 수정 갱신 덮어쓰 대신 업데이트 달라지 다르 다른 반영 어긋나
create make made generate new produce anew write | 만들 만드 생성 작성 새 새로 새것 생기
start launch spin boot wake begin revive | 띄우 시작 켜/켜 뜨/떠 기동 부팅 살리 되살 살아나
run execute invoke | 실행 돌리 돌/돌 구동 수행
stop end finish terminate die dies dying dead exit quit halt shut crash | 멈추 중지 종료 끝나 끝내 죽 정지 끄/꺼 내리 닫
look see view show check display read seen examine visible readable | 보/봐 확인 조회 살피 들여다보 둘러보 보이 읽
find found resolve lookup figure | 찾 검색 해석 알아내
share common together same equal | 함께 같이 공유 공용 같 똑같
put place store keep kept save saved set write stand | 넣 두/둬 저장 보관 담 적 들어
add include | 추가 더하 포함
get fetch pull download receive take took obtain give return | 가져오 가져가 받 받아 끌어오 당겨 뽑 내려받 다운로드 꺼내 얻 돌려주
send pass forward deliver ship push | 보내 전달 건네 넘기 전송 푸시 올리
move movable copy migrate transfer | 옮기 이동 복사
limit cap ceiling restrict bound maximum max quota | 제한 한도 상한 최대
small smaller tiny slim minimal little less few fewer minimum shrink low light lightweight | 작 줄이 줄 가볍 적게 낮추 낮
large larger big bigger huge grow raise increase longer lengthen many heavy | 무겁 크/커 커지 늘리 늘 길 많 여러
fast quick instantly immediate once soon sooner faster quicker millisecond | 빠르 빨리 곧 곧바로 바로 금방 즉시
directly natively itself own self | 직접 자기 자신 스스로 자체
slow late | 느리 오래 늦
program app application software tool | 프로그램 앱 애플리케이션 어플리케이션 도구
machine host computer server | 호스트 머신 서버 기계 컴퓨터
folder directory | 폴더 디렉터리 디렉토리
need require necessary must | 필요 해야
isolate separate apart hide isolation | 격리 분리 나누 떼
weak weaker | 약하 약
strong hard strict absolute | 강하 단단
password credential token login | 비밀번호 토큰 자격 인증
settings configuration config option setting parameter configure | 설정 구성 옵션
source code | 소스 코드
package library dependency module dependencies libraries | 패키지 라이브러리 의존성 모듈
first before earlier | 먼저 앞 처음 이전 우선
last final later bottom afterwards behind | 마지막 뒤 맨뒤 나중
choose chosen chose pick select decide | 고르 골라 선택 정하
merge flatten squash | 합치
wait timeout grace | 기다리 대기 유예
block forbid prevent avoid protect | 막 차단 보호 방지
open publish expose | 열 여는 여니 엽 공개 게시 노출
connect attach join link talk communicate reach access | 붙 붙이 잇 이어 연결 접속 통신 닿 접근
disconnect detach | 떼/떼 뗄 끊
use used using employ usage | 쓰/써 사용 이용 사용량
know known aware notice noticed | 알 알아차 눈치
fix repair mend patch | 고치 해결 패치
outside external internet public elsewhere | 밖 바깥 외부 인터넷
inside internal within | 안 안쪽 내부
handle react respond catch trap handler | 처리 반응 핸들러
again reuse repeat recover | 재사용 다시 또 되풀이 반복
old stale previous existing exist already | 오래된 옛 예전 기존 이미
random arbitrary | 무작위 임의 랜덤
fail failure error fault wrong broken broke break problem trouble issue | 실패 오류 에러 문제 장애 이슈 터지
pack tar archive bundle | 묶 아카이브 압축
unpack extract untar | 풀 푸는 푼다 풉니
additional another second extra more further | 하나더 추가로 더
temporary throwaway helper one-off short-lived sidecar | 임시 보조 일회용 일회성
people person human everybody anybody everyone whoever anyone somebody someone | 사람 누구 누가 아무나
cover shadow mask | 가리 덮
reproduce reproducible exact exactly pin fixed precise | 재현 고정 정확
deploy deployment production prod | 배포 운영
develop development dev | 개발
watch monitor alert alarm warn warning notify notification metric | 지켜보 감시 모니터 경고 알림 알람 메트릭 지표
timer cron schedule regular nightly | 타이머 크론 주기 정기
empty blank | 비/비 빈 비어
fill full filled populate pile accumulate | 차/차 채우 가득 꽉 쌓
address ip | 주소 아이피
cause reason why | 원인 이유 탓 때문
database db | 데이터베이스 db 디비
measure profile compare | 재/재 측정 비교 견주
leak | 누수
owner own belong permission chown | 소유자 소유 주인
revoke rotate reissue | 폐기 무효 재발급
right privilege allowed allow capability | 허용 특권
count number account accounting | 세 세는 세고 번호
normal ordinary unprivileged | 일반 보통
map remap mapped mapping | 매핑 바꿔매기 매겨
follow tail | 따라가
describe document documentation | 문서
print output printed | 출력 찍
pay paid subscription licence license | 유료
company companies enterprise corporate | 회사 기업 사내
consistent consistency | 일관
dump | 덤프
test try tested | 시험 테스트
skip omit exclude except | 건너뛰 생략 빼/빼 빠지 제외
parallel concurrent simultaneous | 병렬 동시
rollback revert undo | 롤백 되돌아 되돌리
junk garbage rubbish clutter | 불필요 쓰레기
review inspectable | 검토 리뷰 검사
depend dependant dependent | 의존
scan scanner | 스캔
hang stuck frozen | 멈춰있 먹통
team | 팀
choice suit suitable enough | 적합 충분
history written record | 과정 이력 기록
name nam label labelled | 이름
version release | 버전 릴리스
default | 기본
ask request query | 요청 질의 물어보 묻
manual hand handmade | 손 수동
state status | 상태
local | 로컬
disk storage space | 디스크 저장공간
proxy | 프록시
base | 베이스 기반
list listing | 목록 리스트 나열
install installation reinstall | 설치 깔
result outcome | 결과
content | 내용
script | 스크립트
rule | 규칙 룰
size | 크기 사이즈 용량
platform | 플랫폼
virtual | 가상
hardware | 하드웨어
respond response answer reply | 응답 대답
below under beneath | 아래 밑
top above upper | 위 위쪽 맨위
hole vulnerability vulnerabilities cve | 취약점 구멍
cloud | 클라우드
message | 메시지
verify verified validate | 검증
sign signature | 서명
majority quorum | 과반 정족수
possible | 가능
event | 이벤트
ready prepare preparation | 준비
child children | 자식
parent | 부모
load traffic | 부하 트래픽
safe safety secure | 안전
simple easy easier simpler convenient | 쉽 쉬 간단 편하 편리
collect gather collection | 모으 수집
rotation rotate | 로테이션 순환
manage maintain | 관리
shell | 셸 쉘
value | 값
fit match | 맞 일치
git | 깃
linux | 리눅스
windows window | 윈도우 윈도
architecture | 아키텍처 아키텍쳐
graph | 그래프
heap | 힙
debug | 디버그 디버깅 디버거
desktop | 데스크톱
linter lint | 린터 린트
compile | 컴파일
shortage insufficient lack | 부족 모자라
trust | 신뢰 믿
format | 형식 포맷
standard specification spec | 표준 규격 명세 스펙
unchanged immutable | 불변
prove proof | 증명
spread distribute balance | 분산
cost expensive price | 비용 비싸
entire whole complete | 전체 전부 통째
step phase | 절차
`;

/** Names of commands, which say more than a word of everyday language. */
const commandNames = new Set(
  'inspect exec cp diff commit prune logs stats top history nsenter events attach ps df rmi buildx export import tar chown chmod netshoot curl dmesg cmd env arg sigkill sigterm sigint sigquit oomkilled pid seccomp userns tmpfs buildkit runc containerd kubernetes stdout stderr nproc cpu pipefail scp ssh init'.split(
    ' ',
  ),
);
export const isCommandName = (word: string): boolean => commandNames.has(word);

/** ㄴ, ㄹ and ㅂ. */
const finals = [4, 8, 17];

/** ㅜ becomes ㅝ, ㅣ ㅕ, ㅗ ㅘ, ㅡ ㅓ. */
const contractions = new Map([
  [13, 14],
  [20, 6],
  [8, 9],
  [18, 4],
]);

const ideasIn: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), ko: new Map() };
/** What an entry of the table is looked up by. */
const formsIn = {
  en: (word) => [englishStem(word)],
  ko: formsOf,
} satisfies Record<Language, (entry: string) => string[]>;

/** The idea behind an English word, given by its stem. */
export const ideaOf = (stem: string): string | undefined => ideasIn.en.get(stem);

/** The idea behind a translated term as it stands: `이미지` doesn't begin with `이미`. */
export const ideaOfWhole = (term: string): string | undefined =>
  translations.flatMap((language) => ideasIn[language].get(term) ?? [])[0];

/** The idea behind a Korean word with whatever ending it has. */
export function ideaOfKorean(word: string): string | undefined {
  for (let length = Math.min(word.length, 7); length > 0; length--) {
    const idea = ideasIn.ko.get(word.slice(0, length));
    if (idea !== undefined && (length > 1 || isEnding(word.slice(1)))) return idea;
  }
  return undefined;
}

/** What may stand behind a stem of one syllable. */
const isEnding = (rest: string): boolean =>
  rest === '' ||
  /^(?:[고면며니는지거던라려자기시게도은을를이가에의로아어았었였습음으요야]|다$|다가|니다|서|죠|해|대|만$|뿐)/.test(
    rest,
  );

for (const line of table.trim().split('\n')) {
  const columns = line.split(' | ').map((words) => words.split(' '));
  const idea = `=${columns[0]?.[0] ?? ''}`;
  for (const [at, language] of languages.entries())
    for (const entry of columns[at] ?? [])
      for (const form of formsIn[language](entry)) keepFirst(ideasIn[language], form, idea);
}

function keepFirst(ideas: Map<string, string>, word: string, idea: string): void {
  if (!ideas.has(word)) ideas.set(word, idea);
}

/** The syllables that a verb may begin with: 보/봐 is also 봅, 본 and 볼, and 바꾸 also 바꿔. */
function formsOf(entry: string): string[] {
  const [stem = '', contracted] = entry.split('/');
  const parts = partsOf(stem.slice(-1));
  if (parts === null || parts.final !== 0 || (contracted === undefined && stem.length < 2))
    return [stem];
  const short = contracted ?? contractedOf(stem, parts.medial);
  return [stem, ...finals.map((final) => withFinal(stem, final)), short, withFinal(short, 20)];
}

function contractedOf(stem: string, medial: number): string {
  const turned = contractions.get(medial);
  const code = stem.charCodeAt(stem.length - 1);
  return turned === undefined
    ? stem
    : stem.slice(0, -1) + String.fromCharCode(code + (turned - medial) * 28);
}

// Docker's terms in English and Korean: which words mean the same, which form notes prefer, and which words only look alike.
import { languages, type Language } from './note.ts';

type Term = {
  /** By language: the first is preferred, the others mean the very same in another spelling or translation. */
  forms: Readonly<Record<Language, readonly string[]>>;
  /** Near in meaning, good enough to recognise what somebody talks about, not to be taken as the answer. */
  near: readonly string[];
  /** Forms that notes don't use. */
  discouraged: readonly string[];
};

/** en | ko | near | discouraged, forms separated by commas. */
const table = `
docker | 도커
container | 컨테이너 | 컨테이너 프로세스 | 콘테이너
image | 이미지 | 도커 이미지
layer | 레이어, 계층 | 층
writable | 쓰기 가능, 쓰기 가능한 | 쓰기
writable layer | 쓰기 가능 레이어, 쓰기 가능한 레이어, 쓰기 레이어 | container layer, 컨테이너 레이어
union file system, union filesystem, union fs | 유니온 파일 시스템, 유니언 파일 시스템, 통합 파일 시스템 | overlayfs, 오버레이 | 유니언 파일 시스템
file system, filesystem | 파일 시스템
file | 파일
copy-on-write, cow | 기록 시 복사, 쓰기 시 복사, 카피 온 라이트
whiteout | 화이트아웃 | 삭제 표시
daemon | 데몬, 디먼 | dockerd, 도커 데몬 | 디먼
docker daemon | 도커 데몬
client | 클라이언트 | cli, 도커 CLI
server | 서버
socket | 소켓 | docker.sock
unix socket | 유닉스 소켓
runtime | 런타임 | runc
container runtime | 컨테이너 런타임
engine | 엔진
registry | 레지스트리 | 저장소, 이미지 저장소
repository, repo | 리포지토리, 레포지토리, 리포지터리, 저장소 | | 레포지토리
tag | 태그
digest | 다이제스트 | 해시, sha256
manifest | 매니페스트
base image | 베이스 이미지, 기반 이미지 | 기본 이미지
dangling | 댕글링
dangling image | 댕글링 이미지 | 이름 없는 이미지, 떠 있는 이미지, none 이미지
virtualization, virtualisation | 가상화
virtual machine, vm | 가상 머신, 버추얼 머신 | | 가상머신
hypervisor | 하이퍼바이저
kernel | 커널
operating system, os | 운영체제, 운영 체제
guest | 게스트
host | 호스트
guest os | 게스트 OS, 게스트 운영체제
host os | 호스트 OS, 호스트 운영체제
isolation | 격리 | 고립, 분리
namespace, name space | 네임스페이스, 이름공간, 이름 공간
cgroup, cgroups, control group, control groups | 컨트롤 그룹, 씨그룹, 제어 그룹 | | 씨그룹
process | 프로세스
init process | init 프로세스, 초기화 프로세스 | PID 1, 1번 프로세스
zombie | 좀비
zombie process | 좀비 프로세스
orphan process | 고아 프로세스
signal | 시그널, 신호
graceful shutdown | 정상 종료, 우아한 종료, 그레이스풀 셧다운
grace period | 유예 시간, 유예 기간 | 대기 시간
exit code, exit status | 종료 코드, 종료 상태
out of memory, oom | 메모리 부족
memory | 메모리
volume | 볼륨
named | 명명된, 네임드, 이름 있는
named volume | 명명된 볼륨, 네임드 볼륨, 명명 볼륨, 이름 있는 볼륨, 이름 붙은 볼륨 | | 명명 볼륨
anonymous | 익명, 어나니머스
anonymous volume | 익명 볼륨, 어나니머스 볼륨, 이름 없는 볼륨
mount | 마운트, 탑재 | | 탑재
mount point | 마운트 포인트, 마운트 지점, 탑재 지점
bind | 바인드
bind mount | 바인드 마운트, 바인드 탑재, 바인딩 마운트 | | 바인드 탑재, 바인딩 마운트
tmpfs mount | tmpfs 마운트 | 임시 파일 시스템 마운트, 메모리 마운트
read-only | 읽기 전용
persistent | 영속, 영속적 | 영구, 지속
ephemeral | 일시적, 휘발성 | 임시, 에페메랄
backup | 백업
restore | 복원, 복구
dockerfile | 도커파일, 도커 파일
instruction | 명령, 지시어, 인스트럭션, 지시자 | 명령어
build | 빌드
build context | 빌드 컨텍스트, 빌드 콘텍스트 | 컨텍스트 | 빌드 콘텍스트
context | 컨텍스트, 콘텍스트 | | 콘텍스트
cache | 캐시
build cache | 빌드 캐시 | 레이어 캐시
cache invalidation | 캐시 무효화 | 캐시 깨짐, 캐시 미스
multi-stage | 멀티 스테이지, 다단계
multi-stage build | 멀티 스테이지 빌드, 다단계 빌드
stage | 스테이지 | 단계
environment | 환경
environment variable | 환경 변수 | env | 환경변수
variable | 변수
argument | 인수, 인자, 아규먼트
build argument | 빌드 인자, 빌드 인수, 빌드 아규먼트 | ARG
entrypoint, entry point | 엔트리포인트, 진입점
shell | 셸, 쉘 | | 쉘
shell form | 셸 형식, 쉘 형식, 셸 폼, 쉘 폼 | | 쉘 형식
exec form | exec 형식, exec 폼 | 실행 형식
working directory | 작업 디렉터리, 작업 디렉토리 | WORKDIR | 작업 디렉토리
directory | 디렉터리, 디렉토리 | 폴더 | 디렉토리
folder | 폴더
path | 경로
network | 네트워크
bridge | 브리지, 브릿지 | | 브릿지
bridge network | 브리지 네트워크, 브릿지 네트워크 | 기본 브리지
user-defined network | 사용자 정의 네트워크, 커스텀 네트워크 | 사용자 정의 브리지
host network | 호스트 네트워크
overlay | 오버레이
overlay network | 오버레이 네트워크
name resolution | 이름 해석, 이름 풀이, 네임 리졸루션 | DNS
alias | 별칭, 별명, 앨리어스
port | 포트
port publishing | 포트 공개, 포트 게시 | 포트 매핑, 포트 포워딩, 포트 바인딩
port mapping | 포트 매핑
port forwarding | 포트 포워딩
publish | 공개, 게시, 퍼블리시
expose | 노출 | 포트 노출
loopback | 루프백 | localhost
localhost | 로컬호스트
firewall | 방화벽 | iptables
gateway | 게이트웨이
subnet | 서브넷
resource | 자원, 리소스
resource limit | 자원 제한, 리소스 제한
limit | 제한, 리밋
restart | 재시작
policy | 정책
restart policy | 재시작 정책, 리스타트 정책
health check, healthcheck | 헬스 체크, 상태 확인, 상태 검사 | | 헬스체크
log | 로그
logging driver, log driver | 로깅 드라이버, 로그 드라이버
driver | 드라이버
log rotation | 로그 로테이션, 로그 순환, 로그 회전
detached mode | 분리 모드, 디태치 모드 | 백그라운드 실행
foreground | 포그라운드, 전경
background | 백그라운드, 배경
attach | 연결, 접속, 어태치
exec | 실행
run | 실행
prune | 정리, 프룬 | 일괄 삭제
unused | 사용하지 않는, 미사용, 안 쓰는
privileged | 특권, 특권 모드
privileged mode | 특권 모드 | 권한 상승 모드
capability, capabilities | 캐퍼빌리티, 커널 권한, 케이퍼빌리티 | 권한 | 케이퍼빌리티
permission | 권한
root | 루트
rootless | 루트리스 | 루트 없는 모드, 비루트
secret | 시크릿 | 비밀 정보, 비밀값, 비밀
compose, docker compose | 도커 컴포즈, 컴포즈
service | 서비스
project | 프로젝트
dependency | 의존성, 종속성 | 의존 관계, depends_on
override file | 오버라이드 파일, 재정의 파일, 덮어쓰기 파일
profile | 프로필, 프로파일 | | 프로파일
scale | 스케일 | 확장
replica | 레플리카, 복제본
orchestration | 오케스트레이션
orchestrator | 오케스트레이터
swarm | 스웜
cluster | 클러스터
node | 노드
manager | 매니저
worker | 워커
manager node | 매니저 노드, 관리자 노드
worker node | 워커 노드, 작업자 노드
task | 태스크, 작업
stack | 스택
rolling update | 롤링 업데이트, 순차 업데이트
rollback | 롤백
immutable | 불변, 이뮤터블, 변경 불가
template | 템플릿 | 틀
instance | 인스턴스 | 실행 인스턴스
create | 생성 | 만들기
start | 시작 | 실행
stop | 중지, 정지 | 멈춤, 종료
pause | 일시 정지, 일시 중지
remove, delete | 삭제, 제거
command | 명령, 명령어, 커맨드
option | 옵션
flag | 플래그 | 옵션
user | 사용자, 유저
label | 레이블, 라벨
metadata | 메타데이터
data | 데이터
database, db | 데이터베이스, 디비
plugin | 플러그인
storage | 스토리지
storage driver | 스토리지 드라이버
`;

export const glossary: readonly Term[] = table.trim().split('\n').map(parseRow);

/** Words of their own that lie one slip of the keyboard from a term: a typo of it they are not. */
export const lookAlikes: readonly string[] = (
  '필드 데모 보트 코트 노트 마운드 고스트 코스트 포스트 레이더 로고 모드 코드 로드 터널 로켓 포켓 루프 생선 복권 시행 환영 선호 시각 시장 ' +
  'demon lawyer later payer player mound count amount built guild bluster ridge bride fridge stare stars stake compost composer'
).split(' ');

/** All that mean the same, in whatever language. */
export function formsOf({ forms }: Pick<Term, 'forms'>): string[] {
  return languages.flatMap((language) => forms[language]);
}

function parseRow(row: string): Term {
  const [en = [], ko = [], near = [], discouraged = []] = row.split('|').map((cell) =>
    cell
      .split(',')
      .map((form) => form.trim())
      .filter((form) => form !== ''),
  );
  return { forms: { en, ko }, near, discouraged };
}

// Korean help: every verb, every option, the exit codes.
import type { Kind } from '../../../notes/note.ts';
import type { OptionFacts } from '../arguments.ts';
import type { HelpMessages } from '../messages.ts';
import { textIn } from '../text-in.ts';

export const help: HelpMessages = {
  program:
    '터미널에서 도커를 배웁니다. 노트를 읽고, 풀이가 있는 문제를 풀고, 명령을 직접 입력합니다.',
  help: '이 도움말 보기',
  version: '버전 보기',
  titles: {
    usage: '[명령] [옵션]',
    'Usage:': '사용법:',
    'Arguments:': '인수:',
    'Options:': '옵션:',
    'Commands:': '명령:',
    'Global Options:': '모든 명령의 옵션:',
  },
  placeholders: {
    options: '옵션',
    topic: '주제',
    word: '검색어',
    format: '형식',
    dir: '디렉터리',
    file: '파일',
    n: '수',
    m: '분',
    kind: '종류',
    level: '수준',
    id: '이름',
    'hh:mm': '시:분',
    action: '할 일',
    path: '경로',
    date: '날짜',
    name: '이름',
    command: '명령',
    shell: '셸',
    percent: '퍼센트',
    minutes: '분',
    day: '날짜',
  },
  verbs: {
    quiz: '문제를 풀고 바로 풀이 보기',
    today: '오늘 할 것: 복습할 문제, 이어서 새 절을 차례로',
    learn: '절을 읽고 그 문제를 풀며 차례로 배우기',
    review: '복습할 문제를 잊을 위험이 큰 것부터 풀기',
    interview: '모의 면접: 시간 안에 서술형 질문과 꼬리 질문에 답하고 평가받기',
    plan: '면접 날까지의 학습 계획과 예상 준비도',
    placement: '이미 아는 것을 가려내는 짧은 시험',
    show: '노트나 그 절 하나 읽기 (volumes, volumes#lifetime)',
    list: '모든 주제를 배우는 순서대로, 얼마나 아는지와 함께 보기',
    search: '노트와 문제에서 찾기',
    explain: 'docker 명령 분석하기: 단어별 뜻, 틀린 곳, 위험한 곳',
    stats: '무엇을 얼마나 확실히 아는지 보기',
    undo: '마지막 답 되돌리기',
    check: '직접 쓴 노트 검사하기',
    export: '노트와 문제를 다른 도구로 내보내기: anki, csv, html, json',
    progress: '학습 기록의 위치 보기, 백업, 복원, 합치기, 초기화',
    try: '마음껏 써 보는 내장 도커. 설치할 것도, 망가질 것도 없습니다',
    lab: '직접 해 보는 과제. 결과 상태로 검사하며, 내장 도커나 내 도커에서 합니다',
    doctor: '이 컴퓨터에서 무엇이 되고 안 되는지, 안 되면 어떻게 할지 보기',
  },
  options: {
    global: {
      lang: '화면과 노트의 언어: en 또는 ko',
      content: '내장 노트와 함께 쓸 내 노트 디렉터리',
      dataDir: '학습 기록과 설정을 둘 디렉터리',
      plain: '한 줄씩 읽고 쓰기: 화면 낭독기와 단순한 터미널용',
      json: '글 대신 JSON으로 출력',
      color: '색 없이',
      quiet: '알림 없이',
      dayStarts: '학습하는 하루가 시작되는 시각 (04:00)',
      debug: '오류가 난 위치 보기',
    },
    quiz: {
      count: '문제 수',
      minutes: '제한 시간(분)',
      kind: ({ allowed }: OptionFacts): string => `이 종류만: ${allowed?.map(glossed).join(', ')}`,
      level: '이 수준만: 1 알기, 2 쓰기, 3 판단하기',
      missed: '전에 틀린 문제만',
      new: '한 번도 풀지 않은 문제만',
      all: '복습할 때가 아니어도 모두',
      seed: '시드. 같은 값이면 같은 문제',
      save: '기록하지 않기',
      confidence: '채점 전에 얼마나 확신하는지 묻기',
    },
    placement: { seed: '시드. 같은 값이면 같은 문제' },
    today: { seed: '시드. 같은 값이면 같은 문제' },
    list: {},
    search: {},
    stats: { back: '치워 둔 이 문제들을 다시 내기' },
    undo: {},
    doctor: {},
    try: { command: '새 환경에서 한 줄만 실행', seed: '같은 수를 주면 같은 id가 나옵니다' },
    lab: { engine: '명령을 실행할 곳', yes: '묻지 않기' },
    learn: { seed: '시드. 같은 값이면 같은 문제', save: '기록하지 않기' },
    review: {
      count: '문제 수',
      minutes: '제한 시간(분)',
      seed: '시드. 같은 값이면 같은 문제',
    },
    interview: {
      count: '질문 수',
      minutes: '면접 시간(분)',
      level: '이 수준만: 1, 2, 3',
      pass: '합격 기준: 요점의 비율(%)',
      seed: '시드. 같은 값이면 같은 질문',
      output: '평가를 이 파일에 쓰기',
      yes: '이미 있는 파일이면 묻지 않고 바꿔 쓰기',
    },
    plan: {
      date: '면접 날짜. 예: 2026-12-24, 12d',
      minutesADay: '하루에 공부할 시간(분). 기본 20',
      aim: '면접 날까지 두루 볼지, 본 문제를 확실히 한 뒤에 새 문제로 갈지',
      drop: '면접 날짜 지우기',
    },
    show: {
      raw: '마크다운 원문 그대로',
      width: ({ least, most }: OptionFacts): string => `출력 너비(칸), ${least}부터 ${most}까지`,
      pager: '한꺼번에 출력',
    },
    explain: {
      as: '같은 내용을 컴포즈 파일로 출력: --as compose',
      vs: '비교할 다른 명령',
    },
    check: {
      stamp: '이 문제나 절의 번역을 검토했다고 기록',
      proofs: '어느 실험이 어느 문제를 뒷받침하는지 나열',
    },
    export: {
      output: '화면 대신 이 파일에 쓰기(-는 화면)',
      yes: '이미 있는 파일이면 묻지 않고 바꿔 쓰기',
    },
    progress: { yes: '바꾸기 전에 묻지 않기' },
  },
  after: {
    begin:
      '터미널에서 docker-learn만 입력하면 첫 화면이 열립니다. 바로 시작하려면: docker-learn quiz',
    exit: '종료 코드:',
    codes: [
      ['0', '성공, 또는 사용자가 종료함'],
      ['1', '실패: check에서 오류, explain에서 실수나 차이, 면접 불합격'],
      ['2', '명령이나 옵션을 잘못 씀'],
      [
        '3',
        '실행 환경 문제: 도커 엔진 없음, 디스크 가득 참, 학습 기록이 손상되었거나 새 버전의 것',
      ],
      ['70', 'docker-learn 자체의 오류'],
      ['129 130 143', '연결 끊김, Ctrl-C, SIGTERM으로 끝남'],
    ],
  },
};

const kinds: Record<Kind, string> = {
  choice: '하나 고르기',
  choices: '모두 고르기',
  order: '순서 맞추기',
  match: '짝 맞추기',
  recall: '단답형',
  command: '명령 입력',
  open: '서술형',
};
function glossed(kind: string): string {
  const says = textIn(kinds, kind);
  return says === undefined ? kind : `${kind}(${says})`;
}

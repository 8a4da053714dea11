// Korean words of list, search and doctor.
import { code } from '../../text/josa.ts';
import type { Words } from '../messages.ts';

export const browse: Words['browse'] = {
  list: {
    title: '학습 순서별 주제',
    questions: (number) => `${number}문제`,
    known: (percent) => `${percent}%`,
    seen: (seen, of) => `${of}문제 중 ${seen}문제 봄`,
    unknown: '처음',
    own: (topic, path) => `\`${topic}\`: 내 노트 \`${path}\``,
    standsIn: (topic, path) => `\`${topic}\`: 내장 노트 대신 쓰는 내 노트 \`${path}\``,
    next: '`docker-learn show 주제`로 읽고, `docker-learn quiz 주제`로 문제를 푸세요.',
  },
  browse: {
    title: '둘러보기',
    inOrder: (topics) => `학습 순서별 주제 ${topics}개`,
    sections: (number) => `절 ${number}개`,
    read: '읽음',
    knownOf: (known, asked) => `${asked}문제 중 ${known}문제 앎`,
    key: {
      contents: '목차',
      quiz: '문제 풀기',
      read: '읽기',
      questions: '이 절의 문제',
      commands: '명령 모음',
    },
  },
  search: {
    title: '검색',
    ask: '질문, 오류 메시지, 명령 무엇이든 찾을 말을 입력하세요.',
    key: '검색',
    shown: (shown, of) => (shown === of ? `절 ${of}개` : `절 ${of}개 중 ${shown}개`),
    more: (hits) => `${hits}개 절이 더 있습니다. 검색어를 더하면 좁혀집니다.`,
    none: (words) => `\`${words}\`: 찾은 것이 없습니다.`,
    noneNext:
      '검색어를 줄이거나 더 짧게 해 보세요. `docker-learn list`로 모든 주제를 볼 수 있습니다.',
  },
  sheet: {
    title: (title) => `${title}: 명령 모음`,
    next: '`docker-learn explain 명령`으로 하나씩 분석할 수 있습니다.',
  },
  term: {
    also: '같은 말:',
    near: '가까운 말:',
    unused: '알아듣지만 노트에서는 쓰지 않는 말:',
    read: '배우는 곳:',
  },
  doctor: {
    label: {
      version: 'docker-learn',
      node: 'Node',
      notes: '노트',
      own: '내 노트',
      data: '학습 기록',
      language: '언어',
      terminal: '터미널',
      docker: 'Docker',
    },
    topics: (topics, questions) => `주제 ${topics}개, 문제 ${questions}개`,
    problems: (number) => (number === 0 ? '문제점 없음' : `문제점 ${number}개`),
    problemsNext: (path) => `${code(`docker-learn check ${path}`, '으로')} 하나씩 볼 수 있습니다.`,
    writable: '쓸 수 있음',
    unwritable: '쓸 수 없음',
    unwritableNext:
      '`--data-dir`나 DOCKER_LEARN_DATA_DIR로 다른 디렉터리를 정할 때까지 아무것도 저장되지 않습니다.',
    locale: (locale) => `로캘 ${locale}`,
    noLocale: '로캘이 정해지지 않음',
    languageNext: (other) =>
      `\`--lang ${other}\` 옵션으로 바꾸거나, 첫 화면에서 \`l\` 키로 바꿔 두세요.`,
    size: (columns, rows) => `${columns}칸 ${rows}줄`,
    noTerminal: '출력이 터미널이 아님: 80칸, 색 없음',
    colour: '색 있음',
    noColour: '색 없음',
    links: '누를 수 있는 링크',
    noLinks: '누를 수 있는 링크 없음',
    plain: '단순 출력',
    ascii: '로캘이나 TERM에 맞춰 기호를 기본 문자로 표시',
    wideSigns: '█ 같은 기호의 너비가 2칸',
    narrow: '40칸보다 좁으면 잘리는 화면이 있습니다. 창을 넓히세요.',
    dockerRuns: (client, server) => `클라이언트 ${client}, 엔진 ${server}`,
    dockerHost: (host) => `주소 ${host}`,
    dockerStopped: (client) =>
      client === ''
        ? '설치되어 있으나 엔진이 응답하지 않음'
        : `클라이언트 ${client}, 엔진이 응답하지 않음`,
    dockerStoppedNext:
      '`--engine docker`로 하는 실습에만 필요합니다. 켜려면 Docker Desktop을 실행하거나 `sudo systemctl start docker`를 입력하세요.',
    dockerNone: '설치되어 있지 않음',
    dockerNoneNext:
      '`--engine docker`로 하는 실습에만 필요합니다. 나머지는 도커 없이도 모두 쓸 수 있습니다.',
    fine: '필요한 것은 모두 정상입니다.',
    notFine: (number) => `살펴볼 것이 ${number}가지 있습니다.`,
    state: { ok: '정상', note: '참고', bad: '이상' },
  },
};

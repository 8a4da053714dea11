// Korean words of labs: the list, the pages, and what a check found.
import type { Found } from '../../../lab/finding.ts';
import { code, josa } from '../../text/josa.ts';
import type { Words } from '../messages.ts';

const mountKinds: ReadonlyMap<string, string> = new Map([
  ['volume', '볼륨'],
  ['bind', '바인드 마운트'],
  ['tmpfs', 'tmpfs'],
]);

export const labs: Words['labs'] = {
  title: '학습 순서대로 본 실습',
  done: (done, all) => `${all}개 중 ${done}개 완료`,
  minutes: (minutes) => `${minutes}분`,
  own: '내 실습',
  start: '시작',
  next: '`docker-learn lab 이름`으로 시작합니다. 이 프로그램 말고는 아무것도 필요 없습니다.',
  engine: { 'built-in': '내장 도커', docker: '내 도커' },
  task: (number, all) => `과제 ${all}개 중 ${number}번째`,
  tasks: (all) => `과제 ${all}개`,
  words: ':check · :hint · :undo · :map · :q 나가기',
  wordsDocker: ':check · :hint · :q 나가기',
  where: {
    'built-in': '입력한 명령은 내장 도커에서 실행됩니다. 이 컴퓨터는 건드리지 않습니다.',
    docker: (folder) =>
      `입력한 명령은 이 컴퓨터의 ${code(folder, '이라')}는 디렉터리에서 \`sh\`로, 사용 중인 도커에 실행됩니다. 다른 터미널에서 한 일도 반영됩니다.`,
  },
  goesOn: (name) =>
    `전에 하던 것에 이어서 합니다. 지우려면 ${code(`docker-learn lab clean ${name}`, '을')} 입력하세요.`,
  takes: (names) => `사용하는 이름: ${names}`,
  hint: (step) => `힌트 ${step}/3`,
  hintCommand: (command, section) =>
    `${code(command, '으로')} 할 수 있습니다. 읽을거리: \`docker-learn show ${section}\``,
  noHint: '검사에 만족해야 할 조건이 있습니다. `:check`를 입력하면 지금 상태를 보여 줍니다.',
  solution: '한 가지 방법:',
  shown: '완료',
  ways: '가장 짧은 방법:',
  finished: (percent) => `실습 완료, 점수 ${percent}%`,
  sections: '읽을거리:',
  left: (name) =>
    `지금 상태를 저장했습니다. ${code(`docker-learn lab ${name}`, '으로')} 이어서 할 수 있습니다.`,
  allDone: (name) =>
    `모든 과제를 마쳤습니다. 다시 하려면 ${code(`docker-learn lab reset ${name}`, '을')} 입력하세요.`,
  wasReset: (title) => `${code(title, '을')} 처음부터 다시 시작합니다.`,
  ask: {
    remote: (name, host) =>
      `이 도커는 이 컴퓨터에 있지 않습니다(${name}, ${host}). 거기서 실습할까요?`,
    own: '실습의 이 명령들이 사용 중인 도커에서 실행됩니다. 계속할까요?',
    pull: 'busybox 이미지가 필요합니다. 받을까요?',
    questions: '배운 내용으로 두 문제 풀어 볼까요?',
    remove: () => '지울까요?',
  },
  clean: {
    nothing: '남아 있는 실습이 없습니다.',
    made: '실습에서 만든 것:',
    unnamed: '실습 프롬프트에서 이름 없이 만들어진 것:',
    others: '실습이 알린 이름이지만 다른 곳에서 만들어져 지우지 않는 것:',
    removed: (number) => `${number}개를 지웠습니다.`,
    left: (names) => `지우지 못한 것: ${names}`,
    kept: '아무것도 지우지 않았습니다.',
  },
  look: '확인:',
  found: (found: Found) => {
    switch (found.code) {
      case 'absent':
        return '없습니다';
      case 'present':
        return '있습니다';
      case 'state':
        return found.state === 'exited' ? `지금은 exited ${found.exit}` : `지금은 ${found.state}`;
      case 'is':
        return `지금은 ${found.value}`;
      case 'empty':
        return '아무것도 없습니다';
      case 'mount': {
        const what = `${mountKinds.get(found.kind) ?? found.kind} ${found.source}`.trim();
        return `${found.at}에 ${josa(what, '이')} 있습니다${found.isReadOnly ? ' (읽기 전용)' : ''}`;
      }
      case 'holds':
        return `내용: "${found.text}"`;
      case 'printed':
        return `출력은 "${found.text}", 종료 코드는 ${found.exit}`;
      case 'closed':
        return '응답하는 프로그램이 없습니다';
      case 'answered':
        return found.text === '' ? '응답합니다' : `응답: "${found.text}"`;
      case 'unreachable':
        return '연결되지 않습니다';
      case 'reached':
        return '연결됩니다';
      default:
        return found satisfies never;
    }
  },
};

// Korean words about the progress log.
import type { Words } from '../messages.ts';

export const progress: Words['progress'] = {
  data: '디렉터리',
  log: '기록',
  backups: '백업',
  events: (number) =>
    `기록에 이벤트 ${number}개가 있습니다. 한 줄에 JSON 하나씩 적은 텍스트 파일입니다.`,
  damaged: (number, lines) =>
    `학습 기록에 읽을 수 없는 줄이 ${number}개 있어 그대로 두었습니다. 줄 번호: ${lines}`,
  ahead: (number, latest) =>
    `학습 기록에 지금보다 뒤의 시각으로 적힌 이벤트가 ${number}개 있습니다(가장 늦은 날짜: ${latest}). 시계가 앞서 있던 동안 적힌 것입니다. 바로 다음에 한 일의 시각으로, 그런 일이 없으면 지금 시각으로 칩니다.`,
  lost: (day, events) =>
    `학습 기록이 없지만 ${day}에 만든 백업에 이벤트 ${events}개가 있습니다. 복원하는 명령:`,
  inCloud: '`iCloud`가 학습 기록을 이 디스크에서 옮겨 갔습니다. 복원하는 명령:',
  beside: (events) =>
    `학습 기록 옆에 다른 기록이 있고, 거기에만 있는 이벤트가 ${events}개입니다. 디렉터리 동기화 프로그램이 이런 사본을 남깁니다. 합치는 명령:`,
  nothingYet: '아직 학습 기록이 없어 백업할 것이 없습니다.',
  backedUp: '백업한 곳:',
  merged: (path, events) =>
    events === 0
      ? `\`${path}\`에는 여기 없는 기록이 없습니다.`
      : `\`${path}\`에서 이벤트 ${events}개를 합쳤습니다.`,
  restored: (events) => `기록을 백업의 이벤트 ${events}개로 복원했습니다.`,
  reset: '학습 기록을 비우고 처음부터 시작합니다.',
  resetTopics: (topics) => `처음부터 다시 시작하는 주제: ${topics}`,
  kept: '이전 기록을 보관한 곳:',
  askRestore: (events) =>
    `지금 학습 기록을 이 백업의 이벤트 ${events}개로 바꿀까요? 지금 기록은 따로 보관합니다.`,
  askReset: (events) =>
    `지금까지의 기록(${events}건)을 지우고 처음부터 시작할까요? 지운 기록은 백업에 보관합니다.`,
  askResetTopics: (topics, answers) =>
    `다음 주제의 답(${answers}개)을 지우고 처음부터 다시 시작할까요? ${topics}. 지운 답은 백업에 보관합니다.`,
  nothingToUndo: '되돌릴 답이 없습니다.',
  undone: '되돌렸습니다. 답하지 않은 것으로 칩니다:',
};

// Korean words around a note's own text.
import type { Words } from '../messages.ts';

export const page: Words['page'] = {
  diagram: (words, columns) =>
    columns === null ? `[그림: ${words}]` : `[그림, ${columns}칸부터 그려짐: ${words}]`,
  wrongCommand: (reason) => `일부러 틀리게 쓴 명령: ${reason}`,
  reader: {
    space: '스페이스',
    down: '아래로',
    up: '위로',
    find: '찾기',
    tryIt: '해 보기',
    back: '뒤로',
  },
  find: {
    none: '없음',
    place: (number, of) => `${of}곳 중 ${number}번째`,
    find: '찾기',
    next: '다음',
    back: '뒤로',
  },
  cut: {
    above: (lines) => `위에 ${lines}줄`,
    below: (lines) => `${lines}줄 더`,
    rows: (rows) => `${rows}개 더`,
    rowsAbove: (rows) => `위에 ${rows}개`,
    points: (points) => `요점 ${points}개 더`,
    andThen: (lines, next) => `${lines}, 그다음 ${next}`,
    named: (names) => `아래에 ${names}`,
    lines: (range, of) => `${of}줄 중 ${range}`,
  },
  readFirst: '먼저 읽기',
  seeAlso: '함께 보기',
  holds: ({ since, until }) => {
    if (since !== null && until !== null) return `Docker Engine ${since}부터 ${until}까지`;
    return since !== null
      ? `Docker Engine ${since} 이상`
      : until !== null
        ? `Docker Engine ${until} 이하`
        : '';
  },
};

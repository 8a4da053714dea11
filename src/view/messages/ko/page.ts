// Korean words around a note's own text.
import type { PageMessages } from '../messages.ts';

export const page: PageMessages = {
  diagram: (words, columns) =>
    columns === null ? `[그림: ${words}]` : `[그림, ${columns}칸부터 그려짐: ${words}]`,
  wrongCommand: (reason) => `일부러 틀리게 쓴 명령: ${reason}`,
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

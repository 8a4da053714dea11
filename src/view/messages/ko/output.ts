// Korean words about a file that a verb writes.
import type { Words } from '../messages.ts';

export const output: Words['output'] = {
  ask: (path) => `${path} 파일을 바꿔 쓸까요?`,
  written: '저장한 파일:',
};

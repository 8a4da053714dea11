// Korean words about a file that a verb writes.
import type { OutputMessages } from '../messages.ts';

export const output: OutputMessages = {
  ask: (path) => `${path} 파일을 바꿔 쓸까요?`,
  written: '저장한 파일:',
};

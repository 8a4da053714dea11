// Korean words of the note that `check --new` writes.
import type { template as en } from '../en/template.ts';

export const template: typeof en = {
  summary: '무엇에 관한 노트인지 한 문장으로.',
  section: '먼저 알아야 할 것',
  text: '읽고 나면 무엇을 알게 되는지, 짧은 문단 몇 개로.',
  question: '그래서 어떻게 되는가?',
  right: '맞는 답',
  wrong: ['많이들 믿는 답', '비슷하게 들리는 답', '예전에는 맞던 답'],
  why: '왜 아닌지.',
  explanation: '맞는 답이 왜 맞는지.',
};

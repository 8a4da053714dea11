// Korean words of what is written out for other tools.
import type { ExportMessages } from '../export.ts';

export const exported: ExportMessages = {
  title: '도커: 노트와 문제',
  deck: '도커',
  question: '문제',
  followUp: '꼬리 질문',
  hint: '힌트',
  answer: '답',
};

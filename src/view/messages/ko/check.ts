// Korean of check: counts, a guesser's chances, what is proved.
import type { Words } from '../messages.ts';
import { code } from '../../text/josa.ts';

export const checked: Words['checked'] = {
  counts: (notes, errors, warnings) => `노트 ${notes}개, 오류 ${errors}개, 경고 ${warnings}개`,
  severity: { error: '오류', warning: '경고' },
  leftOut: (problems, folder) =>
    `내 노트에 문제가 ${problems}개 있어 해당 부분을 뺐습니다. ${code('docker-learn check ' + folder, '으로')} 하나씩 볼 수 있습니다.`,
  reading: (done, of) => `노트 읽는 중: ${of}개 중 ${done}개`,
  writing: (done, of) => `노트 쓰는 중: ${of}개 중 ${done}개`,
  guesses: '요령만으로 객관식을 맞히는 비율:',
  guessed: (language, questions, chance) => `${language}, ${questions}문제. 찍으면 ${chance}%`,
  percent: (share) => `${share}%`,
  proofs: (language, proved, total) =>
    `${language}: ${total}문제 중 ${proved}문제에 판정한 실험이 적혀 있음`,
};

// One line where something of a learner's own notes was left out: the rest is there, and `check` says all of it.
import type { Language } from '../../notes/note.ts';
import { inMargin } from '../text/margin.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { wrap } from '../text/width.ts';

const says: Record<Language, (problems: number, folder: string) => string> = {
  en: (problems, folder) =>
    `${problems === 1 ? 'One problem' : `${problems} problems`} in your own notes: what they concern was left out. \`docker-learn check ${folder}\` names each.`,
  ko: (problems, folder) =>
    `직접 쓴 노트에 문제가 ${problems}개 있어 해당 부분을 뺐습니다. \`docker-learn check ${folder}\`로 하나씩 볼 수 있습니다.`,
};

/** Ends in a line break. */
export function viewLeftOut(problems: number, folders: readonly string[], look: Look): string {
  const said = says[look.language](problems, shownTyped(folders[0] ?? ''));
  return inMargin(
    look,
    (inner) => `${wrap(renderSentence(said, look), inner.columns).join('\n')}\n`,
  );
}

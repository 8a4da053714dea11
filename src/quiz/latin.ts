// A command typed in Hangul mode, as the keys beneath say it.
import { isHangul, latinKeys } from './hangul.ts';

/** `애찯ㄱ ㅔㄴ -ㅁ` is `docker ps -a`, and so is `도커 ps -a`; null where nothing was meant so, such as a label in Hangul. */
export function latinLine(line: string): string | null {
  const text = line.normalize('NFC');
  const begun = /^\s*(?:\$ )?도커(?=\s|$)/.test(text) ? text.replace('도커', 'docker') : text;
  const isAllKeys =
    /^\s*(?:\$ )?(?:sudo )?docker(?:\s|$)/.test(latinKeys(begun)) && !/docker/.test(begun);
  const words = begun.split(/(\s+)/);
  const meant = words.map((word) => (isAllKeys || isKeys(word) ? latinKeys(word) : word)).join('');
  return meant === text ? null : meant;
}

/** A lone jamo stands in no Korean word: keys were meant. */
function isKeys(word: string): boolean {
  return [...word].some((character) => isHangul(character) && character < '\uac00');
}

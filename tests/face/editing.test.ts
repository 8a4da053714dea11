// Typed text: a text with its caret, keys, and the text with its caret afterwards.
import { describe, expect, test } from 'vitest';
import { editText } from '../../src/face/editing.ts';
import { keysOf } from './keys.ts';

const entryOf = (text: string, lines = false) => ({
  kind: 'text' as const,
  text: text.replace('|', ''),
  caret: text.indexOf('|'),
  lines,
});

function edited(before: string, keys: string[], earlier: string[] = [], lines = false): string {
  const { text, caret } = keys
    .flatMap(keysOf)
    .reduce((entry, key) => editText(entry, key, earlier), entryOf(before, lines));
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

describe('keys edit text as in a shell', () => {
  test.each<[fact: string, before: string, keys: string[], after: string]>([
    ['letters go in at the caret', 'dock|', ['er ps'], 'docker ps|'],
    ['and before what stands behind it', 'doc|er', ['k'], 'dock|er'],
    ['← and → go by characters', 'ab|', ['←', '←', '→'], 'a|b'],
    ['and stop at the ends', '|ab|'.slice(0, 3), ['←'], '|ab'],
    ['backspace takes the one before', 'ab|c', ['backspace'], 'a|c'],
    ['delete takes the one behind', 'ab|c', ['delete'], 'ab|'],
    ['a syllable of joined letters is one character', '\u1112\u1161\u11ab|', ['backspace'], '|'],
    ['home and end are those of the line', 'one\ntw|o', ['home'], 'one\n|two'],
    ['ctrl-a too', 'one\ntw|o', ['ctrl-a'], 'one\n|two'],
    ['ctrl-e goes to the end of the line', 'o|ne\ntwo', ['ctrl-e'], 'one|\ntwo'],
    ['ctrl-w takes the whole word before', 'docker rm -f web|', ['ctrl-w'], 'docker rm -f |'],
    ['with the blanks behind it', 'docker rm  |', ['ctrl-w'], 'docker |'],
    ['and nothing where there is none', '|ps', ['ctrl-w'], '|ps'],
    ['and only up to the caret', 'docker r|m', ['ctrl-w'], 'docker |m'],
    ['ctrl-u takes the line up to the caret', 'one\ntwo| three', ['ctrl-u'], 'one\n| three'],
    ['ctrl-k takes the rest of the line', 'o|ne\ntwo', ['ctrl-k'], 'o|\ntwo'],
    ['ctrl-h is backspace', 'ab|', ['ctrl-h'], 'a|'],
    ['ctrl-d is delete', '|ab', ['ctrl-d'], '|b'],
    ['ctrl-← goes to the beginning of the word', 'docker rm we|b', ['ctrl-←'], 'docker rm |web'],
    ['and of the one before', 'docker rm |web', ['alt-b'], 'docker |rm web'],
    ['alt-← too', 'docker| rm', ['alt-←'], '|docker rm'],
    ['ctrl-→ goes to the end of the word', 'do|cker rm', ['ctrl-→'], 'docker| rm'],
    ['alt-f and alt-→ too', '|docker rm -f web', ['alt-f', 'alt-→'], 'docker rm| -f web'],
    [
      'alt-backspace takes the word before',
      'docker rm -f web|',
      ['alt-backspace'],
      'docker rm -f |',
    ],
    ['ctrl-backspace too', 'docker rm|', ['ctrl-backspace'], 'docker |'],
    ['alt-d takes the word behind', 'docker| rm web', ['alt-d'], 'docker| web'],
    ['ctrl-delete too', 'docker| rm', ['ctrl-delete'], 'docker|'],
    ['other alt keys type nothing', 'ab|', ['alt-x'], 'ab|'],
    [
      'a pasted line goes on behind a blank',
      'docker run \\|',
      ['\u2028', '-d x'],
      'docker run -d x|',
    ],
    [
      'one that did not end in a backslash too',
      'docker run|',
      ['\u2028', '-d x'],
      'docker run -d x|',
    ],
    ['and blanks stay one', 'docker run |', ['\u2028', '-d x'], 'docker run -d x|'],
    ['other control keys type nothing', 'ab|', ['ctrl-x'], 'ab|'],
  ])('%s', (_, before, keys, after) => {
    expect(edited(before, keys)).toBe(after);
  });
});

describe('↑ and ↓ recall what was typed before', () => {
  const earlier = ['docker ps', 'docker images', 'docker rm web'];
  test.each<[fact: string, before: string, keys: string[], after: string]>([
    ['the last first', '|', ['↑'], 'docker rm web|'],
    ['then the one before', '|', ['↑', '↑'], 'docker images|'],
    ['and no further than the first', '|', ['↑', '↑', '↑', '↑', '↑'], 'docker ps|'],
    ['↓ comes back', '|', ['↑', '↑', '↓'], 'docker rm web|'],
    ['to the empty line', '|', ['↑', '↓'], '|'],
    ['a draft is never replaced', 'docker r|', ['↑'], 'docker r|'],
    ['nor a recalled one that was changed', '|', ['↑', '2', '↑'], 'docker rm web2|'],
  ])('%s', (_, before, keys, after) => {
    expect(edited(before, keys, earlier)).toBe(after);
  });

  test('but not in an answer of several lines', () => {
    expect(edited('|', ['↑'], earlier, true)).toBe('|');
  });
});

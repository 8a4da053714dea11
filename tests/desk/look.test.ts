// Which language the system speaks: by its variables, and on Windows, which sets none, by itself.
import { expect, test } from 'vitest';
import { localeLanguage } from '../../src/desk/look.ts';

test.each<
  [
    platform: NodeJS.Platform,
    environment: Record<string, string>,
    system: string,
    language: string | null,
  ]
>([
  ['linux', { LANG: 'ko_KR.UTF-8' }, 'en-US', 'ko'],
  ['linux', {}, 'ko-KR', null],
  ['linux', { LC_ALL: 'en_US.UTF-8', LANG: 'ko_KR.UTF-8' }, 'ko-KR', 'en'],
  ['win32', {}, 'ko-KR', 'ko'],
  ['win32', {}, 'ko', 'ko'],
  ['win32', {}, 'de-DE', null],
  ['win32', { LANG: 'en_US.UTF-8' }, 'ko-KR', 'en'],
])('%s %j, a system in %s: %s', (platform, environment, system, language) =>
  expect(localeLanguage({ platform, environment }, () => system)).toBe(language),
);

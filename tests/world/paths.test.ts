// Paths as they are typed: a shell leaves the ~ of `--output=~/x` and of variables as it is.
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { typedPath } from '../../src/world/paths.ts';

const world = { home: '/home/me', platform: 'linux' as const };
test.each([
  ['~', '/home/me'],
  ['~/notes', '/home/me/notes'],
  ['~/notes/', '/home/me/notes/'],
  ['~me/notes', resolve('~me/notes')],
  ['~notes', resolve('~notes')],
  ['a/~/b', resolve('a/~/b')],
  ['.', resolve('.')],
  ['..', resolve('..')],
  ['/x/../y', '/y'],
  ['-', resolve('-')],
  ['', ''],
])('%s is %s', (given, expected) => expect(typedPath(given, world)).toBe(expected));

// What a chunk exports is the same behind one table of getters, and still follows its variables.
import { expect, test } from 'vitest';
import { inOneTable } from './exported.mjs';

const getter = (name: string, value: string) =>
  `Object.defineProperty(exports,"${name}",{enumerable:!0,get:function(){return ${value}}})`;

test('several definitions become one table, and one stays as it is', () => {
  const code = `let a=1,b=2;${getter('x', 'a')},${getter('$y', 'b')};b=3;`;
  const short = inOneTable(code);
  expect(short.length).toBeLessThan(code.length);
  const exports: Record<string, unknown> = {};
  new Function('exports', short)(exports);
  expect(exports).toEqual({ x: 1, $y: 3 });
  expect(inOneTable(getter('x', 'a'))).toBe(getter('x', 'a'));
});

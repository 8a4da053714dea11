// `[[ … ]]`, as busybox has it: `test` whose words aren't split and whose `==` fits patterns.
import type { TestExpression } from 'unbash';
import type { Doing } from '../kernel/process.ts';
import { expandPattern, expandText } from './expand.ts';
import { patternToRegExp } from './pattern.ts';
import type { Shell } from './state.ts';
import { binaryTest, unaryTest } from './test.ts';

/** 0 or 1. */
export function* testExpression(shell: Shell, node: TestExpression): Doing<number> {
  return (yield* holds(shell, node)) ? 0 : 1;
}

function* holds(shell: Shell, node: TestExpression): Doing<boolean> {
  switch (node.type) {
    case 'TestGroup':
      return yield* holds(shell, node.expression);
    case 'TestNot': {
      const inner = yield* holds(shell, node.operand);
      return node.negations.length % 2 === 1 ? !inner : inner;
    }
    case 'TestLogical':
      for (const operand of node.operands)
        if ((yield* holds(shell, operand)) !== (node.operator === '&&'))
          return node.operator === '||';
      return node.operator === '&&';
    case 'TestUnary': {
      const result = unaryTest(shell.self, node.operator, yield* expandText(shell, node.operand));
      return result === true;
    }
    case 'TestBinary': {
      const left = yield* expandText(shell, node.left);
      if (['=', '==', '!='].includes(node.operator)) {
        const fits = patternToRegExp(yield* expandPattern(shell, node.right)).test(left);
        return fits === (node.operator !== '!=');
      }
      const right = yield* expandText(shell, node.right);
      if (node.operator === '=~') return new RegExp(right).test(left);
      return binaryTest(shell.self, left, node.operator, right) === true;
    }
    default:
      return node satisfies never;
  }
}

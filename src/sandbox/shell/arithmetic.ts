// `$((…))`: 64-bit whole numbers with C's operators, over a text whose `$x` are expanded already.

/** Variables by name: read, and written by `=`. */
type Numbers = {
  read: (name: string) => string;
  write: (name: string, value: string) => void;
};

export class ArithmeticError {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

const tokens =
  /\s*(?:(0[xX][0-9a-fA-F]+|\d+)|([A-Za-z_]\w*)|(<<=|>>=|\*\*|\+\+|--|&&|\|\||<<|>>|[-+*/%&|^<>=!]=|[-+*/%&|^<>=!~?:(),]))/y;

type Parsing = { tokens: string[]; at: number; numbers: Numbers; isSkipped: number; depth: number };

export function evaluate(text: string, numbers: Numbers, depth = 0): bigint {
  if (depth > 20) throw new ArithmeticError('expression recursion loop detected');
  const parsing: Parsing = { tokens: split(text), at: 0, numbers, isSkipped: 0, depth };
  if (parsing.tokens.length === 0) return 0n;
  const value = comma(parsing);
  if (parsing.at < parsing.tokens.length) throw syntax();
  return value;
}

function syntax(): ArithmeticError {
  return new ArithmeticError('arithmetic syntax error');
}

function split(text: string): string[] {
  const found: string[] = [];
  const trimmed = text.trimEnd();
  tokens.lastIndex = 0;
  while (tokens.lastIndex < trimmed.length) {
    const match = tokens.exec(trimmed);
    if (match === null) throw syntax();
    found.push(match[0].trim());
  }
  return found;
}

function take(parsing: Parsing, ...wanted: string[]): string | null {
  const token = parsing.tokens[parsing.at];
  if (token === undefined || !wanted.includes(token)) return null;
  parsing.at++;
  return token;
}

function comma(parsing: Parsing): bigint {
  let value = assignment(parsing);
  while (take(parsing, ',') !== null) value = assignment(parsing);
  return value;
}

function assignment(parsing: Parsing): bigint {
  const name = parsing.tokens[parsing.at] ?? '';
  const operator = parsing.tokens[parsing.at + 1] ?? '';
  if (!/^[A-Za-z_]/.test(name) || !/^(?:[-+*/%&|^]|<<|>>)?=$/.test(operator))
    return ternary(parsing);
  parsing.at += 2;
  const right = assignment(parsing);
  const value =
    operator === '='
      ? right
      : binary(operator.slice(0, -1), variable(parsing, name), right, parsing);
  return store(parsing, name, value);
}

function store(parsing: Parsing, name: string, value: bigint): bigint {
  const wrapped = BigInt.asIntN(64, value);
  if (parsing.isSkipped === 0) parsing.numbers.write(name, String(wrapped));
  return wrapped;
}

function ternary(parsing: Parsing): bigint {
  const test = level(parsing, 0);
  if (take(parsing, '?') === null) return test;
  const yes = skipping(parsing, test === 0n, () => comma(parsing));
  if (take(parsing, ':') === null) throw syntax();
  const no = skipping(parsing, test !== 0n, () => ternary(parsing));
  return test === 0n ? no : yes;
}

function skipping(parsing: Parsing, isSkipped: boolean, parse: () => bigint): bigint {
  if (isSkipped) parsing.isSkipped++;
  const value = parse();
  if (isSkipped) parsing.isSkipped--;
  return value;
}

const levels = [
  ['||'],
  ['&&'],
  ['|'],
  ['^'],
  ['&'],
  ['==', '!='],
  ['<', '>', '<=', '>='],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '%'],
  ['**'],
];

function level(parsing: Parsing, depth: number): bigint {
  const operators = levels[depth];
  if (operators === undefined) return unary(parsing);
  let left = level(parsing, depth + 1);
  for (let operator = take(parsing, ...operators); operator !== null;) {
    const one = operator;
    const isSkipped = (one === '||' && left !== 0n) || (one === '&&' && left === 0n);
    const before = left;
    const right = skipping(parsing, isSkipped, () =>
      level(parsing, one === '**' ? depth : depth + 1),
    );
    left = binary(one, before, right, parsing);
    operator = take(parsing, ...operators);
  }
  return left;
}

function binary(operator: string, left: bigint, right: bigint, parsing: Parsing): bigint {
  if ((operator === '/' || operator === '%') && right === 0n) {
    if (parsing.isSkipped > 0) return 0n;
    throw new ArithmeticError('divide by zero');
  }
  if (operator === '**' && right < 0n) throw new ArithmeticError('exponent less than 0');
  return BigInt.asIntN(64, operations.get(operator)?.(left, right) ?? 0n);
}

const truth = (is: boolean) => (is ? 1n : 0n);
const operations = new Map<string, (left: bigint, right: bigint) => bigint>([
  ['+', (a, b) => a + b],
  ['-', (a, b) => a - b],
  ['*', (a, b) => a * b],
  ['/', (a, b) => a / b],
  ['%', (a, b) => a % b],
  ['**', (a, b) => (b > 64n && a * a > 1n ? 0n : a ** b)],
  ['<<', (a, b) => a << (b & 63n)],
  ['>>', (a, b) => a >> (b & 63n)],
  ['<', (a, b) => truth(a < b)],
  ['>', (a, b) => truth(a > b)],
  ['<=', (a, b) => truth(a <= b)],
  ['>=', (a, b) => truth(a >= b)],
  ['==', (a, b) => truth(a === b)],
  ['!=', (a, b) => truth(a !== b)],
  ['&', (a, b) => a & b],
  ['|', (a, b) => a | b],
  ['^', (a, b) => a ^ b],
  ['&&', (a, b) => truth(a !== 0n && b !== 0n)],
  ['||', (a, b) => truth(a !== 0n || b !== 0n)],
]);

function unary(parsing: Parsing): bigint {
  const operator = take(parsing, '!', '~', '-', '+', '++', '--');
  if (operator === null) return primary(parsing);
  if (operator === '++' || operator === '--') {
    const name = parsing.tokens[parsing.at] ?? '';
    if (!/^[A-Za-z_]/.test(name)) {
      const value = unary(parsing);
      return value;
    }
    parsing.at++;
    return store(parsing, name, variable(parsing, name) + (operator === '++' ? 1n : -1n));
  }
  const value = unary(parsing);
  if (operator === '!') return truth(value === 0n);
  if (operator === '~') return ~value;
  return operator === '-' ? BigInt.asIntN(64, -value) : value;
}

function primary(parsing: Parsing): bigint {
  const token = parsing.tokens[parsing.at++];
  if (token === undefined) throw syntax();
  if (token === '(') {
    const value = comma(parsing);
    if (take(parsing, ')') === null) throw syntax();
    return value;
  }
  if (/^\d/.test(token)) return BigInt.asIntN(64, number(token));
  if (!/^[A-Za-z_]/.test(token)) throw syntax();
  const value = variable(parsing, token);
  const operator = take(parsing, '++', '--');
  if (operator !== null) store(parsing, token, value + (operator === '++' ? 1n : -1n));
  return value;
}

function number(token: string): bigint {
  if (/^0\d/.test(token)) {
    if (/[89]/.test(token)) throw syntax();
    return BigInt(`0o${token.slice(1)}`);
  }
  return BigInt(token);
}

/** A variable holds an expression. */
function variable({ numbers, depth }: Parsing, name: string): bigint {
  return evaluate(numbers.read(name), numbers, depth + 1);
}

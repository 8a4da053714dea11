// `node -e` and `python -c` as far as they print what stands there: texts, numbers, sums of them, versions; nothing else is run.

/** What is printed, or null where it is more than that. */
export function printed(
  code: string,
  call: RegExp,
  variables: ReadonlyMap<string, string>,
): string | null {
  let out = '';
  for (const statement of code.split(/[;\n]/)) {
    if (statement.trim() === '') continue;
    const [, inside] = call.exec(statement.trim()) ?? [];
    if (inside === undefined) return null;
    const parts = splitOutside(inside);
    const values = inside.trim() === '' ? [] : parts.map((part) => valueOf(part.trim(), variables));
    if (values.some((value) => value === null)) return null;
    out += `${values.join(' ')}\n`;
  }
  return out;
}

function splitOutside(text: string): string[] {
  const parts = [''];
  let quote = '';
  let depth = 0;
  for (const char of text) {
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (`'"\``.includes(char)) quote = char;
    else if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth--;
    if (char === ',' && quote === '' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

function valueOf(text: string, variables: ReadonlyMap<string, string>): string | null {
  const [, quote, inside = ''] = /^(["'`])([^"'`\\$]*)\1$/.exec(text) ?? [];
  if (quote !== undefined) return inside;
  const known = variables.get(text);
  if (known !== undefined) return known;
  return sumOf(text);
}

/** Whole numbers with + - * and brackets around nothing. */
function sumOf(text: string): string | null {
  if (!/^-?\d+(?:\s*[-+*]\s*\d+)*$/.test(text)) return null;
  const products = text.replaceAll(/\s/g, '').match(/[-+]?[\d*]+/g) ?? [];
  const sum = products.reduce((all, product) => {
    const sign = product.startsWith('-') ? -1 : 1;
    return (
      all +
      sign *
        product
          .replace(/^[-+]/, '')
          .split('*')
          .reduce((value, factor) => value * Number(factor), 1)
    );
  }, 0);
  return Number.isSafeInteger(sum) ? String(sum) : null;
}

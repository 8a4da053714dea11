// Long texts of the sandbox's data are packed into the bundle: what comes again is written as a place and a length.
const digits = Array.from({ length: 92 }, (_, at) => String.fromCharCode(at + 35))
  .filter((one) => one !== '\\')
  .join('');
const shortest = 5;
const near = digits.length ** 2;

/** Signs that the text has none of: for a near repeat, a far one, and the end of a line. */
function signsFor(text) {
  const free = [...'`~^|@#$%&{}*+<>=!?;:_ABCDEFGHIJKLMNOPQRSTUVWXYZ\x7f\x1f\x1e\x1d'].filter(
    (one) => !text.includes(one),
  );
  if (free.length < 3) throw new Error('a text to pack has every sign in it');
  return free.slice(0, 3);
}

/** Longest repeats first come first served, looked up by their beginnings. */
export function packed(text) {
  const [nearSign, farSign, lineSign] = signsFor(text);
  const seen = new Map();
  let result = '';
  const longestAt = (at) => {
    const found = { from: -1, length: 0 };
    for (const from of seen.get(text.slice(at, at + shortest)) ?? []) {
      let length = shortest;
      const most = Math.min(shortest + digits.length - 1, at - from);
      while (length < most && text[from + length] === text[at + length]) length++;
      if (length <= at - from && at + length <= text.length && length >= found.length)
        Object.assign(found, { from, length });
    }
    return found.length > (at - found.from <= near ? 4 : 5) ? found : null;
  };
  const learn = (at) => {
    const key = text.slice(at, at + shortest);
    if (key.length === shortest) seen.set(key, [...(seen.get(key) ?? []), at]);
  };
  for (let at = 0; at < text.length;) {
    const here = longestAt(at);
    learn(at);
    const next = here === null ? null : longestAt(at + 1);
    if (here === null || (next !== null && next.length > here.length)) {
      result += text[at] === '\n' ? lineSign : text[at];
      at += 1;
      continue;
    }
    const back = at - here.from - 1;
    result += back < near ? nearSign : farSign + digits[Math.floor(back / near)];
    result +=
      digits[Math.floor(back / digits.length) % digits.length] + digits[back % digits.length];
    result += digits[here.length - shortest];
    for (let one = at + 1; one < at + here.length; one++) learn(one);
    at += here.length;
  }
  return nearSign + farSign + lineSign + result;
}

/** Stands in the bundle as it is written here, so it uses nothing from around it. */
export function unpacked(text) {
  const digit = (at) => {
    const code = text.charCodeAt(at) - 35;
    return code > 57 ? code - 1 : code;
  };
  const codes = [];
  for (let at = 3; at < text.length; at++) {
    const sign = text[at];
    if (sign !== text[0] && sign !== text[1]) {
      codes.push(sign === text[2] ? 10 : text.charCodeAt(at));
      continue;
    }
    const far = sign === text[1] ? digit(++at) * 8281 : 0;
    const from = codes.length - 1 - far - digit(at + 1) * 91 - digit(at + 2);
    const end = from + digit(at + 3) + 5;
    for (let one = from; one < end; one++) codes.push(codes[one]);
    at += 3;
  }
  let result = '';
  for (let at = 0; at < codes.length; at += 8192)
    result += String.fromCharCode(...codes.slice(at, at + 8192));
  return result;
}

/** Between the rows of a table; a row's first line is its key. */
const between = '\x7f';

/** For the bundler: long texts, and tables of texts, in the sandbox's files of data. */
export const packing = {
  name: 'packing',
  resolveId: (source) => (source === 'unpacked' ? '\0unpacked' : null),
  load: (id) => (id === '\0unpacked' ? `export ${unpacked}` : null),
  transform: (code, id) => {
    if (!/\/src\/sandbox\/.*(?:pages|usage|schema)\.data\.ts$/.test(id)) return null;
    const said = (text) => `unpacked(${JSON.stringify(packed(text))})`;
    const table = /new Map\((\[[\s\S]*\])\)/;
    const long = /"(?:[^"\\\n]|\\.){4000,}"|`[^`\\$]{4000,}`/g;
    const body = table.test(code)
      ? code.replace(table, (_, rows) => {
          const pairs = JSON.parse(rows.replace(/,(\s*\])/g, '$1'));
          const text = pairs.map((pair) => pair.join('\n')).join(between);
          return `new Map(${said(text)}.split('${between}').map((row) => row.split(/\\n([^]*)/)))`;
        })
      : code.replace(long, (text) =>
          said(text.startsWith('`') ? text.slice(1, -1) : JSON.parse(text)),
        );
    return { code: `import { unpacked } from 'unpacked';\n${body}`, map: null };
  },
};

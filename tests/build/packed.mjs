// Long texts of the sandbox's data are packed into the bundle: deflated, and the bits written as signs of a text, thirteen as two.
import { deflateRawSync } from 'node:zlib';

const digits = Array.from({ length: 92 }, (_, at) => String.fromCharCode(at + 35))
  .filter((one) => one !== '\\')
  .join('');

export function packed(text) {
  let [held, count, result] = [0, 0, ''];
  const push = (bits) => (result += digits[Math.floor(bits / 91)] + digits[bits % 91]);
  for (const byte of deflateRawSync(text, { level: 9, memLevel: 9 })) {
    held |= byte << count;
    count += 8;
    if (count < 13) continue;
    push(held & 8191);
    held >>>= 13;
    count -= 13;
  }
  push(held);
  if (unpacked(result) !== text) throw new Error('a text that does not come out as it was');
  return result;
}

/** Stands in the bundle as it is written here, so it uses nothing from around it. */
export function unpacked(text) {
  const digit = (at) => {
    const code = text.charCodeAt(at) - 35;
    return code > 57 ? code - 1 : code;
  };
  let [at, held, count] = [0, 0, 0];
  const fill = () => {
    for (; count < 15; count += 13, at += 2) held |= (digit(at) * 91 + digit(at + 1)) << count;
  };
  const drop = (many) => {
    held >>>= many;
    count -= many;
  };
  const bits = (many) => {
    fill();
    const value = held & ((1 << many) - 1);
    drop(many);
    return value;
  };
  /** By the next fifteen bits: a symbol and how many of them are its own. */
  const treeOf = (lengths) => {
    const tree = new Int32Array(32768);
    let code = 0;
    for (let length = 1; length < 16; length++, code <<= 1)
      for (const [symbol, own] of lengths.entries()) {
        if (own !== length) continue;
        let mirrored = 0;
        for (let bit = 0; bit < length; bit++)
          mirrored |= ((code >> bit) & 1) << (length - 1 - bit);
        for (; mirrored < 32768; mirrored += 1 << length) tree[mirrored] = symbol * 16 + length;
        code++;
      }
    return tree;
  };
  const symbolOf = (tree) => {
    fill();
    const found = tree[held & 32767];
    drop(found & 15);
    return found >> 4;
  };
  const writtenTrees = () => {
    const [literals, distances, many] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    const own = Array.from({ length: 19 }, () => 0);
    for (const one of order.slice(0, many)) own[one] = bits(3);
    const tree = treeOf(own);
    const lengths = [];
    while (lengths.length < literals + distances) {
      const symbol = symbolOf(tree);
      if (symbol < 16) lengths.push(symbol);
      else {
        const again = symbol === 16 ? lengths.at(-1) : 0;
        const times = symbol === 16 ? bits(2) + 3 : symbol === 17 ? bits(3) + 3 : bits(7) + 11;
        for (let one = 0; one < times; one++) lengths.push(again);
      }
    }
    return [treeOf(lengths.slice(0, literals)), treeOf(lengths.slice(literals))];
  };
  const usualTrees = () => [
    treeOf(
      Array.from({ length: 288 }, (_, one) => (one < 144 ? 8 : one < 256 ? 9 : one < 280 ? 7 : 8)),
    ),
    treeOf(Array.from({ length: 30 }, () => 5)),
  ];
  const bytes = new Uint8Array(text.length * 64);
  let end = 0;
  for (let isLast = 0; isLast === 0;) {
    isLast = bits(1);
    const [literals, distances] = bits(2) === 2 ? writtenTrees() : usualTrees();
    for (let symbol = symbolOf(literals); symbol !== 256; symbol = symbolOf(literals)) {
      if (symbol < 256) {
        bytes[end++] = symbol;
        continue;
      }
      const long = symbol - 257;
      const more = long < 8 || long === 28 ? 0 : (long >> 2) - 1;
      const length =
        long === 28 ? 258 : long < 8 ? long + 3 : ((4 + (long & 3)) << more) + 3 + bits(more);
      const far = symbolOf(distances);
      const further = far < 4 ? 0 : (far >> 1) - 1;
      const back = far < 4 ? far + 1 : ((2 + (far & 1)) << further) + 1 + bits(further);
      for (const stop = end + length; end < stop; end++) bytes[end] = bytes[end - back];
    }
  }
  return new TextDecoder().decode(bytes.subarray(0, end));
}

/** Between the rows of a table; a row's first line is its key. */
const between = '\x7f';

/** For the bundler: long texts, and tables of texts, in the sandbox's files of data. */
export const packing = {
  name: 'packing',
  resolveId: (source) => (source === 'unpacked' ? '\0unpacked' : null),
  load: (id) => (id === '\0unpacked' ? `export ${unpacked}` : null),
  transform: (code, id) => {
    if (!/\/src\/sandbox\/.*(?:pages|usages|schema)\.data\.ts$/.test(id)) return null;
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

// What chunks give each other is written as one table: the bundler writes a definition of 80 signs for each.
const one = (group) =>
  `Object\\.defineProperty\\(exports,(["'\`])([\\w$]+)\\${group},\\{enumerable:!0,get:function\\(\\)\\{return ([\\w$.]+)\\}\\}\\)`;
const run = new RegExp(`${one(1)}(?:,${one(4)})+`, 'g');
const each = new RegExp(one(1), 'g');

export function inOneTable(code) {
  return code.replace(run, (found) => {
    const getters = [...found.matchAll(each)].map(([, , name, value]) => `${name}:()=>${value}`);
    return `Object.entries({${getters.join()}}).forEach(([e,get])=>Object.defineProperty(exports,e,{enumerable:!0,get}))`;
  });
}

export const exported = {
  name: 'exported',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle))
      if (chunk.type === 'chunk') chunk.code = inOneTable(chunk.code);
  },
};

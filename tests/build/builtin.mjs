// For the bundler: a module of Node's own that is loaded at its use is taken as it is. As a namespace all its names would be copied, which takes longer than loading it.
const loaded = /(?<!typeof )\bimport\('(node:[\w/]+)'\)/g;

export const takenAsTheyAre = (code) =>
  code.replaceAll(loaded, "Promise.resolve(process.getBuiltinModule('$1'))");

export const builtin = {
  name: 'builtin',
  transform: (code, id) => {
    const taken = id.endsWith('.ts') ? takenAsTheyAre(code) : code;
    return taken === code ? null : { code: taken, map: null };
  },
};

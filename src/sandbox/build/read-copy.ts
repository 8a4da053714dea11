// COPY and ADD as they are written.
import { type HereDoc, hereDocOf, type Instruction } from './dockerfile.ts';
import { BuildFailure } from './failure.ts';
import { readFlags } from './instruction-flags.ts';

export type Copying = {
  isAdd: boolean;
  sources: string[];
  contents: HereDoc[];
  target: string;
  from: string;
  chown: string;
  chmod: string;
  excludes: string[];
};

export function readCopy(one: Instruction, name: string): Copying {
  if (one.args.length < 2)
    throw new BuildFailure(
      `${name} requires at least two arguments, but only one was provided. Destination could not be determined`,
    );
  const isAdd = name === 'ADD';
  const flags = isAdd
    ? readFlags(
        one,
        ['chown', 'chmod', 'checksum'],
        ['link', 'keep-git-dir', 'unpack'],
        ['exclude'],
      )
    : readFlags(one, ['chown', 'from', 'chmod'], ['link'], ['exclude']);
  const sources = one.args.slice(0, -1);
  const target = one.args.at(-1) ?? '';
  if (hereDocOf(target)) throw new BuildFailure(`${name} cannot accept a heredoc as a destination`);
  const contents = sources.flatMap((word) => hereDocOf(word) ?? []);
  const get = (flag: string) => flags.get(flag)?.[0] ?? '';
  return {
    isAdd,
    sources: sources.filter((word) => !hereDocOf(word)),
    contents: contents.map((each) => {
      const doc = one.heredocs.find((other) => other.name === each.name) ?? each;
      return { ...doc, text: doc.chomps ? doc.text.replace(/^\t+/gm, '') : doc.text };
    }),
    target,
    from: get('from'),
    chown: get('chown'),
    chmod: get('chmod'),
    excludes: flags.get('exclude') ?? [],
  };
}

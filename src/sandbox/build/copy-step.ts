// COPY and ADD: what is to be copied from where to where.
import { cleanPath } from '../../command/values/mounts.ts';
import { changedMode } from '../applets/modes.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { addStep, type Dispatching, type Expanding, shown, titled } from './adding.ts';
import type { Command } from './commands.ts';
import { isUrl } from './copy.ts';
import { BuildFailure } from './failure.ts';
import { warn } from './lint.ts';
import type { Planned } from './step.ts';

export function copyStep(
  state: Planned,
  command: Command & { kind: 'copy' },
  how: Dispatching,
  expand: Expanding,
): void {
  const { copying, at } = command;
  const name = copying.isAdd ? 'ADD' : 'COPY';
  const chown = expand(copying.chown);
  const chmod = expand(copying.chmod);
  const sources = copying.sources.map((source) => expand(source));
  const target = expand(copying.target);
  for (const source of sources) checkSource(source, copying.isAdd);
  const from = how.one.sources.get(command) ?? null;
  if (from === null) warnOfIgnored(sources, name, at.from, how);
  const contents = copying.contents.map((doc) => ({
    ...doc,
    text: doc.expands ? expand(doc.text, { escape: '\\', ignoresQuotes: true }) : doc.text,
  }));
  const told = [
    name,
    ...(chown === '' ? [] : [`--chown=${chown}`]),
    ...(chmod === '' ? [] : [`--chmod=${chmod}`]),
    ...sources,
    ...contents.map((doc) => `<<${doc.name}`),
    target,
    '# buildkit',
  ];
  addStep(
    state,
    {
      title: titled(command, shown(command, state, how.escape)),
      at,
      work: {
        kind: 'copy',
        isAdd: copying.isAdd,
        from,
        sources,
        contents,
        target: targetPath(target, state.config.workdir),
        chown,
        chmod: checkedMode(chmod),
        excludes: copying.excludes,
      },
    },
    how.counted,
    told.join(' '),
  );
}

/** Absolute, with the slash at its end that says that it is a folder. */
function targetPath(target: string, workdir: string): string {
  const path = target.startsWith('/') ? target : `${workdir || '/'}/${target}`;
  const isFolder = /(?:^|\/)\.?$/.test(target);
  const clean = cleanPath(path, null);
  return isFolder && clean !== '/' ? `${clean}/` : clean;
}

function checkedMode(text: string): string {
  if (/^\d+$/.test(text) && !(/^[0-7]+$/.test(text) && Number.parseInt(text, 8) <= 0o7777))
    throw new BuildFailure(
      `invalid chmod parameter: '${text}'. it should be octal string and between 0 and 07777`,
    );
  if (text !== '' && changedMode(text, 0, false, 0) === null)
    throw new BuildFailure('invalid syntax');
  return text;
}

function checkSource(source: string, isAdd: boolean): void {
  const isGit =
    /^(?:git@|git:\/\/|ssh:\/\/)/.test(source) || (isUrl(source) && /\.git(?:#.*)?$/.test(source));
  if (!isAdd && isGit) throw new BuildFailure("source can't be a git ref for COPY");
  if (!isAdd && isUrl(source)) throw new BuildFailure("source can't be a URL for COPY");
  if (isGit) throw new NotModelled('ADD of a repository');
}

function warnOfIgnored(
  sources: readonly string[],
  name: string,
  line: number,
  { asked, lint }: Dispatching,
): void {
  if (!asked.isIgnored) return;
  for (const source of sources) {
    const clean = cleanPath(`/${source}`, null).slice(1) || '.';
    if (clean !== '.' && asked.isIgnored(clean))
      warn(
        lint,
        'CopyIgnoredFile',
        line,
        `Attempting to ${name === 'ADD' ? 'Add' : 'Copy'} file "${clean}" that is excluded by .dockerignore`,
      );
  }
}

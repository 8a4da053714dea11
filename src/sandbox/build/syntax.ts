// `# syntax=docker/dockerfile:1`: the image that reads the Dockerfile, which a registry has to give.
import { normalImage } from '../../command/values/image.ts';
import { sha256 } from '../applets/digest.ts';
import { noRouteTo } from '../images/registry.ts';
import type { Engine } from '../engine/state.ts';
import { emptyStore, freeze } from '../files/store.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { BuildFailure } from './failure.ts';
import { type Building, Progress } from './progress.ts';

type Syntax = { ref: string; line: number };

/** Where one is asked for, and nobody is there to give it: then nobody reads the Dockerfile either. */
export const isLost = ({ registry }: Engine, text: string) =>
  !registry.isReachable && syntaxOf(text) !== null;

function syntaxOf(text: string): Syntax | null {
  for (const [at, line] of text.split('\n').entries()) {
    const [, key = '', value = ''] = /^#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/.exec(line) ?? [];
    if (key === '') return null;
    if (key.toLowerCase() === 'syntax')
      return { ref: normalImage(value.split(/\s+/)[0] ?? ''), line: at + 1 };
  }
  return null;
}

export function* resolveSyntax(engine: Engine, text: string, progress: Progress): Building<void> {
  const syntax = syntaxOf(text);
  if (!syntax) return;
  const { ref, line } = syntax;
  const [, domain = '', name = '', tag = ''] = /^([^/]+)\/(.*):([^:/]+)$/.exec(ref) ?? [];
  const isOwn = domain === 'docker.io' && name === 'docker/dockerfile';
  if (engine.registry.isReachable ? !isOwn : domain !== 'docker.io')
    throw new NotModelled(`# syntax=${ref}`);
  const asked = yield* progress.open(`resolve image config for docker-image://${ref}`);
  if (!engine.registry.isReachable) {
    const why = `failed to do request: Head "https://registry-1.docker.io/v2/${name}/manifests/${tag}": ${noRouteTo('registry-1.docker.io')}`;
    yield* asked.fail(why);
    throw new BuildFailure(`failed to resolve source metadata for ${ref}: ${why}`, {
      from: line,
      to: line,
    });
  }
  yield* asked.done();
  const full = `${ref}@sha256:${sha256(ref)}`;
  const { steps } = engine.buildCache;
  const vertex = yield* progress.open(`docker-image://${full}`);
  const isKnown = steps.has(full);
  if (!isKnown) yield* vertex.say(`resolve ${full} 0.0s done`);
  steps.set(full, { tree: emptyTree(engine), layer: null });
  yield* vertex.done(isKnown);
}

const emptyTree = ({ kernel }: Engine) => freeze(emptyStore('syntax', kernel.now));

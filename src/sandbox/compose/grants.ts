// Configs and secrets that are no files of the host: written into a container before it starts.
import { makePath } from '../engine/init-files.ts';
import type { Container } from '../engine/state.ts';
import { storeViewer } from '../engine/viewer.ts';
import { writeFile } from '../files/open.ts';
import { toBytes } from '../kernel/bytes.ts';
import { isMapping } from './data.ts';
import { ComposeFailure } from './failure.ts';
import { mappingOf, type Project, textOf } from './project.ts';
import type { Session } from './session.ts';
import type { Mapping } from './yaml-text.ts';

/** The first that is missing ends it; what is empty makes no file. */
export function writeGrants(
  { engine, project }: Session,
  name: string,
  container: Container,
): void {
  const service = project.services.get(name) ?? {};
  for (const kind of ['secrets', 'configs'] as const) {
    const list = service[kind];
    for (const each of Array.isArray(list) ? list : []) {
      if (!isMapping(each)) continue;
      const given = mappingOf(project[kind], textOf(each, 'source'));
      const text = contentOf(project, kind.slice(0, -1), given);
      if (text === '') continue;
      if (service['read_only'] === true)
        throw new ComposeFailure(
          `cannot create ${kind.slice(0, -1)} ${JSON.stringify(textOf(given, 'name'))} in read-only service ${name}: \`file\` is the sole supported option`,
        );
      const target = textOf(each, 'target') || `/${textOf(each, 'source')}`;
      makePath(engine, container.store, target.slice(0, target.lastIndexOf('/')) || '/');
      writeFile(storeViewer(engine, container.store), target, toBytes(text));
    }
  }
}

function contentOf({ environment }: Project, kind: string, given: Mapping): string {
  const content = textOf(given, 'content');
  const variable = textOf(given, 'environment');
  if (content !== '' || variable === '') return content;
  const value = environment.get(variable);
  if (value !== undefined) return value;
  throw new ComposeFailure(
    `environment variable ${JSON.stringify(variable)} required by ${kind} ${JSON.stringify(textOf(given, 'name'))} is not set`,
  );
}

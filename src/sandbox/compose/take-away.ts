// Containers stopped and removed; and which services may be worked on at once.
import { removeContainer } from '../engine/remove.ts';
import type { Container } from '../engine/state.ts';
import { stopContainer } from '../engine/control.ts';
import { inOrder, mappingOf } from './project.ts';
import { event, type Session } from './session.ts';
import type { Doing } from '../kernel/process.ts';

/** Stopped, then removed. */
export function* takeAway(
  { call, engine }: Session,
  container: Container,
  timeoutS: number | null,
  volumes = false,
): Doing {
  yield* event(call, 'Container', container.name, 'Stopping');
  // One left by `run` is taken away as its service's, and once more as an orphan.
  if (!engine.containers.has(container.id)) {
    yield* event(call, 'Container', container.name, 'Error while Stopping');
    return yield* event(call, 'Container', container.name, 'Removed');
  }
  yield* stopContainer(engine, container, { timeoutS, signal: '' });
  yield* event(call, 'Container', container.name, 'Stopped');
  yield* event(call, 'Container', container.name, 'Removing');
  if (engine.containers.has(container.id))
    removeContainer(engine, container, { volumes, force: true });
  yield* event(call, 'Container', container.name, 'Removed');
}

/** Services that may be made at once, those that others need first. */
export function levels({ project }: Session, names: readonly string[]): string[][] {
  const depth = new Map<string, number>();
  for (const name of inOrder(project.services)) {
    const needed = Object.keys(mappingOf(project.services.get(name) ?? {}, 'depends_on'));
    depth.set(name, Math.max(0, ...needed.map((each) => (depth.get(each) ?? 0) + 1)));
  }
  const most = Math.max(0, ...names.map((name) => depth.get(name) ?? 0));
  return Array.from({ length: most + 1 }, (_, at) =>
    names.filter((name) => (depth.get(name) ?? 0) === at),
  );
}

// The daemon itself: its errors, ids, events and timers.
import type { Program } from '../kernel/process.ts';
import type { Container, Engine, EngineEvent, Image, Timer } from './state.ts';

/** What the daemon answers instead of doing it. */
export class DaemonError extends Error {
  readonly kind: 'invalid' | 'missing' | 'conflict' | 'failed' | 'client';
  constructor(message: string, kind: DaemonError['kind'] = 'failed') {
    super(message);
    this.kind = kind;
  }

  /** As the client prints it; some things it says before it asks. */
  get said(): string {
    return this.kind === 'client' ? this.message : `Error response from daemon: ${this.message}`;
  }
}

/** So many random hex digits. */
export function hex({ kernel }: Engine, length: number): string {
  let text = '';
  while (text.length < length)
    text += Math.floor(kernel.chance() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, '0');
  return text.slice(0, length);
}

/** An id of 64 digits whose first twelve aren't all decimal. */
export function newId(engine: Engine): string {
  for (;;) {
    const id = hex(engine, 64);
    if (!/^\d+$/.test(id.slice(0, 12))) return id;
  }
}

const mostEvents = 256;

export function tell(
  engine: Engine,
  type: string,
  action: string,
  id: string,
  attributes: readonly (readonly [string, string])[] = [],
): void {
  const event: EngineEvent = {
    at: engine.kernel.now,
    type,
    action,
    id,
    attributes: new Map(attributes),
  };
  engine.events.push(event);
  engine.eventCount += 1;
  if (engine.events.length > mostEvents) engine.events.shift();
}

export function tellContainer(
  engine: Engine,
  container: Container,
  action: string,
  more: readonly (readonly [string, string])[] = [],
): void {
  tell(engine, 'container', action, container.id, [
    ...container.labels,
    ['image', container.options.image],
    ['name', container.name],
    ...more,
  ]);
}

export function tellImage(engine: Engine, image: Image, action: string, name: string): void {
  tell(engine, 'image', action, image.id, [...image.config.labels, ['name', name]]);
}

/** Does something at that instant of virtual time. */
export function later(engine: Engine, delayMs: number, run: () => void): Timer {
  const timer = { at: engine.kernel.now + delayMs, run };
  engine.timers.add(timer);
  return timer;
}

/** The daemon's own process: it wakes for its timers. */
export function daemonProgram(engine: Engine): Program {
  return function* () {
    for (;;) {
      const due = [...engine.timers]
        .filter(({ at }) => at <= engine.kernel.now)
        .sort((one, other) => one.at - other.at);
      for (const timer of due) if (engine.timers.delete(timer)) timer.run();
      const known = engine.timers.size;
      const first = Math.min(...[...engine.timers].map(({ at }) => at));
      yield {
        isReady: () =>
          engine.timers.size !== known ||
          [...engine.timers].some(({ at }) => at < first || at <= engine.kernel.now),
        at: first === Infinity ? null : first,
        isHeld: true,
      };
    }
  };
}

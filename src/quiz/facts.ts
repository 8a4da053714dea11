// What a session leaves in the log: each fact gets its id, instant and day here.
import { currentVersion, type Event, type EventId, type SessionId } from '../progress/event.ts';
import type { Moment } from '../schedule/memory.ts';

type Unstamped = Event extends infer One
  ? One extends Event
    ? Omit<One, 'id' | 'v' | 'at' | 'day' | 'device' | 'session'>
    : never
  : never;
type Stamped<One> = One extends { kind: infer Kind } ? Extract<Event, { kind: Kind }> : never;
/** What the ids of facts are counted with. */
type Logging = {
  plan: { session: SessionId; device: string; saves: boolean };
  serial: number;
};

/** Makes the next fact; nothing comes out of a session that leaves no trace. */
export function log<State extends Logging, One extends Unstamped>(
  state: State,
  now: Moment,
  fact: One,
): { state: State; event: Stamped<One>; facts: Event[] } {
  const { session, device, saves } = state.plan;
  const serial = state.serial + 1;
  const id = `${session}-${String(serial).padStart(4, '0')}` as EventId;
  const stamp = {
    id,
    v: currentVersion,
    at: new Date(now.at).toISOString(),
    day: now.day,
    device,
    session,
  };
  const { kind, ...rest } = fact;
  const event = { kind, ...stamp, ...rest } as unknown as Stamped<One>;
  return { state: { ...state, serial }, event, facts: saves ? [event as Event] : [] };
}

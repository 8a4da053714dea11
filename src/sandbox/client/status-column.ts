// `Up 4 seconds (healthy)`, `Exited (0) 2 minutes ago`: a container's state in words.
import type { Container } from '../engine/state.ts';
import { humanDuration } from './table.ts';

export function statusColumn(container: Container, now: number): string {
  const up = humanDuration(now - (container.startedAt ?? now));
  const ended = humanDuration(now - (container.finishedAt ?? now));
  switch (container.status) {
    case 'running':
      return `Up ${up}${healthOf(container)}`;
    case 'paused':
      return `Up ${up} (Paused)`;
    case 'restarting':
      return `Restarting (${container.exitCode}) ${ended} ago`;
    case 'removing':
      return 'Removal In Progress';
    case 'dead':
      return 'Dead';
    case 'created':
      return 'Created';
    case 'exited':
      return container.finishedAt === null
        ? 'Created'
        : `Exited (${container.exitCode}) ${ended} ago`;
    default:
      return container.status satisfies never;
  }
}

function healthOf({ health }: Container): string {
  if (!health) return '';
  return health.status === 'starting' ? ' (health: starting)' : ` (${health.status})`;
}

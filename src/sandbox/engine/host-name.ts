// What a container calls itself: the name that was given, its host's where it has the host's network, or the beginning of its id.
import type { Container } from './state.ts';

export const hostOfAll = 'docker';

export function hostName({ options, id }: Container): string {
  if (options.hostname !== '') return options.hostname;
  return options.network === 'host' ? hostOfAll : id.slice(0, 12);
}

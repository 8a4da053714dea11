// What a container calls itself: the name that was given, or the beginning of its id.
import type { Container } from './state.ts';

export function hostName({ options, id }: Container): string {
  return options.hostname === '' ? id.slice(0, 12) : options.hostname;
}

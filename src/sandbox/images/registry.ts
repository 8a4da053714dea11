// The registry that a world pretends to have, or what is said where none can be reached.

/** As the engine's resolver says it on a machine without a network outside. */
export const noRouteTo = (host: string): string =>
  `dial tcp: lookup ${host} on 198.51.100.1:53: dial udp 198.51.100.1:53: connect: no route to host`;

// Ports of EXPOSE: single ones and ranges, with a protocol or without.
import { BuildFailure } from './failure.ts';
import { type Lint, warn } from './lint.ts';

export function exposedPorts(words: readonly string[], lint: Lint, line: number): string[] {
  return words.flatMap((word) => portsOf(word, lint, line));
}

function portsOf(word: string, lint: Lint, line: number): string[] {
  const parts = word.split(':');
  const inside = parts.pop() ?? '';
  const [port = '', typed] = inside.split('/');
  const protocol = typed === undefined || typed === '' ? 'tcp' : typed;
  if (port === '')
    throw new BuildFailure(`invalid port: ${JSON.stringify(word)}: no port specified`);
  if (!['tcp', 'udp', 'sctp'].includes(protocol.toLowerCase()))
    throw new BuildFailure(`invalid port: ${JSON.stringify(word)}: invalid proto: ${protocol}`);
  if (protocol !== protocol.toLowerCase())
    warn(
      lint,
      'ExposeProtoCasing',
      line,
      `Defined protocol '${word}' in EXPOSE instruction should be lowercase`,
    );
  if (parts.length > 0)
    warn(
      lint,
      'ExposeInvalidFormat',
      line,
      `EXPOSE instruction should not define an IP address or host-port mapping, found '${word}'`,
    );
  const [first = '', last = first] = port.split('-');
  const [from, to] = [first, last].map(Number);
  if (!isPort(first) || !isPort(last) || from === undefined || to === undefined || to < from)
    throw new BuildFailure(`invalid containerPort: ${port}`);
  return Array.from({ length: to - from + 1 }, (_, at) => `${from + at}/${protocol.toLowerCase()}`);
}

const isPort = (text: string) => /^\d+$/.test(text) && Number(text) <= 65_535;

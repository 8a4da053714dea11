// `ping`: what answers, how long it took, and the tally at the end or at Ctrl-C.
import type { Bytes } from '../kernel/bytes.ts';
import type { Doing } from '../kernel/process.ts';
import { at } from '../kernel/waits.ts';
import { resolveName } from '../net/resolve.ts';
import { die, optionsOf, out, usage, type Tool } from './tool.ts';

export function* ping(tool: Tool): Doing<number> {
  const options = yield* optionsOf(tool, '46c:s:i:At:I:W:w:qp:n');
  const [host] = options.words;
  if (host === undefined) return yield* usage(tool);
  const { kernel, self } = tool;
  const [address] = resolveName(kernel, self, host) ?? [];
  if (address === undefined) return yield* die(tool, `bad address '${host}'`);
  const most = Number(options.value('c') ?? Infinity);
  const pauseMs = Number(options.value('i') ?? 1) * 1000;
  const waitMs = Number(options.value('W') ?? 10) * 1000;
  yield* out(tool, `PING ${host} (${address}): 56 data bytes\n`);
  if (!self.capabilities.has('NET_RAW') && self.net !== kernel.hostNet)
    return yield* die(tool, 'permission denied (are you root?)');
  const isLocal =
    address.startsWith('127.') ||
    self.net.interfaces.some((one) => one.address.startsWith(`${address}/`));
  if (
    !isLocal &&
    self.net.gateway === null &&
    self.net !== kernel.hostNet &&
    !answers(tool, address)
  )
    return yield* die(tool, 'sendto: Network is unreachable');
  const tally = { sent: 0, times: [] as number[], isStopped: false };
  self.handlers.set('INT', () => {
    tally.isStopped = true;
  });
  const began = kernel.now;
  const deadline = options.has('w') ? began + Number(options.value('w')) * 1000 : Infinity;
  while (tally.sent < most && !tally.isStopped && kernel.now < deadline) {
    const sequence = tally.sent++;
    if (isLocal || answers(tool, address)) {
      const ms = 0.04 + kernel.chance() * 0.2;
      tally.times.push(ms);
      if (!options.has('q'))
        yield* out(
          tool,
          `64 bytes from ${address}: seq=${sequence} ttl=64 time=${ms.toFixed(3)} ms\n`,
        );
    }
    const isLast = tally.sent >= most;
    if (!isLast) yield at(kernel.now + pauseMs);
    else if (tally.times.length < tally.sent) yield at(kernel.now + waitMs);
  }
  return yield* summary(tool, host, tally.sent, tally.times);
}

function answers({ kernel, self }: Tool, address: string): boolean {
  return kernel.router?.answersPing(self.net, address) ?? false;
}

function* summary(tool: Tool, host: Bytes, sent: number, times: readonly number[]): Doing<number> {
  const lost = sent === 0 ? 0 : Math.floor(((sent - times.length) / sent) * 100);
  yield* out(
    tool,
    `\n--- ${host} ping statistics ---\n${sent} packets transmitted, ${times.length} packets received, ${lost}% packet loss\n`,
  );
  if (times.length === 0) return 1;
  const average = times.reduce((sum, one) => sum + one, 0) / times.length;
  yield* out(
    tool,
    `round-trip min/avg/max = ${[Math.min(...times), average, Math.max(...times)].map((one) => one.toFixed(3)).join('/')} ms\n`,
  );
  return 0;
}

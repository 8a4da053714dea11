// What `ip`, `ifconfig` and `route` say where a network is to be changed.
import { NotModelled } from '../kernel/not-modelled.ts';
import type { Doing } from '../kernel/process.ts';
import { die, type Tool } from './tool.ts';

const denied = 'Operation not permitted';

/** What changes a network needs a right that a container seldom has. */
function checkRight({ self, name }: Tool): void {
  if (self.capabilities.has('NET_ADMIN') && self.user.uid === 0)
    throw new NotModelled(`${name} that changes a network`);
}

/** The host has bridges without an address, which are in no list. */
const hasDevice = ({ self, kernel }: Tool, wanted: string): boolean =>
  self.net === kernel.hostNet || self.net.interfaces.some(({ name }) => name === wanted);

/** null where nothing is to be changed. */
export function* changedByIp(tool: Tool, words: string[]): Doing<number | null> {
  const [object = '', verb = '', ...more] = words;
  if (object === '' || !/^(?:a(?:ddr(?:ess)?)?|l(?:ink)?|r(?:oute)?)$/.test(object)) return null;
  const isLink = object.startsWith('l');
  if (isLink && verb === 'set') {
    const setsMtu = more.includes('mtu');
    const [device, ...others] = more.filter(
      (word, at) => !['dev', 'up', 'down', 'mtu'].includes(word) && more[at - 1] !== 'mtu',
    );
    if (device === undefined || others.length > 0)
      throw new NotModelled(`ip link set ${more.join(' ')}`.trim());
    if (!setsMtu && !hasDevice(tool, device))
      return yield* die(tool, 'SIOCGIFFLAGS: No such device', 2);
    checkRight(tool);
    return yield* die(tool, `SIOCSIF${setsMtu ? 'MTU' : 'FLAGS'}: ${denied}`, 2);
  }
  if (/^(?:add?|del(?:ete)?|change|chg|replace|append)$/.test(verb)) {
    if (object.startsWith('a') && !more.includes('dev'))
      return yield* die(tool, 'need "dev IFACE"');
    const device = more.includes('dev') ? more[more.indexOf('dev') + 1] : undefined;
    if (device !== undefined && !hasDevice(tool, device))
      return yield* die(tool, `can't find device '${device}'`);
    checkRight(tool);
    return yield* die(tool, `RTNETLINK answers: ${denied}`, 2);
  }
  if (!object.startsWith('r') && verb !== '' && !/^(?:s|sh|show|list|ls)$/.test(verb))
    throw new NotModelled(`ip ${object} ${verb}`);
  if (!object.startsWith('r') && more.some((word) => /^(?:up|scope|to|label|type)$/.test(word)))
    throw new NotModelled(`ip ${object} ${verb} ${more.join(' ')}`);
  const [device] = more.filter((word) => word !== 'dev');
  if (!object.startsWith('r') && device !== undefined && !hasDevice(tool, device))
    return yield* die(tool, `can't find device '${device}'`, isLink ? 2 : 1);
  return null;
}

export function* changedByIfconfig(
  tool: Tool,
  device: string,
  [what = '']: string[],
): Doing<number> {
  const call = /^(?:up|down)$/.test(what)
    ? 'FLAGS'
    : /^(?:mtu|netmask)$/.test(what)
      ? what.toUpperCase()
      : /^[\d.]+$/.test(what)
        ? 'ADDR'
        : null;
  if (call === null || (call !== 'FLAGS' && !hasDevice(tool, device)))
    throw new NotModelled(`ifconfig ${device} ${what}`);
  if (!hasDevice(tool, device)) return yield* die(tool, 'SIOCGIFFLAGS: No such device');
  checkRight(tool);
  return yield* die(tool, `SIOCSIF${call}: ${denied}`);
}

export function* changedByRoute(tool: Tool, verb: string): Doing<number> {
  checkRight(tool);
  return yield* die(tool, `SIOC${verb.toUpperCase()}RT: ${denied}`);
}

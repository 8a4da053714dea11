// Interfaces with their addresses reckoned: networks, broadcast addresses, and the lines of `ip`.
import type { Bytes } from '../kernel/bytes.ts';
import type { Tool } from './tool.ts';

type Shown = { name: string; address: string; prefix: number; mac: string; index: number };

export function interfaces({ self }: Tool): Shown[] {
  return self.net.interfaces.map(({ name, address, mac }, index) => {
    const [plain = '', prefix = '32'] = address.split('/');
    return { name, address: plain, prefix: Number(prefix), mac, index: index + 1 };
  });
}

function asNumber(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}

export function asAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join('.');
}

export function network({ address, prefix }: Shown): number {
  const size = 2 ** (32 - prefix);
  return Math.floor(asNumber(address) / size) * size;
}

export function broadcast(one: Shown): string {
  return asAddress(network(one) + 2 ** (32 - one.prefix) - 1);
}

export function oneLine(one: Shown, isShort: boolean): Bytes {
  const { name, index } = one;
  const lines = addressText(one, isShort, true)
    .split('\n')
    .filter((line) => line.startsWith('    inet'));
  const forever = '\\       valid_lft forever preferred_lft forever\n';
  return lines.map((line) => `${index}: ${name}${line}${forever}`).join('');
}

export function addressText(one: Shown, isShort: boolean, hasAddresses: boolean): Bytes {
  const { name, address, prefix, mac, index } = one;
  const isLoopback = name === 'lo';
  const flags = isLoopback ? 'LOOPBACK,UP,LOWER_UP' : 'BROADCAST,MULTICAST,UP,LOWER_UP,M-DOWN';
  const head = `${index}: ${isLoopback ? name : `${name}@if${index + 39}`}: <${flags}> mtu ${isLoopback ? 65_536 : 1500} qdisc noqueue ${isLoopback ? 'qlen 1000' : ''}\n`;
  const link = isShort
    ? ''
    : `    link/${isLoopback ? 'loopback' : 'ether'} ${mac} brd ${isLoopback ? '00:00:00:00:00:00' : 'ff:ff:ff:ff:ff:ff'}\n`;
  const inet = isLoopback
    ? `    inet ${address}/${prefix} scope host lo\n`
    : `    inet ${address}/${prefix} brd ${broadcast(one)} scope global ${name}\n`;
  const forever = '       valid_lft forever preferred_lft forever\n';
  const six = isLoopback && !isShort ? `    inet6 ::1/128 scope host \n${forever}` : '';
  return head + link + (hasAddresses ? inet + forever + six : '');
}

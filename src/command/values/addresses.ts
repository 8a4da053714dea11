// IP addresses, hardware addresses and subnets, as the docker client accepts them.

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return (
    parts.length === 4 &&
    parts.every((part) => /^(?:0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255)
  );
}

function isIpv6(text: string): boolean {
  if (text.length > 60 || !text.includes(':') || /:::/.test(text)) return false;
  const [head = '', tail, ...more] = text.split('::');
  if (more.length > 0) return false;
  const groups = [head, tail ?? ''].map((part) => (part === '' ? [] : part.split(':')));
  const all = groups.flat();
  const last = all.at(-1) ?? '';
  const count = all.length + (isIpv4(last) ? 1 : 0);
  const good = all.every(
    (group, index) =>
      /^[0-9a-fA-F]{1,4}$/.test(group) || (index === all.length - 1 && isIpv4(group)),
  );
  return good && (tail === undefined ? count === 8 : count < 8);
}

export function isIp(text: string): boolean {
  return isIpv4(text) || isIpv6(text);
}

export function isMac(text: string): boolean {
  return (
    /^[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2})(?:\1[0-9a-fA-F]{2}){4}$/.test(text.trim()) ||
    /^[0-9a-fA-F]{4}(?:\.[0-9a-fA-F]{4}){2}$/.test(text.trim())
  );
}

/** `name:ip` or `name=ip`, as --add-host takes it. */
export function splitHost(text: string): { name: string; address: string } | null {
  const at = text.includes('=') ? text.indexOf('=') : text.indexOf(':');
  if (at <= 0) return null;
  const address = text.slice(at + 1).replace(/^\[(.+)\]$/, '$1');
  return address === 'host-gateway' || isIp(address.trim())
    ? { name: text.slice(0, at), address }
    : null;
}

/** Whether an address or a smaller range lies in a subnet; of IPv6 only the form is looked at. */
export function isInSubnet(text: string, subnet: string): boolean {
  const [base = '', bits = '32'] = subnet.split('/');
  const [address = ''] = text.split('/');
  if (!isIpv4(base) || !isIpv4(address)) return isIpv6(base) && isIpv6(address);
  const size = 2 ** (32 - Number(bits));
  return Math.floor(numberOf(base) / size) === Math.floor(numberOf(address) / size);
}

function numberOf(address: string): number {
  return address.split('.').reduce((total, part) => total * 256 + Number(part), 0);
}

/** The network that an IPv4 subnet is meant to be, without the bits of a host; null for anything else. */
export function networkOf(subnet: string): string | null {
  const [, address = '', bits = ''] = /^(\d+\.\d+\.\d+\.\d+)\/(\d+)$/.exec(subnet) ?? [];
  const length = Number(bits);
  if (address === '' || length > 32) return null;
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const size = 2 ** (32 - length);
  const first = Math.floor(number / size) * size;
  const parts = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${parts.join('.')}/${length}`;
}

// From a name to addresses: numbers, /etc/hosts of one's own root, then whoever knows names.
import { FileError } from '../files/error.ts';
import { readFile } from '../files/open.ts';
import type { Kernel, Process } from '../kernel/process.ts';

function isAddress(text: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(text);
}

/** Null where nobody knows it. */
export function resolveName(kernel: Kernel, self: Process, name: string): string[] | null {
  if (isAddress(name)) return [name];
  const hosts = readFile(self, '/etc/hosts');
  for (const line of hosts instanceof FileError ? [] : hosts.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isAddress(address) && names.includes(name)) return [address];
  }
  if (name === 'localhost') return ['127.0.0.1'];
  return kernel.router?.resolve(self.net, name) ?? null;
}

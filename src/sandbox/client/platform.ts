// What `--platform` asks for, and what is said where it is none or another than the images'.
import { DaemonError } from '../engine/daemon.ts';
import { ClientError } from './call.ts';

const systems = /^(?:aix|android|darwin|freebsd|linux|netbsd|openbsd|plan9|solaris|windows)$/;
const machines = new Map([
  ['x86_64', 'amd64'],
  ['x86-64', 'amd64'],
  ['aarch64', 'arm64'],
  ['i386', '386'],
  ['i686', '386'],
  ['armhf', 'arm/v7'],
  ['arm', 'arm/v7'],
]);
const known = /^(?:386|amd64|arm64|arm|arm\/v7|mips64le|ppc64le|riscv64|s390x|wasm|loong64)$/;

export function askedPlatform(text: string): { name: string; wrong: string } {
  const parts = text.toLowerCase().split('/');
  const machine = (part = ''): string => machines.get(part) ?? part;
  const [first = '', second] = parts;
  if (text === '') return { name: '', wrong: '' };
  const quoted = JSON.stringify(text);
  if (parts.length > 3)
    return { name: '', wrong: `${quoted}: cannot parse platform specifier: invalid argument` };
  if (second !== undefined)
    return { name: [first, machine(second), ...parts.slice(2)].join('/'), wrong: '' };
  if (systems.test(first)) return { name: `${first}/amd64`, wrong: '' };
  if (known.test(machine(first))) return { name: `linux/${machine(first)}`, wrong: '' };
  return {
    name: '',
    wrong: `${quoted}: unknown operating system or architecture: invalid argument`,
  };
}

/** All images here are the engine's own platform's. */
export function checkPlatform(text: string, word: string): void {
  const { name, wrong } = askedPlatform(text);
  if (wrong !== '') throw new ClientError(wrong);
  if (name !== '' && name !== 'linux/amd64')
    throw new DaemonError(
      `image with reference ${word} was found but its platform (linux/amd64) does not match the specified platform (${name})`,
      'missing',
    );
}

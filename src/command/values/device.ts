// What --device and --platform say, as far as the client reads it.

export function isDevice(value: string): boolean {
  if (/^[\w.-]+\/[\w.-]+=[\w.:-]+$/.test(value)) return true;
  const parts = value.split(':');
  const isMode = (text: string): boolean =>
    /^[rwm]{1,3}$/.test(text) && new Set(text).size === text.length;
  if (parts.length > 3 || parts[0] === '' || (parts.length === 3 && !isMode(parts[2] ?? '')))
    return false;
  const inside =
    parts.length === 1 || (parts.length === 2 && isMode(parts[1] ?? '')) ? parts[0] : parts[1];
  return inside?.startsWith('/') ?? false;
}

const systems =
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos macos'.split(
    ' ',
  );
const machines =
  '386 amd64 amd64p32 arm armbe arm64 arm64be ppc64 ppc64le loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ppc riscv riscv64 s390 s390x sparc sparc64 wasm aarch64 armhf armel i386 x86_64 x86-64 aarch64_be'.split(
    ' ',
  );

export function isPlatform(value: string): boolean {
  const parts = value
    .toLowerCase()
    .replace(/\([^)]*\)/, '')
    .split('/');
  if (!parts.every((part) => /^[a-z0-9_.-]+$/.test(part)) || parts.length > 4) return false;
  if (parts.length > 1) return parts.length < 4;
  return systems.includes(parts[0] ?? '') || machines.includes(parts[0] ?? '');
}

// Volumes of a service, the short form in full.
import { cleanPath } from '../../command/values/mounts.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { absolute, isPath } from './data.ts';
import { ComposeFailure } from './failure.ts';
import type { Data, Mapping } from './yaml-text.ts';

export function canonicalVolume(volume: Data, folder: string, path = ''): Data {
  if (typeof volume === 'string') return short(volume, folder);
  if (volume === null || typeof volume !== 'object' || Array.isArray(volume)) return volume;
  const { type, source, target } = volume;
  if (target === undefined)
    throw new ComposeFailure(
      `service volume ${path.replace(/\[([^\]]*)\]\./, '.$1.').replace(/\[(\d+)\]$/, '.[$1]')} is missing a mount target`,
    );
  if (type === 'bind' && typeof source === 'string')
    return ordered({ ...volume, source: absolute(source, folder) });
  return ordered(volume);
}

const order = [
  'type',
  'source',
  'target',
  'read_only',
  'consistency',
  'bind',
  'volume',
  'tmpfs',
  'image',
];

const ordered = (volume: Mapping): Mapping =>
  Object.fromEntries(
    order.flatMap((key) => (volume[key] === undefined ? [] : [[key, volume[key] ?? null]])),
  );

function short(text: string, folder: string): Mapping {
  if (text === '') throw new ComposeFailure('invalid empty volume spec');
  // One letter in front of a colon is a drive of Windows.
  const [drive = ''] = /^[a-z]:/i.exec(text) ?? [];
  const fields = text.slice(drive.length).split(':');
  fields[0] = drive + (fields[0] ?? '');
  if (fields.length === 1)
    return {
      type: 'volume',
      target: cleaned(text),
      ...(text.length <= 2 ? {} : { volume: {} }),
    };
  const [source = '', target = '', modes = '', ...more] = fields;
  if (more.length > 0) throw new NotModelled('a Compose volume of more than three parts');
  if (source === '' || target === '')
    throw new ComposeFailure(`invalid spec: ${text}: empty section between colons`);
  const isBind = isPath(source);
  const words = modes === '' ? [] : modes.split(',');
  const bind: Mapping = { create_host_path: true };
  const volume: Mapping = {};
  let isReadOnly = false;
  for (const word of words) {
    if (word === 'ro') isReadOnly = true;
    else if (word === 'nocopy') volume['nocopy'] = true;
    else if (word === 'z' || word === 'Z') bind['selinux'] = word;
    else if (/^r?(?:private|shared|slave)$/.test(word)) bind['propagation'] = word;
  }
  return {
    type: isBind ? 'bind' : 'volume',
    source: isBind ? absolute(source, folder) : source,
    target: cleaned(target),
    ...(isReadOnly ? { read_only: true } : {}),
    ...(isBind ? { bind } : { volume }),
  };
}

const cleaned = (path: string) =>
  path.startsWith('/') ? cleanPath(path, null) : cleanPath(`/${path}`, null).slice(1);

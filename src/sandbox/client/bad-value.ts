// Why the client refuses a flag's value, in the words of what reads it.
import { parseImage } from '../../command/values/image.ts';
import { wrongSize } from '../../command/values/numbers.ts';
import { splitFields } from '../../command/values/csv.ts';
import type { Flag } from '../../command/grammar.ts';
import { NotModelled } from '../kernel/not-modelled.ts';

export function reasonOf(flag: Flag | null, value: string, command: string): string {
  switch (flag?.type) {
    case 'bool':
      return `strconv.ParseBool: parsing ${JSON.stringify(value)}: invalid syntax`;
    case 'int':
      return integer('ParseInt', value);
    case 'uint':
    case 'uint16':
    case 'uint32':
      return integer('ParseUint', value);
    case 'bytes':
      return wrongSize(value);
    case 'decimal':
      return /^[+-]?[\d.]+$/.test(value)
        ? 'value is too precise'
        : `failed to parse ${value} as a rational number`;
    case 'duration':
      return duration(value);
    case 'filter':
      return 'invalid argument "' === value
        ? value
        : `invalid filter '${value}'`.replace(/^.*$/, 'bad format of filter (expected name=value)');
    case 'mount':
      return mount(value);
    default:
      return listReason(flag?.canonical ?? '', value, command);
  }
}

function integer(how: string, value: string): string {
  const isNumber = /^[+-]?\d+$/.test(value);
  return `strconv.${how}: parsing ${JSON.stringify(value)}: ${isNumber ? 'value out of range' : 'invalid syntax'}`;
}

function duration(value: string): string {
  const quoted = JSON.stringify(value);
  if (/^[+-]?\d+(\.\d+)?$/.test(value)) return `time: missing unit in duration ${quoted}`;
  const unit = /^[+-]?(?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h))*\d+(?:\.\d*)?([^\d.]+)/.exec(
    value,
  )?.[1];
  if (unit !== undefined) return `time: unknown unit ${JSON.stringify(unit)} in duration ${quoted}`;
  return `time: invalid duration ${quoted}`;
}

function mount(value: string): string {
  if (value === '') return 'EOF';
  const fields = splitFields(value) ?? [];
  const bare = fields.find(
    (field) =>
      !field.includes('=') && !/^(?:readonly|ro|volume-nocopy|bind-nonrecursive)$/i.test(field),
  );
  if (bare !== undefined) return `invalid field '${bare}' must be a key=value pair`;
  const keys = new Set(
    'type source src target dst destination readonly ro consistency bind-propagation bind-nonrecursive bind-recursive volume-subpath volume-nocopy volume-label volume-driver volume-opt image-subpath tmpfs-size tmpfs-mode'.split(
      ' ',
    ),
  );
  for (const field of fields) {
    const [key = '', ...rest] = field.split('=');
    if (!keys.has(key.toLowerCase())) return `unexpected key '${key}' in '${field}'`;
    if (/^(?:readonly|ro)$/i.test(key) && rest.length > 0)
      return `invalid value for ${key}: ${rest.join('=')}`;
  }
  const has = (pattern: RegExp): boolean => fields.some((field) => pattern.test(field));
  if (!has(/^type=./i)) return has(/^type=$/i) ? 'type is required' : 'target is required';
  if (!has(/^(?:target|dst|destination)=/i)) return 'target is required';
  const type = fields.map((field) => /^type=(.*)$/i.exec(field)?.[1]).findLast(Boolean) ?? '';
  for (const each of ['volume', 'bind', 'tmpfs'])
    if (type !== each && has(new RegExp(`^${each}-`, 'i')))
      return `cannot mix '${each}-*' options with mount type '${type}'`;
  throw new NotModelled(`the client's words about --mount ${value}`);
}

/** Of a flag of `docker build`; null where its value is refused as everybody's. */
export function buildReason(name: string, value: string): string | null {
  if (name === 'add-host') return `failed to build: invalid host ${value}`;
  if (name === 'build-arg' || name === 'label')
    return `invalid key-value pair ${JSON.stringify(value)}: empty key`;
  if (name !== 'tag') return null;
  const isCase = parseImage(value) === null && parseImage(value.toLowerCase()) !== null;
  const why = isCase
    ? 'repository name must be lowercase'
    : value === ''
      ? 'repository name must have at least one component'
      : 'invalid reference format';
  return `failed to build: invalid tag ${JSON.stringify(value)}: ${why}`;
}

function ulimit(value: string): string {
  const [, name = '', soft, hard] = /^([^=]+)=([^:]*)(?::(.*))?$/.exec(value) ?? [];
  if (soft === undefined) return `invalid ulimit argument: ${value}`;
  if (
    !/^(?:core|cpu|data|fsize|locks|memlock|msgqueue|nice|nofile|nproc|rss|rtprio|rttime|sigpending|stack)$/.test(
      name,
    )
  )
    return `invalid ulimit type: ${name}`;
  const bad = [soft, hard ?? soft].find((each) => !/^[-+]?\d+$/.test(each));
  if (bad !== undefined) return `strconv.ParseInt: parsing ${JSON.stringify(bad)}: invalid syntax`;
  return `ulimit soft limit must be less than or equal to hard limit: ${soft} > ${hard}`;
}

function listReason(name: string, value: string, command: string): string {
  switch (name) {
    case 'env':
    case 'build-arg':
      return value === ''
        ? `invalid environment variable: ${value}`
        : `invalid environment variable: ${value}`;
    case 'label':
      return value === ''
        ? `invalid label '${value}': empty name`
        : `invalid label '${value}': empty name`;
    case 'add-host': {
      const [, name = '', ip = ''] = /^([^:=]*)[:=](.*)$/.exec(value) ?? [];
      return name === ''
        ? `bad format for add-host: ${JSON.stringify(value)}`
        : `invalid IP address in add-host: ${JSON.stringify(ip)}`;
    }
    case 'dns':
      return `IP address is not correctly formatted: ${value}`;
    case 'dns-search':
      return `${value} is not a valid domain`;
    case 'link':
      return `bad format for links: ${value}`;
    case 'sysctl':
      return `sysctl '${value}' is not allowed`;
    case 'ulimit':
      return ulimit(value);
    case 'attach':
      return 'valid streams are STDIN, STDOUT and STDERR';
    default:
      throw new NotModelled(`the client's words about --${name} ${value} of ${command}`);
  }
}

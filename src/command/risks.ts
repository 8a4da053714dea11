// What is risky in a command that docker would run: one rule for each, found in what the command means.
import { shellOf } from './docker/known-images.ts';
import { runsInside } from './docker/record.ts';
import { recordOf } from './docker/records.ts';
import type { Span } from './findings.ts';
import { findCommand } from './grammar.ts';
import { findProgram, nameOf } from './introduction.ts';
import { lastOnes, type Item, type Meaning } from './item.ts';
import type { ParsedCommand } from './parsed.ts';
import { parseImage } from './values/image.ts';

export type RiskArgs = {
  privileged: Record<string, never>;
  'docker-socket': Record<string, never>;
  'host-root': { path: string; readOnly: boolean };
  'all-capabilities': Record<string, never>;
  'broad-capability': { capability: string };
  device: { path: string };
  'own-keys': { path: string };
  'ports-ignored': { network: string };
  'no-program': { word: string };
  'given-twice': { flag: string; value: string };
  'host-namespace': { flag: string };
  'no-confinement': { value: string };
  'path-may-be-made': { path: string };
  'anonymous-volume': { target: string };
  latest: { image: string };
  'flag-behind-image': { flag: string; image: string };
  'all-interfaces': { port: string };
  'secret-in-environment': { name: string };
  'secret-in-build': { name: string };
  'password-on-line': Record<string, never>;
  /** Of one that only the shell has. */
  'password-in-list': Record<string, never>;
  'kills-running': Record<string, never>;
  'removes-volumes': Record<string, never>;
  'removes-all-images': Record<string, never>;
  'removes-all-volumes': Record<string, never>;
  'removes-anonymous-volumes': Record<string, never>;
  'prunes-all': Record<string, never>;
  'no-question': Record<string, never>;
  'kills-at-once': Record<string, never>;
  'remote-engine': { host: string };
  'old-compose': Record<string, never>;
  'old-nvidia': Record<string, never>;
};

export type RiskCode = keyof RiskArgs;
export type Risk = { [C in RiskCode]: { code: C; args: RiskArgs[C]; at: Span | null } }[RiskCode];

/** In the order typed, the gravest rules first. */
export function findRisks(parsed: ParsedCommand, meaning: Meaning): Risk[] {
  const record = recordOf(meaning.command);
  const isContainer = record.makesContainer || runsInside(record);
  const ofItems = meaning.items.flatMap((item) =>
    (isContainer ? containerRisks(item) : []).concat(itemRisks(item, meaning.command)),
  );
  const ignored = isContainer ? portsIgnored(meaning) : [];
  return withoutRepeats([
    ...oldProgram(parsed),
    ...flagBehindImage(meaning),
    ...oddProgram(meaning),
    ...givenTwice(parsed),
    ...ignored,
    ...ofItems.filter(({ code }) => ignored.length === 0 || code !== 'all-interfaces'),
    ...commandRisks(meaning),
    ...imageRisks(parsed, meaning),
  ]);
}

/** A port for TCP and for UDP is open once. */
function withoutRepeats(risks: readonly Risk[]): Risk[] {
  const said = risks.map(({ code, args }) => JSON.stringify([code, args]));
  return risks.filter((_, index) => said.indexOf(said[index] ?? '') === index);
}

/** Programs that were there before docker could do it itself. */
function oldProgram({ words }: ParsedCommand): Risk[] {
  const program = findProgram(words);
  const name = nameOf(program);
  if (name === 'docker-compose') return [risk('old-compose', {}, program?.at ?? null)];
  return name === 'nvidia-docker' ? [risk('old-nvidia', {}, program?.at ?? null)] : [];
}

/** Without a network of its own a container has no port to publish. */
function portsIgnored({ items }: Meaning): Risk[] {
  const network = items.find(
    ({ field, normal }) => field === 'network' && /^(?:host|none)$/.test(normal),
  );
  const port = items.find((item) => item.port !== undefined);
  return network && port ? [risk('ports-ignored', { network: network.normal }, port.at)] : [];
}

/** What an image without an entrypoint, or with one that only hands on, looks for as a program. */
function oddProgram({ command, items, image, inside: [word] }: Meaning): Risk[] {
  const isLine = word !== undefined && /^(?:\[|[\w./-]+\s+\S)/.test(word.text);
  const isMaking = recordOf(command).makesContainer && shellOf(image?.text ?? '') === null;
  return isMaking && isLine && !items.some(({ field }) => field === 'entrypoint')
    ? [risk('no-program', { word: word.text }, word.at)]
    : [];
}

/** Of a flag that holds one value the last counts. */
function givenTwice({ flags }: ParsedCommand): Risk[] {
  const kept = new Set(lastOnes(flags));
  const lost = flags.find(
    (one) => !kept.has(one) && !one.value.includes('=') && one.flag.type !== 'bool',
  );
  const last = lost && flags.findLast(({ flag }) => flag.canonical === lost.flag.canonical);
  return lost && last && last.value !== lost.value
    ? [risk('given-twice', { flag: last.spelled, value: last.value }, lost.at)]
    : [];
}

/** What stands behind the image is the container's: `docker run nginx -d` doesn't run in the background. */
function flagBehindImage({ command, image, inside, items }: Meaning): Risk[] {
  const [first] = inside;
  // Whoever names the program has options for it.
  if (items.some(({ field }) => field === 'entrypoint')) return [];
  if (image === null || first === undefined || !first.text.startsWith('-')) return [];
  const owner = findCommand(command);
  const name = (/^-+([^=]*)/.exec(first.text)?.[1] ?? '').trim();
  const isOurs = first.text.startsWith('--')
    ? owner?.flags.has(name)
    : name !== '' && [...name].every((letter) => owner?.shorts.has(letter));
  return isOurs === true
    ? [risk('flag-behind-image', { flag: first.text, image: image.text }, first.at)]
    : [];
}

function risk<C extends RiskCode>(code: C, args: RiskArgs[C], at: Span | null): Risk {
  return { code, args, at } as Risk;
}

function containerRisks(item: Item): Risk[] {
  const { field, normal, at } = item;
  if (field === 'privileged' && normal === 'true') return [risk('privileged', {}, at)];
  if (field === 'cap-add' && normal === 'ALL') return [risk('all-capabilities', {}, at)];
  if (field === 'cap-add' && broadCapabilities.has(normal))
    return [risk('broad-capability', { capability: normal }, at)];
  if (
    field === 'device' &&
    !/^\/dev\/(?:null|zero|full|random|urandom|tty|fuse|snd|dri|video)/.test(normal)
  )
    return [risk('device', { path: normal.split(':')[0] ?? '' }, at)];
  if (['pid', 'network', 'ipc', 'userns', 'uts'].includes(field) && normal === 'host')
    return [risk('host-namespace', { flag: `--${field}` }, at)];
  if (field === 'security-opt' && normal.endsWith('=unconfined'))
    return [risk('no-confinement', { value: item.value }, at)];
  if (field === 'env' && isSecret(normal))
    return [risk('secret-in-environment', { name: normal.split('=')[0] ?? '' }, at)];
  if (item.port)
    return item.port.ip === '' && item.port.host !== ''
      ? [risk('all-interfaces', { port: item.port.host }, at)]
      : [];
  return item.mount ? mountRisks(item) : [];
}

/** With one of these a process gets out of its container, or at the host's memory and files. */
const broadCapabilities = new Set('SYS_ADMIN SYS_MODULE SYS_RAWIO DAC_READ_SEARCH BPF'.split(' '));
/** Paths that every host has: nothing would be made. */
const alwaysThere =
  /^\/(?:etc\/(?:localtime|timezone|hosts|passwd|group|resolv\.conf|os-release|machine-id)|tmp|usr|bin|lib|run|var\/(?:run|log|lib)|proc\/.*|sys\/.*|dev\/.*)$/;

function mountRisks({ mount, spelled, at }: Item): Risk[] {
  if (!mount) return [];
  const { type, source, target } = mount;
  if (source.endsWith('/docker.sock')) return [risk('docker-socket', {}, at)];
  if (type === 'bind' && /^\/(?:etc|root|home|var|boot|dev|proc|sys)?$/.test(source))
    return [risk('host-root', { path: source, readOnly: mount.readOnly }, at)];
  if (
    type === 'bind' &&
    /\/\.(?:ssh|aws|azure|kube|docker|gnupg|config\/gcloud)(?:\/|$)/.test(source)
  )
    return [risk('own-keys', { path: source }, at)];
  if (
    type === 'bind' &&
    spelled !== '--mount' &&
    !alwaysThere.test(source) &&
    !/^[A-Za-z]:/.test(source)
  )
    return [risk('path-may-be-made', { path: source }, at)];
  return type === 'volume' && source === '' ? [risk('anonymous-volume', { target }, at)] : [];
}

function isSecret(text: string): boolean {
  return (
    /^[A-Z0-9_]*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY)[A-Z0-9_]*=./i.test(text) &&
    !/_FILE=/.test(text)
  );
}

function itemRisks(item: Item, command: string): Risk[] {
  const { field, normal, at } = item;
  const isOn = normal === 'true';
  if (field === 'host' && normal.startsWith('tcp://'))
    return [risk('remote-engine', { host: normal }, at)];
  if (field === 'mount' && /docker\.sock"/.test(normal) && item.mount === undefined)
    return [risk('docker-socket', {}, at)];
  const code = recordOf(command).risks.find(([flag]) => flag === field)?.[1];
  if (code === 'secret-in-build')
    return isSecret(normal) ? [risk(code, { name: normal.split('=')[0] ?? '' }, at)] : [];
  return code !== undefined && (isOn || !item.isBoolean) ? [risk(code, {}, at)] : [];
}

function commandRisks(meaning: Meaning): Risk[] {
  const { risk: own } = recordOf(meaning.command);
  return own === null || meaning.items.some(({ field }) => field === own.unless)
    ? []
    : [risk(own.code, {}, null)];
}

/** A name without a tag means whatever `latest` is that day. */
function imageRisks(parsed: ParsedCommand, meaning: Meaning): Risk[] {
  const image =
    meaning.image ??
    (recordOf(meaning.command).followsLatest &&
    !parsed.flags.some(({ flag }) => flag.name === 'all-tags')
      ? meaning.targets[0]
      : null);
  const read = image && parseImage(image.text);
  const isLatest = read && read.digest === '' && (read.tag === '' || read.tag === 'latest');
  return image && isLatest ? [risk('latest', { image: image.text }, image.at)] : [];
}

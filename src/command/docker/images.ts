// Commands about images, registries and builds.
import { problem } from '../findings.ts';
import type { Item } from '../item.ts';
import type { ParsedCommand } from '../parsed.ts';
import { cleanPath } from '../values/mounts.ts';
import { checkAllTags, checkImages } from './arguments.ts';
import { clash, last } from './given.ts';
import { has, shortListing, type DockerCommand, type Records } from './record.ts';

export const imageRecords: Records = new Map(
  Object.entries<Partial<DockerCommand>>({
    'image build': {
      args: ['folder'],
      client: (read) =>
        read.args[0]?.text === '-' && last(read, 'file')?.value === '-'
          ? clash(read, 'file', '-')
          : null,
      risks: [['build-arg', 'secret-in-build']],
      settle: (items, parsed) => withoutUsualFile(items, parsed).map(byItsOwnFlag),
      // What is built is loaded unless it goes elsewhere; without the cache it only takes longer.
      harmless: ['quiet', 'load', 'no-cache'],
    },
    'image pull': {
      args: ['image'],
      client: (read) => checkImages(read, 0) ?? checkAllTags(read),
      followsLatest: true,
      harmless: ['quiet'],
    },
    'image push': {
      args: ['image'],
      client: (read) => checkImages(read, 0) ?? checkAllTags(read),
      followsLatest: true,
      harmless: ['quiet'],
    },
    'image tag': {
      args: ['image'],
      client: (read) => checkImages(read, 0),
      engine: ({ args: [, name] }) =>
        name && /^sha256(?::|$)/.test(name.text)
          ? [problem('digest-as-name', { name: name.text }, name.at)]
          : [],
    },
    'image import': { reads: '-', args: ['path', 'image'], client: (read) => checkImages(read, 1) },
    'image load': { reads: 'input', harmless: ['quiet'] },
    'image save': { args: ['image'], writes: 'output' },
    'image history': { args: ['image'], harmless: ['human'] },
    'image inspect': { args: ['image'] },
    'image rm': { args: ['image'], anyOrder: true, harmless: ['force', 'no-prune'] },
    'image ls': {
      filters: ['before', 'dangling', 'label', 'reference', 'since', 'until'],
      settle: shortListing('{{.ID}}'),
    },
    'image prune': {
      filters: ['dangling', 'label', 'label!', 'until'],
      settle: withoutUsualFilter,
      risks: [
        ['all', 'removes-all-images'],
        ['force', 'no-question'],
      ],
      harmless: ['force'],
    },
    'builder prune': {
      // Through buildx, to which docker hands it, a name that isn't known only fits nothing.
      filters: ['until', '*'],
      risks: [['force', 'no-question']],
      harmless: ['force', 'verbose'],
    },
    'buildx prune': { risks: [['force', 'no-question']], harmless: ['force', 'verbose'] },
    logout: { args: ['registry'] },
    'manifest inspect': { args: ['image'], harmless: ['verbose'] },
    'manifest create': { args: ['image'] },
    'manifest push': { args: ['image'] },
    'manifest annotate': { args: ['image'] },
    'buildx imagetools inspect': { args: ['image'] },
    login: {
      reads: 'password-stdin',
      args: ['registry'],
      risks: [['password', 'password-on-line']],
    },
  }),
);

/** Unless all are asked for, it is the dangling ones anyway. */
function withoutUsualFilter(items: Item[]): Item[] {
  const isUsual = ({ field, normal }: Item): boolean =>
    field === 'filter' && normal === 'dangling=true';
  return has(items, 'all') ? items : items.filter((item) => !isUsual(item));
}

/** `--call check` is `--check`, `--output type=registry` is `--push`, `--attest type=sbom` is `--sbom true`. */
function byItsOwnFlag(item: Item): Item {
  const asFlag = (field: string, normal: string, words: string[]): Item => ({
    ...item,
    field,
    normal,
    words,
    isBoolean: words.length === 1,
  });
  const way = item.field === 'output' ? ways.get(item.normal) : undefined;
  if (way !== undefined) return asFlag(way, 'true', [`--${way}`]);
  if (item.field === 'call' && item.normal === 'check') return asFlag('check', 'true', ['--check']);
  const [, field = '', more = ''] =
    item.field === 'attest' ? (attested.exec(item.normal) ?? []) : [];
  const value = more === '' ? 'true' : more;
  return field === '' ? item : asFlag(field, value, [`--${field}`, value]);
}

const ways: ReadonlyMap<string, string> = new Map([
  ['type=registry', 'push'],
  ['type=image,push=true', 'push'],
  ['type=docker', 'load'],
]);

const attested = /^type=(sbom|provenance)(?:,(.*))?$/;

/** `-f Dockerfile` is what a build reads anyway. */
function withoutUsualFile(items: Item[], { args: [folder], cwd }: ParsedCommand): Item[] {
  const usual = cleanPath(`${cleanPath(folder?.text ?? '.', cwd)}/Dockerfile`, cwd);
  return items.filter(({ field, normal }) => field !== 'file' || normal !== usual);
}

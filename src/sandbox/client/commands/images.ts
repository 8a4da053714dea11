// Images: ls, rm, tag, history, pull, prune.
import { normalImage, parseImage } from '../../../command/values/image.ts';
import { DaemonError } from '../../engine/daemon.ts';
import { familiar, invalidReference, needImage, tagsOf } from '../../engine/find.ts';
import { isDangling, pruneImages, removeImage, tagImage } from '../../engine/images.ts';
import type { Engine, Image } from '../../engine/state.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import { ClientError, complain, out, say, type CommandFunction } from '../call.ts';
import { untilOf } from '../until.ts';
import { configuredFormat } from '../configured.ts';
import { confirmed } from '../confirm.ts';
import { anyOf, booleanOf, filtersOf, hasLabels, isLabelled, type Filters } from '../filters.ts';
import { formatted } from '../format.ts';
import { askedPlatform, checkPlatform } from '../platform.ts';
import { pull as pullImage } from '../pull.ts';
import { imageRow, imageRows, type ImageLine } from '../rows.ts';
import { humanSize } from '../table.ts';

export const ls: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(call.typedAs, 'all digests filter format no-trunc quiet');
  const filters = filtersOf(flags, 'before dangling label reference since until');
  const before = Math.min(
    ...(filters.get('until') ?? []).map((text) => untilOf(call, new Map([['until', [text]]]))),
  );
  const [wanted] = args;
  const lines = [...engine.images.values()]
    .sort((one, other) => other.createdAt - one.createdAt)
    .filter((image) => flags.yes('all') || isShown(engine, image))
    .filter((image) => image.createdAt <= before && matches(engine, image, filters))
    .flatMap((image) => linesOf(engine, image))
    .filter((line) => wanted === undefined || isNamed(line, wanted))
    .filter((line) => anyOf(filters, 'reference', (value) => isNamed(line, value)));
  const format = flags.text('format', configuredFormat(call, 'imagesFormat'));
  const rows = lines.map((line) => imageRow(engine, line, flags.yes('no-trunc')));
  const kind = flags.yes('digests')
    ? { ...imageRows, table: imageRows.table.replace('\t{{.ID}}', '\t{{.Digest}}\t{{.ID}}') }
    : imageRows;
  const quiet = flags.yes('quiet');
  const seen = new Set<string>();
  const shown =
    quiet && format === ''
      ? rows.filter((row) => isFirst(seen, String(row.fields.get('ID'))))
      : rows;
  yield* out(call, formatted(kind, shown, { format, quiet }));
  if (rows.length === 0 && wanted !== undefined && call.typedAs === 'images' && isVerb(wanted))
    yield* complain(
      call,
      `\nNo images found matching "${wanted}": did you mean "docker image ${wanted}"?`,
    );
  return 0;
};

const isVerb = (word: string): boolean =>
  'build history import inspect list load ls prune pull push rm save tag'.split(' ').includes(word);

function isFirst(seen: Set<string>, id: string): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  return true;
}

/** Layers between are hidden unless -a asks for them. */
function isShown(engine: Engine, image: Image): boolean {
  return tagsOf(engine, image).length > 0 || isDangling(engine, image);
}

function linesOf(engine: Engine, image: Image): ImageLine[] {
  const tags = tagsOf(engine, image).sort((one, other) =>
    normalImage(one) < normalImage(other) ? -1 : 1,
  );
  if (tags.length === 0) return [{ image, repository: '<none>', tag: '<none>', digest: '<none>' }];
  return tags.map((text) => {
    const at = text.lastIndexOf(':');
    const repository = text.slice(0, at);
    const digest = image.digests.find((each) => each.startsWith(`${repository}@`));
    return {
      image,
      repository,
      tag: text.slice(at + 1),
      digest: digest === undefined ? '<none>' : digest.slice(digest.indexOf('@') + 1),
    };
  });
}

function matches(engine: Engine, image: Image, filters: Filters): boolean {
  const dangling = booleanOf(filters, 'dangling');
  const times = (name: string): number[] =>
    (filters.get(name) ?? []).map((word) => needImage(engine, word).createdAt);
  return (
    (dangling === null || isDangling(engine, image) === dangling) &&
    times('before').every((time) => image.createdAt < time) &&
    times('since').every((time) => image.createdAt > time) &&
    hasLabels(filters, image.config.labels)
  );
}

/** `nginx`, `nginx:1.27`, `ngin*`. */
function isNamed({ repository, tag }: ImageLine, pattern: string): boolean {
  const named = parseImage(pattern) ? familiar(pattern) : null;
  const hasTag = /:[^/]*$/.test(pattern);
  const clean = named ? (hasTag ? `${named.repository}:${named.tag}` : named.repository) : pattern;
  const shape = new RegExp(
    `^${clean
      .replaceAll(/[.+^${}()|\\]/g, '\\$&')
      .replaceAll('*', '[^/]*')
      .replaceAll('?', '[^/]')}$`,
  );
  return (
    shape.test(hasTag ? `${repository}:${tag}` : repository) || shape.test(`${repository}:${tag}`)
  );
}

export const rm: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'force no-prune platform');
  const force = flags.yes('force');
  const errors: DaemonError[] = [];
  for (const word of call.args) {
    try {
      needImage(engine, word);
      checkPlatform(flags.text('platform'), word);
      const done = removeImage(engine, word, { force, prune: !flags.yes('no-prune') });
      for (const { kind, text } of done) yield* say(call, `${kind}: ${text}`);
    } catch (error) {
      if (!(error instanceof DaemonError)) throw error;
      errors.push(error);
    }
  }
  for (const { message } of errors) yield* complain(call, `Error response from daemon: ${message}`);
  return errors.some(({ kind }) => !(force && kind === 'missing')) ? 1 : 0;
};

export const tag: CommandFunction = function* (call) {
  const [source = '', target = ''] = call.args;
  const isId = /^(?:sha256:)?[0-9a-f]{64}$/.test(source);
  const wrong = [isId ? 'x' : source, target].find((word) => !parseImage(word));
  if (wrong !== undefined)
    throw new ClientError(
      `Error parsing reference: ${JSON.stringify(wrong)} is not a valid repository/tag: ${invalidReference(wrong).message}`,
    );
  if (target.includes('@'))
    throw new ClientError('refusing to create a tag with a digest reference');
  tagImage(call.engine, needImage(call.engine, source), target);
  yield* out(call, '');
  return 0;
};

export const pull: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(call.typedAs, 'all-tags quiet platform');
  const [word = ''] = args;
  const named = familiar(word);
  if (!named) throw new ClientError(invalidReference(word).message);
  const hasTag = /:[^/]*$/.test(word) || word.includes('@');
  if (flags.yes('all-tags')) {
    if (hasTag) throw new ClientError("tag can't be used with --all-tags/-a");
    if (engine.registry.isReachable) throw new NotModelled('docker pull --all-tags');
  }
  if (!hasTag && !flags.yes('quiet') && !flags.yes('all-tags'))
    yield* say(call, 'Using default tag: latest');
  const platform = askedPlatform(flags.text('platform'));
  if (platform.wrong !== '') throw new DaemonError(platform.wrong, 'invalid');
  if (platform.name !== '' && engine.registry.isReachable)
    throw new NotModelled('docker pull --platform');
  yield* pullImage(call, word, { quiet: flags.yes('quiet'), fd: 1 });
  const full = parseImage(word);
  yield* say(call, full ? `${full.domain}/${full.path}:${named.tag}` : word);
  return 0;
};

export const prune: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'all filter force');
  const filters = filtersOf(flags, 'dangling label label! until');
  const before = untilOf(call, filters);
  const all = flags.yes('all');
  const warning = all
    ? 'WARNING! This will remove all images without at least one container associated to them.'
    : 'WARNING! This will remove all dangling images.';
  if (!(yield* confirmed(call, warning))) return 0;
  const { deleted, bytes } = pruneImages(
    engine,
    all,
    ({ config, createdAt }) =>
      createdAt >= before ||
      !hasLabels(filters, config.labels) ||
      (filters.get('label!') ?? []).some((wanted) => isLabelled(config.labels, wanted)),
  );
  if (deleted.length > 0)
    yield* out(
      call,
      `Deleted Images:\n${deleted.map(({ kind, text }) => `${kind.toLowerCase()}: ${text}\n`).join('')}\n`,
    );
  yield* say(call, `Total reclaimed space: ${humanSize(bytes)}`);
  return 0;
};

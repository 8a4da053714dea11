// diff, commit, export, import, save, load: containers and images as archives and as each other.
import { parseImage } from '../../../command/values/image.ts';
import { gunzipped } from '../../applets/gzip.ts';
import { sha256 } from '../../applets/digest.ts';
import { changedConfig } from '../../build/build.ts';
import { commitContainer, importImage } from '../../engine/commit.ts';
import { DaemonError, tellContainer } from '../../engine/daemon.ts';
import { familiar, findImage, invalidReference, needContainer, tagsOf } from '../../engine/find.ts';
import type { Image } from '../../engine/state.ts';
import { processViewer } from '../../engine/viewer.ts';
import { diffTrees } from '../../files/diff.ts';
import { FileError } from '../../files/error.ts';
import type { Node } from '../../files/node.ts';
import { readFile, writeFile } from '../../files/open.ts';
import { lookup } from '../../files/walk.ts';
import { emptyStore, newMeta } from '../../files/store.ts';
import { readTar, writeTar } from '../../files/tar.ts';
import { readAll, write } from '../../kernel/io.ts';
import { NotModelled } from '../../kernel/not-modelled.ts';
import { ClientError, out, say, type Call, type CommandFunction, type Working } from '../call.ts';

export const diff: CommandFunction = function* (call) {
  const container = needContainer(call.engine, call.args[0] ?? '');
  const changes = diffTrees(container.base, container.store.root);
  yield* out(call, changes.map(({ kind, path }) => `${kind} ${path}\n`).join(''));
  return 0;
};

export const commit: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(call.typedAs, 'author change message pause');
  const [word = '', name = ''] = args;
  if (name !== '' && !parseImage(name)) throw new ClientError(invalidReference(name).message);
  const named = name === '' ? null : familiar(name);
  const image = commitContainer(engine, needContainer(engine, word), {
    message: flags.text('message'),
    author: flags.text('author'),
    change: (config) => changedConfig(config, flags.all('change')),
    pause: flags.yes('pause', true),
    tag: named ? `${named.repository}:${named.tag}` : '',
  });
  yield* say(call, image.id);
  return 0;
};

/** To the file of -o, or to standard output. */
function* send(call: Call, data: string): Working {
  const file = call.flags.text('output');
  if (file === '') yield* write(call.self, 1, data);
  else writeFile(processViewer(call.engine, call.self), file, data, 0o600);
}

/** The client looks where it shall go before it asks the daemon for anything. */
function refuseOutput(call: Call): void {
  const file = call.flags.text('output');
  if (file === '' && call.self.fds.get(1)?.kind === 'tty')
    throw new ClientError('cowardly refusing to save to a terminal. Use the -o flag or redirect');
  const viewer = processViewer(call.engine, call.self);
  const there = file === '' ? null : lookup(viewer, file);
  if (there === null) return;
  const folder = file.replace(/[^/]*$/, '');
  const why =
    there instanceof FileError
      ? folder !== '' && lookup(viewer, folder) instanceof FileError
        ? `invalid output path: stat ${folder.replace(/(?<=.)\/$/, '')}: no such file or directory`
        : null
      : there.node.kind === 'folder'
        ? 'cannot write to a directory'
        : there.node.kind === 'file'
          ? null
          : 'cannot write to a character device file';
  if (why === null) return;
  throw new ClientError(
    `failed to ${call.name === 'image save' ? 'save image' : 'export container'}: ${why}`,
  );
}

export const exportContainer: CommandFunction = function* (call) {
  call.flags.only(call.typedAs, 'output');
  refuseOutput(call);
  const container = needContainer(call.engine, call.args[0] ?? '');
  tellContainer(call.engine, container, 'export');
  yield* send(call, writeTar([{ path: '', node: container.store.root }]));
  return 0;
};

const unpacked = (data: string) => (data.startsWith('\x1f\x8b') ? (gunzipped(data) ?? data) : data);

function* input(call: Call, file: string): Working<string> {
  if (file === '' || file === '-') return unpacked(yield* readAll(call.self, 0));
  const data = readFile(processViewer(call.engine, call.self), file);
  if (data instanceof FileError)
    throw new ClientError(
      data.code === 'EISDIR'
        ? `error during connect: Post "http://%2Fvar%2Frun%2Fdocker.sock/v1.51/images/${call.name === 'image load' ? 'load?quiet=1' : 'create?fromSrc=-'}": read ${file}: is a directory`
        : `open ${file}: no such file or directory`,
    );
  return unpacked(data);
}

/** Why it is no archive; an empty one is taken for one. */
function notTar(data: string, now: number): string | null {
  if (readTar(data, emptyStore('tar', now)) === null) return 'archive/tar: invalid tar header';
  return data !== '' && data.length < 512 ? 'unexpected EOF' : null;
}

export const importFile: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(call.typedAs, 'change message');
  const [source = '', name = ''] = args;
  if (/^https?:/.test(source)) throw new NotModelled('docker import of a URL');
  const named = name === '' ? null : familiar(name);
  if (name !== '' && !named) throw new ClientError(invalidReference(name).message);
  const data = yield* input(call, source);
  const wrong = notTar(data, call.kernel.now);
  if (wrong !== null) throw new DaemonError(wrong);
  const image = importImage(engine, data, {
    source: source === '-' ? '-' : '-',
    message: flags.text('message'),
    change: (config) => changedConfig(config, flags.all('change')),
    tag: named ? `${named.repository}:${named.tag}` : '',
  });
  yield* say(call, image.id);
  return 0;
};

type Saved = { name: string; image: Image };

export const save: CommandFunction = function* (call) {
  const { engine, flags, args } = call;
  flags.only(call.typedAs, 'output');
  refuseOutput(call);
  const saved = args.flatMap((word): Saved[] => {
    const named = familiar(word);
    // A name without a tag means all tags of the repository.
    const all =
      named === null || /:[^/]*$/.test(word)
        ? []
        : [...engine.tags].filter(([name]) => name.startsWith(`${named.repository}:`));
    if (all.length > 0)
      return all.flatMap(([name, id]) => {
        const image = engine.images.get(id);
        return image ? [{ name, image }] : [];
      });
    const image = findImage(engine, word);
    if (!image) {
      if (!parseImage(word)) throw invalidReference(word);
      throw new DaemonError(
        /:[^/]*$/.test(word) && !word.startsWith('sha256:')
          ? 'reference does not exist'
          : `No such image: ${word}`,
        'missing',
      );
    }
    const tag = named ? `${named.repository}:${named.tag}` : '';
    return [{ name: tagsOf(engine, image).includes(tag) ? tag : '', image }];
  });
  yield* send(call, writeTar(saveMembers(call, saved)));
  return 0;
};

/** An archive that `load` understands: OCI's layout, and each image's configuration by its digest. */
function saveMembers(call: Call, saved: Saved[]): { path: string; node: Node }[] {
  const store = emptyStore('save', call.kernel.now);
  const file = (data: string): Node => ({
    kind: 'file',
    owner: store.owner,
    meta: newMeta(0o644, call.kernel.now, 1),
    data,
    links: 1,
  });
  const folder = (): Node => ({
    kind: 'folder',
    owner: store.owner,
    meta: newMeta(0o755, call.kernel.now, 1),
    entries: new Map(),
  });
  const images = [...new Set(saved.map(({ image }) => image))];
  for (const image of images) call.engine.archived.set(image.id, image);
  const blobs = new Map<string, Node>();
  for (const image of images) {
    const described = JSON.stringify({ id: image.id, created: image.createdAt });
    blobs.set(image.id.slice(7), file(described));
    blobs.set(sha256(`manifest ${described}`), file(described));
    for (const { diffId, root } of image.layers) {
      blobs.set(diffId.slice(7), file(writeTar([{ path: '', node: root }])));
      blobs.set(sha256(`layer ${diffId}`), file(described));
    }
  }
  const manifest = images.map((image) => ({
    Config: `blobs/sha256/${image.id.slice(7)}`,
    RepoTags: [
      ...new Set(
        saved.filter((each) => each.image === image && each.name !== '').map(({ name }) => name),
      ),
    ],
    Layers: image.layers.map(({ diffId }) => `blobs/sha256/${diffId.slice(7)}`),
    LayerSources: Object.fromEntries(
      image.layers.map(({ diffId, root }) => [
        diffId,
        {
          mediaType: 'application/vnd.oci.image.layer.v1.tar',
          size: writeTar([{ path: '', node: root }]).length,
          digest: diffId,
        },
      ]),
    ),
  }));
  return [
    { path: 'blobs', node: folder() },
    { path: 'blobs/sha256', node: folder() },
    ...[...blobs].sort().map(([name, node]) => ({ path: `blobs/sha256/${name}`, node })),
    { path: 'index.json', node: file('{"schemaVersion":2}') },
    { path: 'manifest.json', node: file(JSON.stringify(manifest)) },
    { path: 'oci-layout', node: file('{"imageLayoutVersion":"1.0.0"}') },
    { path: 'repositories', node: file('{}') },
  ];
}

/** Without a manifest it looks for the older form, an image a folder. */
const folderIn = (members: ReturnType<typeof readTar>) => {
  const folder = members?.find(({ node }) => node.kind === 'folder')?.path;
  return folder === undefined ? 'repositories' : `${folder.replace(/\/$/, '')}/json`;
};

type Manifest = { Config: string; RepoTags: string[] | null }[];

export const load: CommandFunction = function* (call) {
  const { engine, flags } = call;
  flags.only(call.typedAs, 'input quiet');
  if (flags.text('input') === '' && call.self.fds.get(0)?.kind === 'tty')
    throw new ClientError('requested load from stdin, but stdin is empty');
  const data = yield* input(call, flags.text('input'));
  const wrong = notTar(data, call.kernel.now);
  if (wrong !== null) throw new ClientError(wrong);
  const members = readTar(data, emptyStore('load', call.kernel.now)) ?? [];
  const found = members.find(({ path }) => path === 'manifest.json')?.node;
  if (found?.kind !== 'file')
    throw new ClientError(
      `open /var/lib/docker/tmp/docker-import-808147793/${folderIn(members)}: no such file or directory`,
    );
  for (const { Config, RepoTags } of JSON.parse(found.data) as Manifest) {
    const id = `sha256:${Config.replace(/^.*\//, '')}`;
    const image = engine.images.get(id) ?? engine.archived.get(id);
    if (!image) throw new NotModelled('loading an archive that was made elsewhere');
    engine.images.set(id, image);
    for (const name of RepoTags ?? []) {
      const old = engine.tags.get(name);
      if (old !== undefined && old !== id)
        yield* say(
          call,
          `The image ${name} already exists, renaming the old one with ID ${old} to empty string`,
        );
      engine.tags.delete(name);
      engine.tags.set(name, id);
      image.taggedAt = call.kernel.now;
      yield* say(call, `Loaded image: ${name}`);
    }
    if ((RepoTags ?? []).length === 0) yield* say(call, `Loaded image ID: ${id}`);
  }
  return 0;
};

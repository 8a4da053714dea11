// Where a build's result goes: an image, or files and archives of the host (`--output`).
import { resolved } from '../client/run-mounts.ts';
import { ClientError } from '../client/call.ts';
import { isError } from '../files/error.ts';
import { makeFolders } from '../files/change.ts';
import type { Viewer } from '../files/mount.ts';
import type { Folder } from '../files/node.ts';
import { writeFile } from '../files/open.ts';
import { bytesBelow } from '../files/store.ts';
import { writeTar } from '../files/tar.ts';
import { lookup } from '../files/walk.ts';
import { NotModelled } from '../kernel/not-modelled.ts';
import { copyAll } from './copy.ts';
import { type Building, Progress } from './progress.ts';
import { humanSize } from '../client/table.ts';

export type Output =
  | { kind: 'image'; name: string }
  | { kind: 'folder'; path: string }
  | { kind: 'archive'; path: string };

const refused = (why: string) => new ClientError(`ERROR: failed to build: ${why}`);

/** A path alone is a folder, `-` an archive on standard output. */
export function outputOf(texts: readonly string[]): Output {
  const [text = ''] = texts;
  if (texts.length > 1) throw new NotModelled('docker build with several outputs');
  if (text === '') return { kind: 'image', name: '' };
  const parts = text.split(',');
  if (parts.length === 1 && !text.startsWith('type='))
    return text === '-'
      ? { kind: 'archive', path: '-' }
      : { kind: 'folder', path: text.replace(/^dest=/, '') };
  const fields = new Map(
    parts.map((part): [string, string] => {
      const at = part.indexOf('=');
      if (at === -1) throw new NotModelled(`docker build --output ${text}`);
      return [part.slice(0, at).trim(), part.slice(at + 1)];
    }),
  );
  const type = fields.get('type') ?? 'local';
  const path = fields.get('dest') ?? '';
  if (type === 'local') {
    if (path === '') throw refused('dest is required for local exporter');
    return { kind: 'folder', path };
  }
  if (type === 'tar') return { kind: 'archive', path: path || '-' };
  if (type === 'oci')
    throw refused(
      'OCI exporter is not supported for the docker driver.\nSwitch to a different driver, or turn on the containerd image store, and try again.\nLearn more at https://docs.docker.com/go/build-exporters/',
    );
  if (type !== 'docker' && type !== 'image') {
    if (type === 'registry' || type === 'cacheonly')
      throw new NotModelled(`docker build -o ${text}`);
    throw refused(`failed to solve: exporter ${JSON.stringify(type)} could not be found`);
  }
  if ([...fields.keys()].some((key) => key !== 'type' && key !== 'name'))
    throw new NotModelled(`docker build --output ${text}`);
  return { kind: 'image', name: fields.get('name') ?? '' };
}

/** Writes the files of the last stage; an archive for standard output is given back. */
export function* exportFiles(
  output: Exclude<Output, { kind: 'image' }>,
  viewer: Viewer,
  tree: Folder,
  progress: Progress,
): Building<string> {
  const isFolder = output.kind === 'folder';
  const vertex = yield* progress.open(`exporting to client ${isFolder ? 'directory' : 'tarball'}`);
  let archive = '';
  if (isFolder) {
    putFiles(viewer, tree, resolved(viewer.cwd, output.path));
    yield* vertex.say(`copying files ${humanSize(bytesBelow(tree), 3)} done`);
  } else {
    const data = writeTar([{ path: '', node: tree }]);
    if (output.path === '-') archive = data;
    else if (isError(writeFile(viewer, output.path, data)))
      throw refused(`open ${output.path}: no such file or directory`);
    yield* vertex.say('sending tarball done');
  }
  yield* vertex.done();
  return archive;
}

function putFiles(viewer: Viewer, tree: Folder, target: string): void {
  makeFolders(viewer, target, 0o755);
  const found = lookup(viewer, target);
  if (isError(found) || found.node.kind !== 'folder')
    throw refused(`mkdir ${target}: not a directory`);
  copyAll(
    viewer,
    found.mount.store,
    tree,
    {
      kind: 'copy',
      isAdd: false,
      from: null,
      sources: ['/'],
      contents: [],
      target,
      chown: '',
      chmod: '',
      excludes: [],
    },
    viewer.user,
  );
}

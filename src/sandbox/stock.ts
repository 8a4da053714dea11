// The images that a world begins with: busybox, as it is in the tests of engines.
import { makePath } from './engine/init-files.ts';
import { addImage, newLayer, plainConfig } from './engine/images.ts';
import type { Engine } from './engine/state.ts';
import { emptyStore, freeze, newMeta, ownFolder, putFile } from './files/store.ts';
import { programFile } from './kernel/programs.ts';

const passwd =
  'root:x:0:0:root:/root:/bin/sh\ndaemon:x:1:1:daemon:/usr/sbin:/bin/false\nwww-data:x:33:33:www-data:/var/www:/bin/false\nnobody:x:65534:65534:nobody:/home:/bin/false\n';
const group = 'root:x:0:\ndaemon:x:1:\nwww-data:x:33:\nnobody:x:65534:\n';

const busyboxBytes = 2_066_580;

export function stockImages(engine: Engine, applets: string[]): void {
  const store = emptyStore('busybox', engine.kernel.now);
  for (const path of ['/tmp', '/var', '/usr/sbin', '/root', '/home', '/etc', '/dev', '/bin'])
    makePath(engine, store, path);
  const tmp = ownFolder(store, '/tmp');
  if (tmp) tmp.meta.mode = 0o1777;
  const bin = ownFolder(store, '/bin');
  for (const name of applets.toReversed()) {
    if (name === 'busybox') continue;
    const meta = newMeta(0o777, engine.kernel.now, ++store.lastInode);
    bin?.entries.set(name, { kind: 'link', owner: store.owner, meta, target: '/bin/busybox' });
  }
  putFile(store, engine.kernel.now, '/bin/busybox', programFile('busybox', busyboxBytes), 0o755);
  putFile(store, engine.kernel.now, '/etc/group', group, 0o644);
  putFile(store, engine.kernel.now, '/etc/passwd', passwd, 0o644);
  const image = addImage(engine, {
    config: plainConfig({ cmd: ['sh'] }),
    layers: [newLayer(engine, freeze(store))],
    history: [
      {
        createdAt: engine.kernel.now,
        createdBy: '',
        comment: 'Imported from -',
        isEmpty: false,
        author: '',
      },
    ],
    comment: 'Imported from -',
    dockerVersion: '28.5.2+dfsg4',
  });
  engine.tags.set('busybox:latest', image.id);
}

// The end of a build: an image of the layers, with a name where one was asked for.
import { addImage, tagImage } from '../engine/images.ts';
import type { Engine, Image } from '../engine/state.ts';
import type { StageStart } from './cache-key.ts';
import { fingerprint } from './fingerprint.ts';
import { plannedBase } from './plan-all.ts';
import { type Building, Progress } from './progress.ts';
import { type BuildRequest, fullName } from './request.ts';

export function* exportImage(
  engine: Engine,
  { tags }: BuildRequest,
  start: StageStart | undefined,
  layers: Image['layers'],
  progress: Progress,
): Building<Image> {
  const vertex = yield* progress.open('exporting to image');
  yield* vertex.say('exporting layers done');
  const image = imageOf(engine, start, layers);
  yield* vertex.say(`writing image ${image.id} done`);
  for (const tag of tags) {
    tagImage(engine, image, tag);
    yield* vertex.say(`naming to ${fullName(tag)} done`);
  }
  yield* vertex.done();
  return image;
}

/** The same steps from the cache make the same image, with the time at which they were first done. */
function imageOf(engine: Engine, start: StageStart | undefined, layers: Image['layers']): Image {
  const { planned: result } = start ?? { planned: plannedBase(null) };
  const { config } = result;
  const told = JSON.stringify([
    { ...config, labels: [...config.labels] },
    result.history,
    layers.map(({ diffId }) => diffId),
    result.author,
  ]);
  const key = fingerprint(told);
  const known = engine.buildCache.images.get(key);
  const there = known && engine.images.get(known.id);
  if (there) return there;
  const createdAt = known?.createdAt ?? engine.kernel.now;
  const image = addImage(engine, {
    config,
    layers,
    history: [
      ...result.baseHistory,
      ...result.history.map((each) => ({
        ...each,
        createdAt,
        comment: 'buildkit.dockerfile.v0',
        author: '',
      })),
    ],
    author: result.author,
    comment: 'buildkit.dockerfile.v0',
    createdAt,
    ...(known ? { id: known.id } : {}),
  });
  engine.buildCache.images.set(key, { id: image.id, createdAt });
  return image;
}

// A world as a picture, from images to ports: wide in columns, narrow in rows, in words where signs or columns can't be had.
import type { MappedContainer, MappedMount, WorldMap } from '../../sandbox/map.ts';
import type { Look } from '../look.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, ends, indent, pad, unbroken, wrap } from '../text/width.ts';
import { wordsIn } from '../messages/words.ts';

const margin = 2;
/** From here on everything of a container stands in one row. */
const wideColumns = 96;
/** Below this, networks and ports get a row of their own. */
const narrowColumns = 60;

/** Ends in a line break. `inWords`: for those who have no picture. */
export function viewMap(map: WorldMap, look: Look, inWords: boolean): string {
  const page = { ...look, columns: Math.min(look.columns, 120) - 2 * margin };
  const words = wordsIn(look.language).tried.map;
  const isEmpty = map.containers.length + map.volumes.length + map.networks.length === 0;
  const body = isEmpty ? wrap(words.empty, page.columns).join('\n') : drawn(map, page, inWords);
  return `\n${indent(body, margin)}\n\n`;
}

function drawn(map: WorldMap, look: Look, inWords: boolean): string {
  if (inWords || !look.unicode) return inSentences(map, look);
  const wide = look.columns >= wideColumns - 2 * margin ? drawWide(map, look) : null;
  return [...(wide ?? drawNarrow(map, look)), ...drawUnused(map, look)].join('\n');
}

/** Containers below the image that they are of, in the order in which the images are met. */
function byImage({ containers }: WorldMap): [image: string, containers: MappedContainer[]][] {
  const groups = new Map<string, MappedContainer[]>();
  for (const one of containers) groups.set(one.image, [...(groups.get(one.image) ?? []), one]);
  return [...groups];
}

type Cells = [image: string, container: string, mounts: string, networks: string, ports: string];

/** Null where it doesn't fit. */
function drawWide(map: WorldMap, look: Look): string[] | null {
  const { head } = wordsIn(look.language).tried.map;
  const groups = byImage(map);
  const mounts = map.containers.flatMap((one) => one.mounts);
  const placing = {
    images: Math.max(columnsOf(head.image), ...groups.map(([image]) => columnsOf(image))),
    heads: Math.max(
      columnsOf(head.container),
      ...map.containers.map((one) => columnsOf(headOf(one))),
    ),
    mounts: Math.max(0, ...mounts.map((one) => columnsOf(mountName(one, look)))),
  };
  const rows = groups.flatMap(([image, containers]) =>
    containers.flatMap((one, index) => {
      const isLast = index === containers.length - 1;
      return rowsOf(one, { ...placing, image: index === 0 ? image : null, isLast }, look);
    }),
  );
  const titles: Cells = [head.image, head.container, head.mounts, head.networks, head.ports];
  const rooms = titles.map((title, column) =>
    Math.max(columnsOf(title), ...rows.map((row) => columnsOf(row[column] ?? ''))),
  );
  const lines = [titles, ...rows].map((row) =>
    row
      .map((cell, column) => pad(cell, (rooms[column] ?? 0) + (column > 1 ? 2 : 0)))
      .join('')
      .trimEnd(),
  );
  if (lines.some((line) => columnsOf(line) > look.columns)) return null;
  return [themeFor(look).dim(lines[0]!), ...lines.slice(1)];
}

type Placing = {
  images: number;
  heads: number;
  mounts: number;
  image: string | null;
  isLast: boolean;
};

/** A container takes as many rows as it has mounts, and at least one. */
function rowsOf(one: MappedContainer, placing: Placing, look: Look): Cells[] {
  const { image, images, heads, mounts: room, isLast } = placing;
  const mounts = one.mounts.map((mount) => mountCell(mount, room, look));
  const [first = '', ...others] = mounts;
  const stem =
    image === null
      ? `${' '.repeat(images + 2)}${isLast ? '└' : '├'}── `
      : `${reaching(image, images)}${isLast ? '─' : '┬'}── `;
  const head =
    mounts.length === 0
      ? headOf(one)
      : `${reaching(headOf(one), heads)}${others.length === 0 ? '─' : '┬'}── `;
  const links = [one.networks.join(', '), portsOf(one, look)] as const;
  return [
    [stem, head, first, ...links],
    ...others.map((mount, index): Cells => [
      `${' '.repeat(images + 2)}${isLast ? ' ' : '│'}   `,
      `${' '.repeat(heads + 2)}${index < others.length - 1 ? '├' : '└'}── `,
      mount,
      '',
      '',
    ]),
  ];
}

/** A name with a line behind it, two columns beyond the longest one. */
function reaching(text: string, room: number): string {
  return `${text} ${'─'.repeat(room - columnsOf(text) + 1)}`;
}

function headOf({ name, state, isRunning }: MappedContainer): string {
  return `${isRunning ? '●' : '○'} ${name}  ${state}`;
}

function mountName({ kind, name, isNamed }: MappedMount, look: Look): string {
  const words = wordsIn(look.language).tried.map;
  if (kind === 'tmpfs') return words.tmpfs;
  return isNamed || kind === 'bind' ? name : `${name.slice(0, 4)}${signsFor(look).ellipsis}`;
}

function mountPath({ kind, isNamed, at, isReadOnly }: MappedMount, look: Look): string {
  const words = wordsIn(look.language).tried.map;
  const remarks = [
    ...(kind === 'volume' && !isNamed ? [words.noName] : []),
    ...(isReadOnly ? [words.readOnly] : []),
  ];
  return [at, ...remarks].join(', ');
}

function mountCell(mount: MappedMount, room: number, look: Look): string {
  return `${pad(mountName(mount, look), room)}  ${mountPath(mount, look)}`;
}

function portsOf({ ports }: MappedContainer, look: Look): string {
  return ports
    .map(({ host, container }) => `${host} ${signsFor(look).arrow} ${container}`)
    .join(', ');
}

/** The image becomes a heading; networks and ports end the container's own row, or take the next. */
function drawNarrow(map: WorldMap, look: Look): string[] {
  const dot = ` ${signsFor(look).dot} `;
  return byImage(map).flatMap(([image, containers]) => [
    image,
    ...containers.flatMap((one) => {
      const links = [one.networks.join(', '), portsOf(one, look)].filter((text) => text !== '');
      const isNarrow = look.columns < narrowColumns - 2 * margin;
      const head = isNarrow ? headOf(one) : ends(headOf(one), links.join(dot), look.columns - 2);
      const inner = look.columns - 4;
      const below = isNarrow && links.length > 0 ? wrap(links.map(whole).join(dot), inner) : [];
      const mounts = one.mounts.map((mount) => [mountName(mount, look), mountPath(mount, look)]);
      const room = Math.max(0, ...mounts.map(([name]) => columnsOf(name ?? '')));
      const rows = mounts.flatMap(([name = '', path = ''], index) =>
        isNarrow
          ? wrap(wordsIn(look.language).tried.map.at(name, path), inner)
          : [`${index < mounts.length - 1 ? '├' : '└'}── ${pad(name, room)}  ${path}`],
      );
      return [`  ${head}`, ...[...below, ...rows].map((row) => `    ${row}`)];
    }),
  ]);
}

/** Things in a row of their own are parted between two of them, never within one. */
function whole(text: string): string {
  return text.split(', ').map(unbroken).join(', ');
}

function drawUnused(map: WorldMap, look: Look): string[] {
  const things = unusedIn(map, look);
  if (things.length === 0) return [];
  const words = wordsIn(look.language).tried.map;
  return wrap(
    `${words.unused} ${things.map(unbroken).join(` ${signsFor(look).dot} `)}`,
    look.columns,
  );
}

function unusedIn({ images, volumes, networks }: WorldMap, look: Look): string[] {
  const { objects, map } = wordsIn(look.language).tried;
  return [
    ...volumes
      .filter(({ isUsed }) => !isUsed)
      .map(({ name, isNamed }) =>
        isNamed
          ? `${objects.volume} ${name}`
          : `${objects.volume} ${name.slice(0, 4)}… (${map.noName})`,
      ),
    ...images.filter(({ isUsed }) => !isUsed).map(({ name }) => `${objects.image} ${name}`),
    ...networks.filter(({ isUsed }) => !isUsed).map(({ name }) => `${objects.network} ${name}`),
  ];
}

function inSentences(map: WorldMap, look: Look): string {
  const words = wordsIn(look.language).tried.map;
  const said = map.containers.map((one) => {
    const head = words.container(
      one.name,
      one.image,
      one.isRunning ? words.runs : words.is(one.state),
    );
    const mounts = one.mounts.map(({ kind, name, isNamed, at, isReadOnly }) => {
      const said = words.mount(kind, isNamed || kind === 'bind' ? name : '', at);
      return isReadOnly ? `${said} (${words.readOnly})` : said;
    });
    const rest = [
      ...(mounts.length === 0 ? [] : [mounts.join(', ')]),
      ...(one.networks.length === 0 ? [] : [words.networksOf(one.networks)]),
      ...one.ports.map(({ host, container }) => words.portOf(host, container)),
    ];
    return `${[head, ...rest].join('; ')}.`;
  });
  const unused = unusedIn(map, look);
  const all = [...said, ...(unused.length === 0 ? [] : [words.unusedWords(unused)])];
  return all.map((text) => wrap(text, look.columns).join('\n')).join('\n');
}

// Finds the record of a command, whatever family it is of.
import { composeRecords } from './compose.ts';
import { containerRecords } from './containers.ts';
import { imageRecords } from './images.ts';
import { objectRecords } from './objects.ts';
import type { DockerCommand } from './record.ts';

/** By the command's own full name, such as `container run`. */
export function recordOf(command: string): DockerCommand {
  return records.get(command) ?? nothingSpecial;
}

const nothingSpecial: DockerCommand = {
  args: [],
  nameFlag: null,
  anyOrder: false,
  makesContainer: false,
  reads: null,
  writes: null,
  shorthand: () => null,
  client: () => null,
  filters: null,
  engine: () => [],
  risk: null,
  risks: [],
  followsLatest: false,
  settle: (items) => items,
  harmless: [],
};

const records = new Map(
  [containerRecords, imageRecords, objectRecords, composeRecords]
    .flatMap((family) => [...family])
    .map(([command, record]) => [command, { ...nothingSpecial, ...record }]),
);

/** Whether the command makes a container, with mounts, ports and networks. */
export function makesContainer(command: string): boolean {
  return recordOf(command).makesContainer;
}

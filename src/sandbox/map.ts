// What is there in a world, as a picture wants it: images, their containers, and what those have of mounts, networks and ports.

export type MappedMount = {
  kind: 'volume' | 'bind' | 'tmpfs';
  /** The volume's name, the folder as it was written, or empty. */
  name: string;
  /** Whether somebody gave it that name. */
  isNamed: boolean;
  at: string;
  isReadOnly: boolean;
};

export type MappedContainer = {
  name: string;
  /** As an image of the map is named. */
  image: string;
  /** `running`, `exited 0`. */
  state: string;
  isRunning: boolean;
  mounts: MappedMount[];
  networks: string[];
  ports: { host: string; container: string }[];
};

export type WorldMap = {
  /** Without a tag where that is `latest`; the beginning of its id where it has no name. */
  images: { name: string; isUsed: boolean }[];
  containers: MappedContainer[];
  volumes: { name: string; isUsed: boolean; isNamed: boolean }[];
  /** Those that somebody made. */
  networks: { name: string; isUsed: boolean }[];
};

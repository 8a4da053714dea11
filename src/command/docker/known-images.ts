// What is known of images that everybody uses: what they run unless told otherwise, and what they don't start without.
import { parseImage } from '../values/image.ts';

/** A shell without a terminal finds the end of its input and ends; so does a program that reads commands as a shell does. */
const shells: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    alpine: 'sh',
    busybox: 'sh',
    debian: 'bash',
    ubuntu: 'bash',
    fedora: 'bash',
    rockylinux: 'bash',
    almalinux: 'bash',
    archlinux: 'bash',
    amazonlinux: 'bash',
    bash: 'bash',
    node: 'node',
    python: 'python3',
    ruby: 'irb',
    php: 'php',
    openjdk: 'jshell',
    golang: 'bash',
    rust: 'bash',
    maven: 'mvn',
  }),
);

const variables: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    postgres: ['POSTGRES_PASSWORD', 'POSTGRES_PASSWORD_FILE', 'POSTGRES_HOST_AUTH_METHOD'],
    mysql: ['MYSQL_ROOT_PASSWORD', 'MYSQL_ALLOW_EMPTY_PASSWORD', 'MYSQL_RANDOM_ROOT_PASSWORD'],
    mariadb: [
      'MARIADB_ROOT_PASSWORD',
      'MARIADB_ALLOW_EMPTY_ROOT_PASSWORD',
      'MARIADB_RANDOM_ROOT_PASSWORD',
      'MYSQL_ROOT_PASSWORD',
    ],
  }),
);

/** The program that the image runs when nothing is said, where that is a shell or the like; else null. */
export function shellOf(image: string): string | null {
  return shells.get(nameOf(image)) ?? null;
}

/** Variables of which one must be set, or the image ends at once. */
export function variablesOf(image: string): readonly string[] {
  return variables.get(nameOf(image)) ?? [];
}

/** `postgres` for all spellings of the official image. */
function nameOf(image: string): string {
  const parsed = parseImage(image);
  return parsed?.domain === 'docker.io' ? parsed.path.replace(/^library\//, '') : '';
}

// Variables set in front of docker that stand for a flag: `DOCKER_CONTEXT=prod docker ps` is `docker --context prod ps`.
import { argumentKind } from './docker/record.ts';
import { recordOf } from './docker/records.ts';
import type { Given } from './flags.ts';
import { findCommand, findGroup, rootFlags, type FlagOwner } from './grammar.ts';
import type { ParsedCommand } from './parsed.ts';

/** Where the flag stands, its name, and what parts several values. */
type Stand = [where: 'global' | 'group' | 'flags', flag: string, between?: string];

const stands: ReadonlyMap<string, Stand> = new Map(
  Object.entries<Stand>({
    DOCKER_CONTEXT: ['global', 'context'],
    DOCKER_HOST: ['global', 'host'],
    DOCKER_CONFIG: ['global', 'config'],
    COMPOSE_PROFILES: ['group', 'profile', ','],
    COMPOSE_FILE: ['group', 'file', ':'],
    COMPOSE_PROJECT_NAME: ['group', 'project-name'],
    COMPOSE_ENV_FILES: ['group', 'env-file', ','],
    COMPOSE_PARALLEL_LIMIT: ['group', 'parallel'],
    DOCKER_DEFAULT_PLATFORM: ['flags', 'platform'],
    BUILDX_BUILDER: ['flags', 'builder'],
    BUILDKIT_PROGRESS: ['flags', 'progress'],
  }),
);

/** Flags that take a variable's value over where they name it alone. */
const takesOver: ReadonlySet<string> = new Set(['env', 'build-arg']);

/** Variables that only ask for what is so anyway. */
const idle =
  /^(?:DOCKER_BUILDKIT=1|COMPOSE_DOCKER_CLI_BUILD=1|DOCKER_CLI_HINTS=\w*|DOCKER_CLI_EXPERIMENTAL=\w*)$/;

/** The builder before BuildKit makes the same image, of what it knows. */
const needsBuildKit =
  /^(?:secret|ssh|output|check|call|sbom|provenance|attest|push|load|builder|allow|annotation|build-context|cache-to|no-cache-filter|metadata-file|progress|platform)$/;

function isIdle(text: string, { command, flags }: ParsedCommand): boolean {
  const isOld = text === 'DOCKER_BUILDKIT=0' && argumentKind(recordOf(command), 0) === 'folder';
  return (
    idle.test(text) || (isOld && !flags.some(({ flag }) => needsBuildKit.test(flag.canonical)))
  );
}

/** The same command with flags in place of variables; a flag that is given wins over its variable. */
export function withEnvironment(parsed: ParsedCommand): ParsedCommand {
  if (parsed.assignments.length === 0) return parsed;
  const made = { ...parsed, assignments: [] as string[] };
  for (const text of parsed.assignments.filter((one) => !isIdle(one, parsed))) {
    const [name = '', value = ''] = text.split(/=(.*)/s);
    const [where, flag, between] = stands.get(name) ?? [];
    const found = where && flag ? ownerOf(where, parsed)?.flags.get(flag) : undefined;
    const asked = made.flags.filter(
      (given) => takesOver.has(given.flag.canonical) && given.value === name,
    );
    if (asked.length > 0)
      made.flags = made.flags.map((one) => (asked.includes(one) ? { ...one, value: text } : one));
    else if (!where || !found) made.assignments.push(text);
    else if (!parsed[where].some((given) => given.flag.canonical === flag))
      made[where] = [
        ...(between === undefined ? [value] : value.split(between)).map((one): Given => ({
          flag: found,
          spelled: `${name}=`,
          value: one,
          at: [0, 0],
          valueAt: [0, 0],
          own: false,
        })),
        ...made[where],
      ];
  }
  return made;
}

function ownerOf(where: Stand[0], { command }: ParsedCommand): FlagOwner | null {
  if (where === 'global') return rootFlags();
  return where === 'group' ? findGroup(command.split(' ')[0] ?? '') : findCommand(command);
}

// A world in which a command makes sense: what its words name is there, in a state in which it has something to do.
import { parseLine, type ParsedCommand } from '../command/command.ts';
import { argumentKind } from '../command/docker/record.ts';
import { recordOf } from '../command/docker/records.ts';

/** Lines that make it, and files of the home folder. */
type Setting = { lines: string[]; files: { path: string; text: string }[] };

export function settingFor(line: string): Setting {
  const read = parseLine(line);
  if (read.kind === 'unreadable') return { lines: [], files: [] };
  const { command } = read;
  const lines = [...fromArguments(command), ...fromFlags(command)];
  return { lines: [...new Set(lines)], files: filesFor(command) };
}

/** The same where lines alone make it; null where files are needed, or where no world here would do. */
export function linesBefore(line: string): string[] | null {
  const read = parseLine(line);
  if (read.kind !== 'unreadable' && notHere.test(read.command.command)) return null;
  const { lines, files } = settingFor(line);
  return files.length > 0 ? null : lines;
}

const notHere = /^(?:swarm|service|stack|secret|config|node|plugin)\b/u;

const stock =
  /^(?:docker\.io\/(?:library\/)?)?(?:busybox|alpine|nginx|redis|postgres|mysql|node|python|httpd|hello-world|ubuntu|registry)(?::|@|$)/u;

function fromArguments(command: ParsedCommand): string[] {
  const record = recordOf(command.command);
  return command.args.flatMap(({ text }, index) => {
    switch (argumentKind(record, index)) {
      case 'image':
        return imageFor(text, index, command);
      case 'object':
        return command.command.startsWith('image') ? [] : container(text, command);
      case 'container':
        return container(text, command);
      case 'copy':
        return /^[\w-]+:/u.test(text) ? container(text.split(':')[0]!, command) : [];
      case 'volume':
        return command.command === 'volume create' ? [] : [`docker volume create ${text}`];
      case 'network':
        return command.command === 'network create' ? [] : [`docker network create ${text}`];
      default:
        return [];
    }
  });
}

/** `docker tag OLD NEW`: the second one is to be made; what is only looked at has to be there. */
function imageFor(name: string, index: number, { command }: ParsedCommand): string[] {
  const isMade =
    (command === 'image tag' && index === 1) || /commit|import|pull|push|build/u.test(command);
  if (isMade || name.includes('@')) return [];
  if (!stock.test(name)) return [`docker tag busybox ${name}`];
  return /^image |^inspect$/u.test(command) ? [`docker pull ${name}`] : [];
}

/** Running, unless the command is about one that isn't. */
function container(name: string, { command, flags, line }: ParsedCommand): string[] {
  const publishes = command === 'container port' ? '-p 8080:80 ' : '';
  const start = `docker run -d --name ${name} ${publishes}busybox sh -c 'echo started; sleep 1d'`;
  const isForced = flags.some(({ flag }) => flag.name === 'force');
  const isAboutEnded =
    /^container (?:start|wait|commit|export)$/u.test(command) ||
    (command === 'container rm' && !isForced) ||
    line.includes('.State.ExitCode');
  if (isAboutEnded) return [start, `docker stop -t 0 ${name}`];
  return command === 'container unpause' ? [start, `docker pause ${name}`] : [start];
}

function fromFlags({ flags }: ParsedCommand): string[] {
  return flags.flatMap(({ flag, value }) => {
    const other = /^container:(.+)$/u.exec(value)?.[1];
    if (flag.name === 'volumes-from' || other !== undefined)
      return [`docker run -d --name ${other ?? value.split(':')[0]} -v /data busybox sleep 1d`];
    if (/^net(?:work)?$/u.test(flag.name) && !/^(?:host|none|bridge|default)$/u.test(value))
      return [`docker network create ${value.split(',')[0]!.replace(/^name=/u, '')}`];
    return [];
  });
}

const dockerfile =
  'FROM busybox AS build\nRUN echo built > /result\nFROM busybox AS test\nCOPY --from=build /result /result\nCMD ["cat", "/result"]\n';
const compose =
  'services:\n  web:\n    image: busybox\n    command: httpd -f -p 80\n  db:\n    image: busybox\n    command: sleep 1d\n';

function filesFor({ command, flags }: ParsedCommand): Setting['files'] {
  if (command.endsWith('build')) {
    const named = flags.find(({ flag }) => flag.name === 'file')?.value ?? 'Dockerfile';
    return [{ path: named, text: dockerfile }];
  }
  if (command.startsWith('compose')) return [{ path: 'compose.yaml', text: compose }];
  const envFile = flags.find(({ flag }) => flag.name === 'env-file')?.value;
  return envFile === undefined ? [] : [{ path: envFile, text: 'MODE=prod\n' }];
}

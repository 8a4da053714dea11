// English words of labs: the list, the pages, and what a check found.
import type { Found } from '../../../lab/finding.ts';

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
const mountKinds: ReadonlyMap<string, string> = new Map([
  ['volume', 'the volume'],
  ['bind', 'a bind mount of'],
  ['tmpfs', 'a tmpfs'],
]);

export const labs = {
  title: 'Labs in learning order',
  done: (done: number, all: number): string => `${done} of ${all} done`,
  minutes: (minutes: number): string => count(minutes, 'minute', 'minutes'),
  own: 'your own',
  start: 'start',
  next: 'Begin one with `docker-learn lab NAME`; nothing but this program is needed.',
  engine: { 'built-in': 'built-in Docker', docker: 'your Docker' },
  task: (number: number, all: number): string => `task ${number} of ${all}`,
  tasks: (all: number): string => count(all, 'task', 'tasks'),
  words: ':check · :hint · :undo · :map · :q leave',
  wordsDocker: ':check · :hint · :q leave',
  where: {
    'built-in': 'Your lines run on the built-in Docker: nothing here touches this machine.',
    docker: (folder: string): string =>
      `Your lines run on this machine, by \`sh\` in \`${folder}\`, on your own Docker. Another terminal is seen as well.`,
  },
  goesOn: (name: string): string =>
    `It goes on with what is there. \`docker-learn lab clean ${name}\` removes it.`,
  takes: (names: string): string => `It uses these names: ${names}`,
  hint: (step: number): string => `Hint ${step} of 3`,
  hintCommand: (command: string, section: string): string =>
    `\`${command}\` does it. Read: \`docker-learn show ${section}\``,
  noHint: 'The checks say what has to hold; `:check` shows which do.',
  solution: 'One way:',
  shown: 'Done',
  ways: 'The shortest way:',
  finished: (percent: number): string => `Lab done, ${percent} % of its points`,
  sections: 'To read:',
  left: (name: string): string => `Kept as it is. Go on with \`docker-learn lab ${name}\`.`,
  allDone: (name: string): string =>
    `Every task is done. Begin anew with \`docker-learn lab reset ${name}\`.`,
  wasReset: (title: string): string => `\`${title}\` begins anew.`,
  ask: {
    remote: (name: string, host: string): string =>
      `This Docker is not on this machine: ${name}, ${host}. Play the lab there?`,
    own: 'These lines of the lab will run on your Docker. Go on?',
    pull: 'The image busybox is needed. Pull it?',
    questions: 'Two questions about it?',
    remove: (count: number): string => `Remove ${count === 1 ? 'it' : 'them'}?`,
  },
  clean: {
    nothing: 'Nothing is left of any lab.',
    made: 'Made by the lab:',
    unnamed: 'Made at the lab’s prompt, under names of its own:',
    others: 'Called as the lab announced, but made elsewhere, so it stays:',
    removed: (number: number): string => `${count(number, 'thing', 'things')} removed.`,
    left: (names: string): string => `Could not be removed: ${names}`,
    kept: 'Nothing was removed.',
  },
  look: 'look:',
  found: (found: Found): string => {
    switch (found.code) {
      case 'absent':
        return 'there is none';
      case 'present':
        return 'it is there';
      case 'state':
        return found.state === 'exited' ? `found exited ${found.exit}` : `found ${found.state}`;
      case 'is':
        return `found ${found.value}`;
      case 'empty':
        return 'found nothing';
      case 'mount': {
        const what = `${mountKinds.get(found.kind) ?? found.kind} ${found.source}`.trim();
        return `found ${what} at ${found.at}${found.isReadOnly ? ', read-only' : ''}`;
      }
      case 'holds':
        return `found "${found.text}"`;
      case 'printed':
        return `it printed "${found.text}" and exited with ${found.exit}`;
      case 'closed':
        return 'nothing listens there';
      case 'answered':
        return found.text === '' ? 'it answers' : `it answers "${found.text}"`;
      case 'unreachable':
        return 'no connection';
      case 'reached':
        return 'there is a connection';
      default:
        return found satisfies never;
    }
  },
};

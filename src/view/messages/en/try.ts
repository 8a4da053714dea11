// English words of `try`: the built-in Docker's banner, its words, and what it says beside docker's own output.

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;
const list = (items: readonly string[]): string => items.join(', ');

export const tried = {
  banner:
    'The built-in Docker: nothing here touches this machine. `:help` for the words, `:map` for a picture, `:q` leaves.',
  goesOn: (lines: number): string =>
    `It goes on where it was left, after ${count(lines, 'line', 'lines')}; \`:reset\` begins anew.`,
  once: 'Try it on the built-in Docker; nothing of it is kept. `:q` goes back.',
  onceBefore: 'Done before:',
  typed: {
    leaves: 'What you typed would have left here:',
    nothing: 'What you typed would have changed nothing here.',
    refused: 'What you typed would have been refused here:',
    stays: 'What you typed would stay in the foreground here, until Ctrl-C.',
  },
  steps: (lines: number): string =>
    lines === 1
      ? '⏎ alone runs the line of the section; type your own before and after it.'
      : `⏎ alone runs the next of the section's ${lines} lines; type your own in between.`,
  stepsDone: "That was the section's last line. Go on as you like; `:q` goes back.",
  next: (line: string): string => `Enter runs: ${line}`,
  standIn: (image: string): string =>
    `\`${image}\` is a stand-in here: it does what learners see of the real image, and no more.`,
  waited: (seconds: number): string => `(${seconds} s)`,
  notModelled: (what: string): string =>
    `This built-in Docker doesn't do \`${what}\` (a real one does).`,
  bounded: (what: string): string =>
    what === 'output'
      ? 'Stopped: it printed more than anybody reads. The world is as it was left.'
      : 'Stopped: it went on and on. The world is as it was left.',
  undone: (line: string): string => `Back before: ${line}`,
  redone: (line: string): string => `Done again: ${line}`,
  nothingToUndo: 'There is nothing to take back.',
  nothingToRedo: 'There is nothing to do again.',
  wasReset: 'A fresh world.',
  saved: (path: string, lines: number): string =>
    `${count(lines, 'line', 'lines')} written to \`${path}\`; a real Docker runs them with \`sh ${path}\`.`,
  isThere: (path: string): string => `\`${path}\` is there already: give another name.`,
  nothingToSave: 'Nothing has been typed yet that could be saved.',
  needsPath: (word: string): string =>
    `\`${word}\` needs the name of a file, such as \`${word} notes.sh\`.`,
  nothingToExplain: 'Nothing has been typed yet.',
  unknownWord: (word: string, near: string | null): string =>
    near === null
      ? `There is no word \`${word}\` here; \`:help\` lists them.`
      : `There is no word \`${word}\` here. Did you mean \`${near}\`?`,
  left: 'Kept as it is; `docker-learn try` goes on here.',
  changed: { gone: '-', came: '+', differs: '~' },
  objects: { container: 'container', image: 'image', volume: 'volume', network: 'network' },
  help: [
    [':map', 'a picture of images, containers, volumes, networks and ports'],
    [':why', 'what the last line meant, and what it did'],
    [':undo :u', 'take the last line back, as often as you like'],
    [':redo', 'do it again'],
    [':task', 'a small task to try; `:task volumes` one of a topic'],
    [':real', 'the lines so far, as a real Docker would run them'],
    [':save FILE', 'the same, written into a file'],
    ['edit FILE', 'a file of this world in your editor'],
    [':reset', 'a fresh world'],
    [':help ?', 'these words'],
    [':q', 'leave; the world is kept'],
  ] as [word: string, says: string][],
  helpMore: (missing: string): string =>
    `Everything else is a shell with \`docker\` and \`docker compose\`. Not done here: ${missing}.`,
  missing:
    'swarm and its objects, a second daemon, iptables, devices, `docker stats` that streams, buildx beyond build',
  task: {
    none: 'There is no task to give here.',
    noTopic: (topic: string): string => `No topic \`${topic}\` has a task.`,
    done: 'That is it: the world is as it should be.',
    doneByWords: 'That is it: this is the command.',
    open: '`:task` gives another one; `:why` explains what you typed.',
  },
  map: {
    head: {
      image: 'image',
      container: 'container',
      mounts: 'mounts',
      networks: 'networks',
      ports: 'ports',
    },
    empty: 'Nothing is there yet: no container, no volume, no network of your own.',
    noName: 'no name',
    readOnly: 'read-only',
    tmpfs: 'tmpfs',
    at: (what: string, path: string): string => `${what} at ${path}`,
    unused: 'unused:',
    container: (name: string, image: string, state: string): string =>
      `Container ${name} (image ${image}) ${state}`,
    runs: 'runs',
    is: (state: string): string => `is ${state}`,
    mount: (kind: string, name: string, at: string): string =>
      ({
        volume: name === '' ? `a volume without a name at ${at}` : `volume ${name} at ${at}`,
        bind: `folder ${name} at ${at}`,
        tmpfs: `memory at ${at}`,
      })[kind] ?? at,
    networksOf: (names: readonly string[]): string =>
      `${names.length === 1 ? 'network' : 'networks'} ${list(names)}`,
    portOf: (host: string, container: string): string => `host port ${host} to its ${container}`,
    unusedWords: (things: readonly string[]): string => `Unused: ${list(things)}.`,
  },
};

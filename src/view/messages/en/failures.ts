// English sentences for every failure: what happened, where, and what to do next.
import type { BareVerb, FailureArgs } from '../../../world/failure.ts';
import { languages } from '../../../notes/note.ts';
import { one, type Sentences } from '../sentences.ts';
import { languageNames } from './languages.ts';

const nearest = (names: readonly string[], otherwise: string): string =>
  names.length === 0 ? otherwise : `Did you mean ${one(names, 'or')}?`;

const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ENOENT: 'it does not exist',
    EACCES: 'reading or writing it is not allowed',
    EPERM: 'it is not allowed',
    ENOTDIR: 'a part of the path is not a folder',
    EISDIR: 'it is a folder',
    EBUSY: 'another program is using it',
    EFBIG: 'it is longer than the 512 MB that can be read',
    ENAMETOOLONG: 'its name is too long',
    EPIPE: 'its reader has left',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    ELOOP: 'its links lead in a circle',
    EMFILE: 'too many files are open',
    ENOTFILE: 'it is not a file',
    ENOTJSON: 'they are no JSON',
    ENOTLOG: 'it is no progress log of docker-learn',
  }),
);
const why = (reason: string): string => reasons.get(reason) ?? reason;
/** What is to be written need not be there yet. */
const whyNot = (reason: string): string =>
  reason === 'ENOENT' ? 'its folder does not exist' : why(reason);

const installed = (platform: string): string =>
  platform === 'linux'
    ? 'To have one: https://docs.docker.com/engine/install'
    : 'To have one: https://docs.docker.com/desktop';
const started = (platform: string): string =>
  platform === 'linux'
    ? 'Start it with `sudo systemctl start docker`.'
    : 'Start Docker Desktop, and take it out of its pause if it is in one.';
const bare: Record<BareVerb, [string, string, string]> = {
  explain: [
    '`explain` takes a docker command apart. Put one behind it:',
    '`docker-learn explain docker run -d -p 8080:80 nginx`',
    '`docker-learn explain --help` shows more.',
  ],
  search: [
    '`search` finds the sections that answer your words, an error message or a question:',
    '`docker-learn search port is already allocated`',
    '`docker-learn search --help` shows more.',
  ],
  export: [
    '`export` writes notes and questions as `anki`, `csv`, `html` or `json`:',
    '`docker-learn export html volumes --output volumes.html`',
    '`docker-learn export --help` shows more.',
  ],
  progress: [
    '`progress` needs to know what to do: `where`, `backup`, `restore`, `merge`, `reset`, `items` or `anonymise`.',
    '`docker-learn progress where`',
    '`docker-learn progress --help` shows more.',
  ],
};

export const failures: Sentences<FailureArgs> = {
  'unknown-command': ({ word, nearest: near }) => [
    `There is no command \`${word}\`.`,
    nearest(near, '`docker-learn --help` lists all commands.'),
  ],
  'topic-as-command': ({ word, place, isNear }) => [
    isNear
      ? `There is no command \`${word}\`, but a topic of nearly that name.`
      : `\`${word}\` is no command, but something to learn.`,
    `\`docker-learn show ${place}\` reads it, \`docker-learn quiz ${place}\` asks about it.`,
  ],
  'bare-command': ({ verb }) => bare[verb],
  'unknown-option': ({ word, nearest: near }) => [
    `There is no option \`${word}\` here.`,
    nearest(near, 'Add `--help` to the command to see its options.'),
  ],
  'line-too-long': ({ limit }) => [
    `A line of the input is longer than ${limit} MB.`,
    'Give one answer a line.',
  ],
  'missing-value': ({ option }) => [
    `\`${option}\` needs a value.`,
    'Add `--help` to the command to see which.',
  ],
  'missing-argument': ({ name }) => [
    `\`${name}\` was left out.`,
    'Add `--help` to the command to see what it takes.',
  ],
  'extra-argument': ({ verb }) => [
    `\`${verb}\` takes fewer words than were typed.`,
    'Add `--help` to the command to see what it takes.',
  ],
  'bad-number': ({ option, given, least, most }) => [
    `\`${option} ${given}\` is not possible.`,
    `Give a whole number from ${least} to ${most}.`,
  ],
  'bad-time': ({ option, given }) => [
    `\`${option} ${given}\` is not a time of day.`,
    'Give hours and minutes, such as `04:00`.',
  ],
  'bad-date': ({ option, given }) => [
    `\`${option} ${given}\` is not a day of the calendar.`,
    'Write year, month and day, such as `2026-12-24`, or the days until then: `12d`, `"in 12 days"`.',
  ],
  'date-past': ({ given, today }) => [
    `\`${given}\` is over: today is ${today}.`,
    'Give the day of an interview that is still to come.',
  ],
  'date-far': ({ given, latest }) => [
    `\`${given}\` is too far away to plan for.`,
    `Give a day up to \`${latest}\`.`,
  ],
  'plan-without-date': () => [
    'Which day is the interview?',
    'Add it, such as `--date 2026-12-24`.',
  ],
  'bad-language': ({ given }) => [
    `The language \`${given}\` is not known.`,
    `Use ${languages.map((name) => `\`${name}\` for ${languageNames[name]}`).join(' or ')}.`,
  ],
  'bad-choice': ({ option, given, allowed }) => [
    `\`${option} ${given}\` is not possible.`,
    `Use ${one(allowed, 'or')}.`,
  ],
  'options-clash': ({ first, second }) => [
    `\`${first}\` and \`${second}\` don't go together.`,
    'Leave one of them out.',
  ],
  'not-for-compose': ({ command }) => [
    `\`docker ${command}\` makes no container of an image, so no Compose file says the same.`,
    'Give a `docker run` or a `docker create`.',
  ],
  'no-json': ({ verb }) => [`\`${verb}\` has no JSON output.`, 'Leave `--json` out.'],
  'needs-yes': ({ verb }) => [
    `\`${verb}\` needs a confirmation, and nobody can be asked here.`,
    'Add `--yes` if you are sure.',
  ],
  'unknown-term': ({ given }) => [
    `There is no term \`${given}\`, and nothing is found for it.`,
    'Try a shorter word, or the other language.',
  ],
  'unknown-topic': ({ given, nearest: near }) => [
    `There is no topic \`${given}\`.`,
    nearest(near, '`docker-learn list` shows all topics.'),
  ],
  'unknown-section': ({ topic, given, sections }) => [
    `The topic \`${topic}\` has no section \`${given}\`.`,
    `Its sections are ${one(sections, 'and')}.`,
  ],
  'unknown-question': ({ given, nearest: near }) => [
    `There is no question \`${given}\`.`,
    nearest(near, 'Ids look like `volumes/rm-v-keeps`; `docker-learn export json` lists them.'),
  ],
  'unknown-lab': ({ given, near }) => [
    `There is no lab \`${given}\`.`,
    near === null
      ? '`docker-learn lab list` shows all of them.'
      : `Did you mean \`docker-learn lab ${near}\`?`,
  ],
  'unknown-format': ({ given, allowed }) => [
    `The format \`${given}\` is not known.`,
    `Use ${one(allowed, 'or')}.`,
  ],
  'bad-note-name': ({ given }) => [
    `\`${given}\` can't be the name of a note.`,
    'Use lower-case words joined by hyphens, such as `bind-mounts`.',
  ],
  'nothing-to-ask': () => [
    'No question fits these options.',
    'Leave out some of `--kind`, `--level` or the topics.',
  ],
  'content-unreadable': ({ path, reason }) => [
    `The notes in \`${path}\` can't be read: ${why(reason)}.`,
    'Check the path: behind `check`, with `--content` or in DOCKER_LEARN_CONTENT.',
  ],
  'content-empty': ({ path }) => [
    `There are no notes in \`${path}\`.`,
    `A folder of notes holds files such as \`volumes.md\`, or folders ${one(languages, 'and')} with them.`,
  ],
  'built-in-notes-missing': ({ path }) => [
    `The built-in notes are missing or damaged: \`${path}\`.`,
    'Install docker-learn again.',
  ],
  'note-unwritable': ({ path, reason }) => [
    `\`${path}\` can't be written: ${whyNot(reason)}. It is as it was.`,
    'Make it writable, and stamp again.',
  ],
  'output-unwritable': ({ path, reason }) => [
    `\`${path}\` can't be written: ${whyNot(reason)}.`,
    'Choose another place with `--output`.',
  ],
  'stdout-unwritable': ({ reason }) => [
    `What was to be printed can't be written: ${why(reason)}.`,
    'Send it to another place.',
  ],
  'data-unwritable': ({ path, reason }) => [
    `Your progress can't be saved in \`${path}\`: ${whyNot(reason)}.`,
    'Choose another folder with `--data-dir`, or go on without saving with `quiz --no-save`.',
  ],
  'shell-file-unwritable': ({ path, reason }) => [
    `\`${path}\` can't be written: ${whyNot(reason)}.`,
    'Print the script instead, such as `docker-learn completion bash`, and put it where your shell reads it.',
  ],
  'settings-unreadable': ({ path, reason }) => [
    `The settings in \`${path}\` can't be read: ${why(reason)}. They are left as they are.`,
    'Mend them, or take them away; until then the usual ones hold.',
  ],
  'settings-unwritable': ({ path, reason }) => [
    `The settings can't be kept in \`${path}\`: ${whyNot(reason)}. They are left as they are.`,
    'Mend that, or choose another folder with `--data-dir`.',
  ],
  'progress-unreadable': ({ path, reason }) =>
    reason === 'ENOENT'
      ? [`There is no \`${path}\`.`, 'Check the path.']
      : [
          `Your progress in \`${path}\` can't be read: ${why(reason)}. It is left as it is.`,
          'Check the file, or use another folder with `--data-dir`.',
        ],
  'editor-missing': ({ editor }) => [
    `There is no editor \`${editor}\`. The text is as it was.`,
    'Name another one in `VISUAL` or `EDITOR`.',
  ],
  'editor-failed': ({ editor, exit }) => [
    `The editor \`${editor}\` ${exit === null ? 'was ended by a signal' : `ended with exit code ${exit}`}. The text is as it was.`,
    'Leave it with exit code 0 to have its text taken, or name another one in `VISUAL` or `EDITOR`.',
  ],
  'editor-left-nothing': () => [
    'The editor left no file to read. The text is as it was.',
    'Save to the file that it was given.',
  ],
  'editor-without-file': ({ folder, reason }) => [
    `No file for the editor can be made in \`${folder}\`: ${why(reason)}. The text is as it was.`,
    'Name another folder in `TMPDIR`, or type the answer here.',
  ],
  'editor-ended': ({ path }) => [
    'The session was ended while the editor was open.',
    `What was written in it is in \`${path}\`.`,
  ],
  'engine-none': ({ platform }) => [
    'There is no `docker` on this machine.',
    `The built-in Docker needs none: leave out \`--engine docker\`. ${installed(platform)}`,
  ],
  'engine-silent': ({ platform, reason }) => [
    `The Docker Engine doesn't answer${reason === '' ? '' : `: ${reason}`}`,
    `${started(platform)} The built-in Docker needs none: leave out \`--engine docker\`.`,
  ],
  'engine-denied': ({ platform }) => [
    'You may not talk to the Docker Engine.',
    platform === 'linux'
      ? 'Join its group with `sudo usermod -aG docker $USER` and log in anew, or leave out `--engine docker`.'
      : 'Start Docker Desktop as this user, or leave out `--engine docker`.',
  ],
  'engine-old': ({ engine, since }) => [
    `This lab needs Docker Engine ${since}; yours is ${engine}.`,
    'Play it on the built-in Docker: leave out `--engine docker`.',
  ],
  'engine-busybox': ({ reason }) => [
    `The image \`busybox\` is needed and could not be had: ${reason}`,
    'Try `docker pull busybox`, or leave out `--engine docker`.',
  ],
  'lab-names-taken': ({ lab, names }) => [
    `Your Docker has these already: ${one(names, 'and')}. The lab would use the names.`,
    `Rename or remove them, or play it on the built-in Docker: \`docker-learn lab ${lab}\`.`,
  ],
  'lab-ports-taken': ({ ports }) => [
    `Something listens on ${ports.length === 1 ? 'port' : 'ports'} ${ports.join(', ')} of this machine.`,
    'Stop it, or play the lab on the built-in Docker: leave out `--engine docker`.',
  ],
  'lab-setup-failed': ({ line, reason }) => [
    `The lab could not be set up: \`${line}\` said "${reason}".`,
    'What was made is removed with `docker-learn lab clean`.',
  ],
  'world-shared': ({ path }) => [
    'Another docker-learn plays in this world: what you type here is not kept.',
    `Leave one of the two; the world is kept in \`${path}\`.`,
  ],
  'progress-too-new': ({ path, line, version }) => [
    `Line ${line} of \`${path}\` was written by a newer docker-learn (format ${version}). It is left as it is.`,
    'Update docker-learn, or use another folder with `--data-dir`.',
  ],
};

export const bug = {
  title: 'docker-learn has made a mistake of its own. Every answer given so far is kept.',
  report: (place: string): string =>
    `Please report it at \`${place}\` with this line and what you typed:`,
  debug: 'Add `--debug` to see where it happened.',
};

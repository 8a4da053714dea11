// What works on this machine, and what to do about what doesn't.
import { languageAfter, type Language } from '../../notes/note.ts';
import { damageLines } from './damage.ts';
import { sayFinding, viewFindings, type LogFinding } from './findings.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { renderSentence } from '../text/prose.ts';
import { shownTyped } from '../text/safe.ts';
import { isAmbiguousWide } from '../text/columns.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, hang, indent, pad, wrap } from '../text/width.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

export type Health = {
  version: string;
  node: string;
  platform: string;
  notes: { topics: number; questions: number };
  own: readonly { path: string; topics: number; questions: number; problems: number }[];
  data: {
    path: string;
    writable: boolean;
    events: number;
    damaged: readonly number[];
    findings: readonly LogFinding[];
    /** Why the log can't be read; null where it can. */
    trouble: string | null;
  };
  language: Language;
  locale: string | null;
  terminal: { columns: number; rows: number; name: string | null } | null;
  plain: boolean;
  docker:
    | { kind: 'running'; client: string; server: string; host: string }
    | { kind: 'client-only'; client: string; reason: string }
    | { kind: 'none' };
};

/** Ends in a line break. */
export function viewDoctor(health: Health, look: Look): string {
  const words = wordsIn(look.language).browse.doctor;
  const columns = pageWidth(look) - margin;
  const rows = findingsOf(health, look, words);
  const room = Math.max(...rows.map((row) => columnsOf(words.label[row.label]))) + 2;
  const drawn = rows.map((row) => drawFinding(row, room, { ...look, columns }, words));
  const mendable = health.data.findings.filter((finding) => 'command' in finding);
  const troubles = rows.filter((row) => row.state === 'bad').length + mendable.length;
  const verdict = troubles === 0 ? words.fine : words.notFine(troubles);
  const mending = viewFindings(mendable, { ...look, columns }).trimEnd();
  const last = mending === '' ? [] : ['', mending];
  return `\n${indent([...drawn, '', ...wrap(verdict, columns), ...last].join('\n'), margin)}\n\n`;
}

const margin = 2;

type Said = Words['browse']['doctor'];
type Finding = {
  label: keyof Said['label'];
  state: keyof Said['state'];
  says: readonly string[];
  /** In words that are not ours. */
  reason?: string;
  next?: string;
};

function drawFinding(
  { label, state, says, reason, next }: Finding,
  room: number,
  look: Look,
  words: Said,
): string {
  const theme = themeFor(look);
  const signs = signsFor(look);
  const sign =
    state === 'ok'
      ? theme.right(signs.right)
      : state === 'bad'
        ? theme.wrong(signs.wrong)
        : theme.dim(signs.dot);
  const status = state === 'bad' ? [`${words.state.bad}:`] : [];
  const said = [
    [...status, says.join(', ')].join(' '),
    ...(reason === undefined || reason === '' ? [] : [shownTyped(reason)]),
    ...(next === undefined ? [] : [renderSentence(next, look)]),
  ];
  return hang(
    `${sign} ${pad(words.label[label], room)}`,
    (columns) => said.flatMap((line) => wrap(line, columns)).join('\n'),
    look.columns,
  );
}

function findingsOf(health: Health, look: Look, words: Said): Finding[] {
  const { notes, data, language } = health;
  return [
    { label: 'version', state: 'ok', says: [health.version] },
    { label: 'node', state: 'ok', says: [health.node, health.platform] },
    {
      label: 'notes',
      state: notes.topics > 0 ? 'ok' : 'bad',
      says: [words.topics(notes.topics, notes.questions)],
    },
    ...health.own.map((folder) => ownFinding(folder, words)),
    data.writable
      ? { label: 'data', state: 'ok', says: [shownTyped(data.path), words.writable] }
      : {
          label: 'data',
          state: 'bad',
          says: [shownTyped(data.path), words.unwritable],
          next: words.unwritableNext,
        },
    ...logFindings(data, look),
    {
      label: 'language',
      state: 'ok',
      says: [
        wordsIn(look.language).languageNames[language],
        health.locale === null ? words.noLocale : words.locale(shownTyped(health.locale)),
      ],
      next: words.languageNext(languageAfter(language)),
    },
    terminalFinding(health, look, words),
    dockerFinding(health.docker, words),
  ];
}

/** What a command mends stands below, where it can be copied. */
function logFindings({ trouble, damaged, findings }: Health['data'], look: Look): Finding[] {
  const ahead = findings.filter((finding) => finding.kind === 'ahead');
  const wide = { ...look, columns: 10_000 };
  return [
    ...(trouble === null ? [] : [bad(renderSentence(trouble, look))]),
    ...(damaged.length === 0 ? [] : [bad(damageLines(damaged, wide).join(' '))]),
    ...ahead.map((finding) => bad(renderSentence(sayFinding(finding, look.language), look))),
  ];
}

function bad(sentence: string): Finding {
  return { label: 'data', state: 'bad', says: [sentence] };
}

function ownFinding(folder: Health['own'][number], words: Said): Finding {
  const says = [
    shownTyped(folder.path),
    words.topics(folder.topics, folder.questions),
    words.problems(folder.problems),
  ];
  return folder.problems === 0
    ? { label: 'own', state: 'ok', says }
    : { label: 'own', state: 'note', says, next: words.problemsNext(shownTyped(folder.path)) };
}

function terminalFinding({ terminal, plain }: Health, look: Look, words: Said): Finding {
  if (terminal === null) return { label: 'terminal', state: 'note', says: [words.noTerminal] };
  const says = [
    words.size(terminal.columns, terminal.rows),
    ...(terminal.name === null ? [] : [shownTyped(terminal.name)]),
    look.colour ? words.colour : words.noColour,
    look.links ? words.links : words.noLinks,
    ...(plain ? [words.plain] : []),
    ...(plain || look.unicode ? [] : [words.ascii]),
    ...(look.unicode && isAmbiguousWide() ? [words.wideSigns] : []),
  ];
  return terminal.columns < 40
    ? { label: 'terminal', state: 'note', says, next: words.narrow }
    : { label: 'terminal', state: 'ok', says };
}

function dockerFinding(docker: Health['docker'], words: Said): Finding {
  switch (docker.kind) {
    case 'running':
      return {
        label: 'docker',
        state: 'ok',
        says: [
          words.dockerRuns(docker.client, docker.server),
          ...(docker.host === '' ? [] : [words.dockerHost(shownTyped(docker.host))]),
        ],
      };
    case 'client-only':
      return {
        label: 'docker',
        state: 'note',
        says: [words.dockerStopped(docker.client)],
        reason: docker.reason,
        next: words.dockerStoppedNext,
      };
    case 'none':
      return {
        label: 'docker',
        state: 'note',
        says: [words.dockerNone],
        next: words.dockerNoneNext,
      };
  }
}

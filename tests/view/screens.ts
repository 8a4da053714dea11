// Every screen of the samples, drawn for one look.
import { viewDoctor } from '../../src/view/pages/doctor.ts';
import { bugView, failureView } from '../../src/view/pages/failure.ts';
import { drawRetry } from '../../src/view/pages/feedback.ts';
import { viewHome, viewLanguages, type HomeItem } from '../../src/view/pages/home.ts';
import { viewAsked } from '../../src/view/pages/interview.ts';
import { viewInterviewStart } from '../../src/view/pages/interview-start.ts';
import { drawFoot } from '../../src/view/pages/keys.ts';
import { viewPick } from '../../src/view/pages/pick.ts';
import { viewPlaced, viewPlacement } from '../../src/view/pages/placement.ts';
import { standingWords, viewList } from '../../src/view/pages/list.ts';
import type { Look } from '../../src/view/look.ts';
import { drawNote } from '../../src/view/pages/note.ts';
import { viewNotice } from '../../src/view/pages/notice.ts';
import { viewConfidence, viewQuestion } from '../../src/view/pages/question.ts';
import { unmarked, type Picture } from '../../src/view/pages/picture.ts';
import {
  viewHintPlain,
  viewPointsPlain,
  viewQuestionPlain,
} from '../../src/view/pages/question-plain.ts';
import { viewPlanPage } from '../../src/view/pages/plan-page.ts';
import { viewSearch } from '../../src/view/pages/search.ts';
import { viewSearchAsk, viewSearchPage } from '../../src/view/pages/search-list.ts';
import { viewStats, viewStatsPage, type ShownStats } from '../../src/view/pages/stats.ts';
import {
  leavingView,
  nothingToAskView,
  viewSummary,
  viewSummaryPlain,
} from '../../src/view/pages/summary.ts';
import { viewVerdict, viewVerdictPlain } from '../../src/view/pages/verdict.ts';
import type { FailureOf } from '../../src/world/failure.ts';
import { shownIn } from './plan-sample.ts';
import { drawMoreScreens } from './more-screens.ts';
import { samples, type Sample } from './samples.ts';
import { emptyStats, statsSamples } from './stats-sample.ts';

/** By name, in the order of a first session. `loadMarkdown` has been awaited. */
export function drawScreens(look: Look): Record<string, string> {
  const both = (picture: Picture): string => whole(picture, look);
  const sample = samples[look.language];
  const [first] = sample.questions;
  const [question, entry] = first ?? [];
  if (question === undefined || entry === undefined)
    throw new Error('the samples hold no question');
  const points = sample.questions.find(([, { kind }]) => kind === 'points')?.[2].points ?? [];
  const retry = drawRetry(
    'unreadable',
    '$ docker run --port 80:80 nginx',
    [{ from: 'problem', key: null, text: null, code: 'empty', args: {}, at: [13, 19], cli: null }],
    { ...look, columns: look.columns - 4 },
    sample.command,
  );
  return {
    home: [
      both(viewHome({ items: sample.home, cursor: 0, interviewInDays: 12 }, look)),
      both(viewHome({ items: newcomer, cursor: 0, interviewInDays: null }, look)),
      both(viewLanguages(['ko', 'en'], 1, look)),
    ].join('\n\n'),
    questions: sample.questions
      .map(([one, state, aside]) => both(viewQuestion(one, state, look, aside)))
      .join('\n\n'),
    asides: [
      both(viewConfidence(question, entry, look)),
      retry,
      viewNotice('unfinished', 'match', { ...look, columns: look.columns - 4 }),
    ].join('\n\n'),
    verdicts: sample.verdicts
      .map((judged) => both(viewVerdict(judged, look, sample.command)))
      .join('\n\n'),
    plain: [
      ...sample.questions.map(([one]) => viewQuestionPlain(one, look)),
      viewHintPlain(null, look),
      viewPointsPlain(points, look),
      ...sample.verdicts.map((judged) => viewVerdictPlain(judged, look, sample.command)),
      viewSummaryPlain(sample.summary, look),
    ].join('\n\n'),
    summary: [
      both(viewSummary(sample.summary, look)),
      leavingView({ answers: 3, kept: 'kept' }, look),
      leavingView({ answers: 3, kept: 'refused' }, look),
      nothingToAskView('usual', look),
    ].join('\n\n'),
    placement:
      both(viewPlacement({ questions: 20, minutes: 5 }, look)) +
      viewPlaced(placed(sample.list.map(({ title }) => title)), look),
    interview: [
      both(viewInterviewStart({ questions: 5, minutes: 20, pass: 70 }, look)),
      both(
        viewAsked(
          question,
          { kind: 'text', text: sample.words.join(' '), caret: 0, lines: true },
          { budget: 90_000, left: 1_140_000 },
          look,
          '',
        ),
      ),
    ].join('\n\n'),
    browse: both(viewPick(topicList(sample), 1, { ...look, isInside: true })),
    contents: both(viewPick(sectionList(sample), 1, { ...look, isInside: true })),
    list: viewList(sample.list, look) + viewList(sample.list.map(notYetKnown), look),
    search: [
      viewSearch(sample.words, sample.hits, 3, look) + viewSearch(['x y'], [], 0, look),
      both(viewSearchPage(sample.words, sample.hits, 3, 1, look)),
      both(
        viewSearchAsk(
          { kind: 'text', text: 'x y', caret: 3, lines: false },
          'x z',
          viewPick(sectionList(sample), unmarked, look),
          look,
        ),
      ),
    ].join('\n'),
    doctor: viewDoctor(sample.health, look),
    plan: both(viewPlanPage(shownIn(look.language, 14, 20), look)),
    stats: [
      ...(['first', 'topics', 'days', 'hardest'] as const).map((part) =>
        both(viewStatsPage(statsSamples[look.language], part, look)),
      ),
      both(viewStatsPage(notYetKnownIn(statsSamples[look.language]), 'first', look)),
      both(viewStatsPage(emptyStats, 'first', { ...look, isInside: true })),
      viewStats(statsSamples[look.language], look),
    ].join('\n\n'),
    note: [
      drawNote(sample.note, look).head,
      ...drawNote(sample.note, look).sections.map(({ text }) => text),
    ].join('\n\n'),
    ...drawMoreScreens(look, both),
    failures:
      failures.map((what) => failureView(what, look)).join('') +
      bugView({ message: 'x is undefined', version: '0.1.0', node: '20.20.2', stack: null }, look),
  };
}

export const topicList = ({ list, note }: Sample): Parameters<typeof viewPick>[0] => ({
  title: 'Browse',
  right: '3 topics in the order to learn them',
  rows: list.map((topic) => ({
    name: topic.title,
    cells: [`${topic.questions} questions`, standingWords(topic, 'en')],
    about: note.summary,
    share: topic.known,
    canQuiz: true,
  })),
  says: { open: 'contents', letters: [{ key: '/', says: 'search' }] },
});

export const sectionList = ({ list, note }: Sample): Parameters<typeof viewPick>[0] => ({
  title: note.title,
  right: '9 sections · 71 %',
  rows: list.map(({ title }, at) => ({
    number: at + 1,
    name: title,
    beside: at === 0 ? 'read' : '',
    cells: [at === 0 ? '2 of 2 known' : at === 1 ? '4 questions' : ''],
    canQuiz: at < 2,
  })),
  says: { open: 'read', letters: [{ key: 'c', says: 'its commands on a page' }] },
});

/** What a plan makes of them while nobody knows yet how much is kept. */
const notYetKnown = <One extends { known: number | null }>(one: One): One => ({
  ...one,
  known: null,
});
const notYetKnownIn = (shown: ShownStats): ShownStats => ({
  ...shown,
  stats: {
    ...shown.stats,
    overall: notYetKnown(shown.stats.overall),
    topics: shown.stats.topics.map(notYetKnown),
  },
});

/** Only what gives somebody new something today. */
const newcomer: HomeItem[] = [
  { kind: 'learn', next: { place: ['Docker', 'One picture'], section: 1, of: 5 } },
  { kind: 'placement', minutes: 5 },
  { kind: 'plan' },
  { kind: 'quiz', questions: 10, isEasy: true, minutes: 6 },
  { kind: 'try' },
  { kind: 'lab', labs: 22, done: 0 },
  { kind: 'browse', topics: 27, isBegun: false },
];

const placed = ([known = '', partly = '', unknown = '']: readonly string[]) => ({
  known: [known],
  partly: [partly],
  unknown: [unknown],
  unasked: 20,
  marked: 41,
  questions: 18,
});

/** As it stands in a window that has room for it. */
export function whole(
  { body, field, about = field?.text ?? '', keys }: Picture,
  look: Look,
): string {
  const foot = drawFoot(keys, { isCut: false, all: false }, look);
  return [body, about.trimEnd(), foot].filter((part) => part !== '').join('\n\n');
}

export const failures: FailureOf[] = [
  { code: 'unknown-command', args: { word: 'shwo', nearest: ['show'] } },
  { code: 'unknown-option', args: { word: '--cuont', nearest: ['--count', '--content'] } },
  { code: 'missing-value', args: { option: '--count' } },
  { code: 'missing-argument', args: { name: 'word' } },
  { code: 'extra-argument', args: { verb: 'list' } },
  { code: 'bad-number', args: { option: '--count', given: '-3', least: 1, most: 1000 } },
  { code: 'bad-time', args: { option: '--day-starts', given: '25:00' } },
  { code: 'bad-language', args: { given: 'fr' } },
  {
    code: 'bad-choice',
    args: { option: '--kind', given: 'guess', allowed: ['choice', 'order', 'open'] },
  },
  { code: 'options-clash', args: { first: '--missed', second: '--new' } },
  { code: 'no-json', args: { verb: 'completion' } },
  { code: 'needs-yes', args: { verb: 'progress reset' } },
  { code: 'unknown-topic', args: { given: 'volums', nearest: ['volumes'] } },
  {
    code: 'unknown-section',
    args: { topic: 'volumes', given: 'life', sections: ['lifetime', 'names'] },
  },
  { code: 'unknown-question', args: { given: 'volumes/x', nearest: [] } },
  {
    code: 'unknown-question',
    args: { given: 'volumes/rm-v-keep', nearest: ['volumes/rm-v-keeps'] },
  },
  { code: 'unknown-format', args: { given: 'pdf', allowed: ['json'] } },
  { code: 'nothing-to-ask', args: {} },
  { code: 'content-unreadable', args: { path: '/home/me/notes', reason: 'EACCES' } },
  { code: 'content-empty', args: { path: '/home/me/notes' } },
  { code: 'built-in-notes-missing', args: { path: 'dist/notes' } },
  { code: 'output-unwritable', args: { path: 'out.json', reason: 'EROFS' } },
  {
    code: 'data-unwritable',
    args: { path: '/home/me/.local/share/docker-learn', reason: 'ENOSPC' },
  },
  { code: 'progress-unreadable', args: { path: 'events.jsonl', reason: 'EISDIR' } },
  { code: 'progress-too-new', args: { path: 'events.jsonl', line: 7, version: 2 } },
];

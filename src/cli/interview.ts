// `interview`: a mock interview against the clock, the walk through the answers, and a report.
import type { Context } from '../desk/context.ts';
import { exitCodeAfter, exitCodes } from './exit.ts';
import { openJournal } from '../desk/journal.ts';
import { openOutput } from '../face/output.ts';
import type { Typed } from './verb.ts';
import type { OptionsOf } from './verbs.ts';
import { openOutlines, tellProblems, wholeOn, type Shelf } from '../desk/shelf.ts';
import { topicsNamed } from '../desk/topics.ts';
import { interviewPresenter } from '../face/interview/presenter.ts';
import type { InterviewEnding } from '../face/interview/view.ts';
import { pageScreen } from '../face/page/page.ts';
import { askPlainly } from '../face/plain.ts';
import { play, type Played } from '../face/play.ts';
import type { Deck } from '../notes/deck.ts';
import { pathOf, titleOf } from '../notes/titles.ts';
import type { SessionId } from '../progress/event.ts';
import { interviewOf } from '../interview/interview.ts';
import type { InterviewPlan, InterviewState } from '../interview/state.ts';
import { chooseInterview, countFor } from '../interview/choose.ts';
import { keptIn, reportOf } from '../interview/report.ts';
import { openScreen } from '../face/screen.ts';
import { parseWish } from '../quiz/answer.ts';
import { viewInterviewStart, viewInterviewStartPlain } from '../view/pages/interview-start.ts';
import { loadMarkdown } from '../view/text/prose.ts';
import { drawReport, reportMarkdown, type Titles } from '../view/pages/report.ts';
import { leavingView } from '../view/pages/summary.ts';
import { indent } from '../view/text/width.ts';
import { fail } from '../world/failure.ts';
import { typedPath } from '../world/paths.ts';
import { isDevice } from '../world/whole-file.ts';

export async function run(
  context: Context,
  { args, options: given }: Typed<'interview'>,
): Promise<number> {
  const output = await outputIn(given, context);
  if (output === 'refused') return exitCodes.done;
  const thin = await openOutlines(context);
  const { plan, shelf } = await planOf(args, given, thin, context);
  await tellProblems(shelf, context);
  const journal = openJournal(context, { goesOn: true });
  if (!(await begin(plan, context))) return exitCodes.done;
  const titles = titlesIn(shelf.deck);
  const presenter = interviewPresenter(titles, plan.minutes, context.language);
  const desk = { deck: shelf.deck, journal };
  const played = await play(interviewOf(plan), presenter, desk, context);
  await loadMarkdown();
  const code = await close(played, output, titles, context);
  if (played.left !== null) throw played.left;
  return code;
}

async function planOf(
  args: string[],
  given: OptionsOf<'interview'>,
  thin: Shelf,
  context: Context,
): Promise<{ plan: InterviewPlan; shelf: Shelf }> {
  const { world, language } = context;
  const { minutes, level: levels } = given;
  const seed = given.seed ?? world.anySeed();
  const count = given.count ?? countFor(minutes);
  const chosen = chooseInterview(thin.heads(), {
    topics: topicsNamed(thin.deck, args),
    levels,
    count,
    seed,
  });
  if (chosen.length === 0) fail('nothing-to-ask', {});
  const topics = chosen.map(({ topic }) => topic);
  const shelf = await wholeOn(thin, topics, context);
  const questions = chosen
    .flatMap(({ id }) => shelf.deck.questions.get(id) ?? [])
    .filter((question) => question.kind === 'open');
  const plan = {
    session: world.newId() as SessionId,
    device: world.device,
    language,
    seed,
    questions,
    minutes,
    pass: given.pass,
    saves: true,
  };
  return { plan, shelf };
}

/** The page that says how it goes; the clock starts with a key, or with a line where somebody sits before plain lines. False where it is not begun. */
async function begin(plan: InterviewPlan, context: Context): Promise<boolean> {
  const shape = { questions: plan.questions.length, minutes: plan.minutes, pass: plan.pass };
  const { plain, json, world, look } = context;
  if (json) return true;
  if (!plain) {
    const page = pageScreen((now) => viewInterviewStart(shape, now));
    return (await openScreen(page, context)) !== 'quit';
  }
  const text = viewInterviewStartPlain(shape, world.hasKeyboard, look);
  if (!world.hasKeyboard) {
    world.out.write(text);
    return true;
  }
  const line = await askPlainly(text, context);
  return line !== null && parseWish('choice', line) !== 'quit';
}

/** What was said is in the log; the report is on the screen, and in its file where one was asked for. */
async function close(
  { state, ending, isSaved }: Played<InterviewState, InterviewEnding>,
  output: Output | null,
  titles: Titles,
  context: Context,
): Promise<number> {
  const finished = ending === 'finished' && !state.isLeft;
  const report = reportOf(state.said, state.plan.pass, finished);
  const { world, look, plain, json } = context;
  const hasReport = state.said.length > 0;
  if (!json && hasReport && (ending === 'finished' || output === null) && !plain)
    world.out.write(`${indent(drawReport(report, titles, look), 2)}\n\n`);
  if (output !== null && hasReport) {
    output.write(
      output.isPage
        ? (await import('../view/pages/report-html.ts')).reportHtml(report, titles, look)
        : reportMarkdown(report, titles, look),
    );
  }
  if (!json) {
    const kept = isSaved ? 'kept' : 'refused';
    world.out.write(leavingView({ answers: keptIn(state.said), kept }, look));
  }
  return report.passed === false ? exitCodes.no : exitCodeAfter({ isSaved });
}

type Output = { isPage: boolean; write(text: string): void };

/** Known to be writable before anybody speaks for twenty minutes; refused where the file that is there is to stay. */
async function outputIn(
  given: OptionsOf<'interview'>,
  context: Context,
): Promise<Output | 'refused' | null> {
  const { output } = given;
  if (output === null) return null;
  if (!/\.(?:md|markdown|html?)$/i.test(output) && !isStream(output, context))
    fail('bad-choice', { option: '--output', given: output, allowed: ['….md', '….html'] });
  const write = await openOutput(output, 'interview', given, context);
  return write === null ? 'refused' : { isPage: /\.html?$/i.test(output), write };
}

/** What has no name that says its form gets Markdown; standard output is JSON's where that is spoken. */
function isStream(output: string, { json, world }: Context): boolean {
  if (output === '-') return !json;
  return isDevice(typedPath(output, world));
}

function titlesIn(deck: Deck): Titles {
  return (topic, section) =>
    section === undefined ? [titleOf(deck, topic)] : pathOf(deck, { topic, section });
}

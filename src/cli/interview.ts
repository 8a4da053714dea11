// `interview`: a mock interview against the clock, the walk through the answers, and a report.
import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Context } from '../desk/context.ts';
import { exitCodes } from './exit.ts';
import { lookNow, placesIn } from './faces.ts';
import { playInterview, type KeptInterview } from './interview-faces.ts';
import { openJournal, type Journal } from '../desk/journal.ts';
import { openBank, tellProblems } from '../desk/shelf.ts';
import { topicsNamed } from '../desk/topics.ts';
import type { OptionsOf } from './verbs.ts';
import type { Deck } from '../notes/deck.ts';
import type { SessionId } from '../progress/event.ts';
import {
  beginInterview,
  secondsFor,
  stepInterview,
  type InterviewPlan,
  type InterviewState,
  type InterviewStep,
} from '../interview/interview.ts';
import { chooseInterview, countFor } from '../interview/choose.ts';
import { keptIn, reportOf } from '../interview/report.ts';
import { failureView } from '../view/pages/failure.ts';
import { interviewMessages } from '../view/messages/interview.ts';
import { viewSentence } from '../view/pages/notice.ts';
import { loadMarkdown } from '../view/text/prose.ts';
import { drawReport, reportMarkdown, type Titles } from '../view/pages/report.ts';
import { leavingView } from '../view/pages/summary.ts';
import { indent } from '../view/text/width.ts';
import { fail, Left, reasonOf } from '../world/failure.ts';
import { replaceFile } from '../world/library.ts';

export async function runInterview(
  args: string[],
  given: OptionsOf<'interview'>,
  context: Context,
): Promise<number> {
  const output = outputIn(given);
  const shelf = await openBank(context);
  const plan = planOf(args, given, shelf.deck, context);
  await tellProblems(shelf, context);
  const journal = openJournal(context, { goesOn: true });
  await loadMarkdown();
  const sitting = newInterview(plan, journal, context);
  const titles = titlesIn(shelf.deck);
  try {
    const ending = await playInterview(
      sitting,
      {
        deck: shelf.deck,
        titles,
        minutes: plan.minutes,
        drawReport: (report) =>
          drawReport(report, titles, {
            ...lookNow(context),
            columns: lookNow(context).columns - 2,
          }),
      },
      context,
    );
    return await close(
      sitting.state(),
      ending.kind === 'finished',
      output,
      titles,
      journal,
      context,
    );
  } catch (error) {
    if (!(error instanceof Left)) throw error;
    sitting.advance({ kind: 'quit' });
    await close(sitting.state(), false, output, titles, journal, context);
    throw error;
  }
}

function planOf(
  args: string[],
  given: OptionsOf<'interview'>,
  deck: Deck,
  { world, language }: Context,
): InterviewPlan {
  const { minutes, level: levels } = given;
  const seed = given.seed ?? world.anySeed();
  const count = given.count ?? countFor(minutes);
  const questions = chooseInterview(deck.notes, {
    topics: topicsNamed(deck, args),
    levels,
    count,
    seed,
  });
  if (questions.length === 0) fail('nothing-to-ask', {});
  return {
    session: world.newId() as SessionId,
    device: world.device,
    language,
    seed,
    questions,
    minutes,
    pass: given.pass,
    saves: true,
  };
}

function newInterview(plan: InterviewPlan, journal: Journal, context: Context): KeptInterview {
  let state: InterviewState | null = null;
  let isWarned = false;
  const warning = () =>
    journal.trouble() === null
      ? null
      : failureView(journal.trouble() ?? fail('nothing-to-ask', {}), context.look);
  const keep = (next: InterviewStep) => {
    journal.append(next.facts);
    const trouble = warning();
    if (trouble !== null && !isWarned && (context.plain || context.json)) {
      isWarned = true;
      context.world.err.write(trouble);
    }
    state = next.state;
    return next.outputs;
  };
  return {
    begin: () => keep(beginInterview(plan, journal.moment())),
    advance: (input) => (state === null ? [] : keep(stepInterview(state, input, journal.moment()))),
    state: () => state,
    warning,
    clock: () => {
      const now = context.world.now();
      const turn = state?.turn ?? null;
      return {
        spent: turn === null ? 0 : now - turn.openedAt,
        budget: turn === null ? 0 : secondsFor(turn.question) * 1000,
        left: (state?.endsAt ?? now) - now,
      };
    },
  };
}

/** What was said is in the log; the report is on the screen, and in its file where one was asked for. */
async function close(
  state: InterviewState | null,
  finished: boolean,
  output: string | null,
  titles: Titles,
  journal: Journal,
  context: Context,
): Promise<number> {
  if (state === null) return exitCodes.done;
  const report = reportOf(state.said, state.plan.pass, finished);
  const { world, look, plain, json } = context;
  const hasReport = state.said.length > 0;
  if (!json && hasReport && (finished || output === null) && !plain)
    world.out.write(
      `\n${indent(drawReport(report, titles, { ...look, columns: look.columns - 2 }), 2)}\n\n`,
    );
  if (output !== null && hasReport) {
    replaceFile(
      output,
      /\.html?$/i.test(output)
        ? (await import('../view/pages/report-html.ts')).reportHtml(report, titles, look)
        : reportMarkdown(report, titles, look),
    );
    const said = viewSentence(interviewMessages[context.language].report.written(output), look);
    if (!context.quiet)
      (json ? world.err : world.out).write(`${plain || json ? said : indent(said, 2)}\n`);
  }
  if (!json) {
    const line = leavingView(
      { answers: keptIn(state.said), kept: journal.trouble() === null ? 'kept' : 'refused' },
      look,
    );
    world.out.write(plain ? line : indent(line, 2));
  }
  return report.passed === false ? exitCodes.no : exitCodes.done;
}

/** Known to be writable before anybody speaks for twenty minutes. */
function outputIn({ output }: OptionsOf<'interview'>): string | null {
  if (output === null) return null;
  if (!/\.(?:md|markdown|html?)$/i.test(output))
    fail('bad-choice', { option: '--output', given: output, allowed: ['….md', '….html'] });
  try {
    accessSync(dirname(output), constants.W_OK);
  } catch (error) {
    fail('output-unwritable', { path: output, reason: reasonOf(error) });
  }
  return output;
}

function titlesIn(deck: Deck): Titles {
  const places = placesIn(deck, true);
  return (topic, section) =>
    section === undefined
      ? [deck.byTopic.get(topic)?.title ?? topic]
      : places.of({ topic, section });
}

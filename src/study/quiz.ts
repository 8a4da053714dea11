// A quiz in the page: ten questions, each judged by the program's own rules, with its reasons below.
import { acceptsOf } from '../notes/heads.ts';
import { acceptedIn } from '../quiz/accepted.ts';
import { arrange, inNoteOrder, type Arrangement } from '../quiz/arrange.ts';
import type { Answer } from '../quiz/answer.ts';
import { grade } from '../quiz/grade.ts';
import { rate } from '../quiz/rate.ts';
import { chanceOf, shuffled } from '../quiz/shuffle.ts';
import type { Judged } from '../quiz/verdict.ts';
import { drawAsked } from './asked.ts';
import { button, element, type StudyQuestion, type StudyWords } from './page.ts';
import type { Keeper } from './keep.ts';

const atOnce = 10;

type Sitting = { questions: readonly StudyQuestion[]; at: number; right: number; judged: number };

export function startQuiz(all: readonly StudyQuestion[], keeper: Keeper, words: StudyWords): void {
  const room = document.querySelector<HTMLElement>('#quiz');
  const notes = document.querySelector<HTMLElement>('#notes');
  if (room === null || notes === null) return;
  const isAnswerOfBank = acceptedIn(() => all.flatMap(({ question }) => acceptsOf(question)));
  const begin = (from: readonly StudyQuestion[]): void => {
    notes.hidden = true;
    room.hidden = false;
    ask({ questions: chosen(from, keeper), at: 0, right: 0, judged: 0 });
  };
  const leave = (): void => {
    room.hidden = true;
    notes.hidden = false;
  };
  const ask = (sitting: Sitting): void => {
    const asked = sitting.questions[sitting.at];
    if (asked === undefined) return finish(sitting);
    askOne({
      asked,
      sitting,
      room,
      words,
      keeper,
      isAnswerOfBank,
      attempt: 1,
      since: Date.now(),
      go: ask,
      leave,
    });
  };
  const finish = ({ right, judged }: Sitting): void => {
    const score = element('h2', `${words.score} ${right} / ${judged}`, [['tabindex', '-1']]);
    room.replaceChildren(score, button(words.stop, leave));
    score.focus();
  };
  document.querySelector('#tools')?.prepend(button(words.quiz, () => begin(all), 'begin'));
  for (const place of document.querySelectorAll<HTMLElement>('[data-topic]')) {
    const topic = place.dataset['topic'] ?? '';
    place.append(button(words.quizTopic, () => begin(all.filter((one) => one.topic === topic))));
  }
}

/** What was never answered or was missed comes first, in an order that is another each time. */
function chosen(from: readonly StudyQuestion[], keeper: Keeper): StudyQuestion[] {
  const mixed = shuffled(from, chanceOf(Date.now()));
  const rank = ({ question }: StudyQuestion): number =>
    ({ undefined: 0, false: 0, true: 1 })[`${keeper.last(question.id)}`];
  return mixed.toSorted((a, b) => rank(a) - rank(b)).slice(0, atOnce);
}

type Turn = {
  asked: StudyQuestion;
  sitting: Sitting;
  room: HTMLElement;
  words: StudyWords;
  keeper: Keeper;
  isAnswerOfBank: (text: string) => boolean;
  attempt: 1 | 2;
  since: number;
  go(sitting: Sitting): void;
  leave(): void;
};

function askOne(turn: Turn): void {
  const { asked, sitting, room, words, leave } = turn;
  const { question } = asked;
  const arrangement = arrange(question, Date.now() % 2 ** 31, 0);
  const place = element('h2', `${sitting.at + 1} / ${sitting.questions.length}`, [
    ['tabindex', '-1'],
  ]);
  const below = element(
    'div',
    [],
    [
      ['class', 'verdict'],
      ['role', 'status'],
    ],
  );
  let hint = false;
  const hinted =
    asked.hint === null
      ? []
      : [element('details', [element('summary', words.hint), ...asked.hint])];
  hinted[0]?.addEventListener('toggle', () => (hint = true));
  const answer = (given: Answer | null): void => {
    if (given === null) return showOnly(turn, below);
    const verdict = grade(question, given, {
      arrangement,
      attempt: turn.attempt,
      isAnswerOfBank: turn.isAnswerOfBank,
    });
    if (verdict.kind === 'retry') {
      turn.attempt = 2;
      below.replaceChildren(element('p', words.nearly));
      return;
    }
    keepAnswer(turn, given, verdict, arrangement, hint);
    showVerdict(turn, verdict, below);
  };
  room.replaceChildren(
    place,
    element('div', asked.prompt, [['class', 'prompt']]),
    ...hinted,
    drawAsked(asked, arrangement, words, answer),
    below,
    button(words.stop, leave, 'stop'),
  );
  place.focus();
}

function keepAnswer(
  { asked: { question }, keeper, since, attempt, words }: Turn,
  given: Answer,
  { right, score }: Judged,
  arrangement: Arrangement,
  hint: boolean,
): void {
  const durationMs = Date.now() - since;
  const { id, kind, revision } = question;
  const manner = { right, hint, attempt, durationMs, confidence: null };
  keeper.keep({
    ...manner,
    question: id,
    asked: kind,
    revision,
    language: words.language,
    mode: 'quiz',
    answer: inNoteOrder(given, arrangement),
    score,
    grade: rate({ ...manner, kind }),
    again: 0,
    cram: false,
  });
}

/** What is right stands as in the notes, with the reasons. */
function showVerdict(turn: Turn, { right }: Judged, below: HTMLElement): void {
  const { words, sitting, room } = turn;
  for (const control of room.querySelectorAll<HTMLButtonElement | HTMLInputElement>(
    'form button, form input, form select',
  ))
    control.disabled = true;
  const said = element('p', `${right ? '✔' : '✘'} ${right ? words.right : words.wrong}`, [
    ['class', right ? 'right' : 'wrong'],
  ]);
  const next = {
    ...sitting,
    at: sitting.at + 1,
    right: sitting.right + (right ? 1 : 0),
    judged: sitting.judged + 1,
  };
  below.replaceChildren(
    said,
    ...copied(turn),
    button(words.next, () => turn.go(next), 'next'),
  );
  below.querySelector('button')?.focus();
}

/** A command and an open question are compared by the learner. */
function showOnly(turn: Turn, below: HTMLElement): void {
  const next = { ...turn.sitting, at: turn.sitting.at + 1 };
  below.replaceChildren(
    ...copied(turn),
    button(turn.words.next, () => turn.go(next), 'next'),
  );
  below.querySelector('button')?.focus();
}

function copied({ asked }: Turn): Node[] {
  return [element('div', asked.answer, [['class', 'why']])];
}

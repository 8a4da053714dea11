// The right answers to the questions that a seed gives, found through the machine's face.
import { runInside } from './inside.ts';
import { runProgram } from './run.ts';

export type Asked = {
  id: string;
  kind: string;
  options?: { key: string; text: string }[];
  left?: { key: string; text: string }[];
  right?: { key: string; text: string }[];
};
export type Known = {
  id: string;
  kind: string;
  options?: { text: string; right: boolean }[];
  items?: string[];
  pairs?: [string, string][];
  accepts?: string[];
  points?: string[];
};

/** In the form of the protocol. */
export type Answer = string | string[] | Record<string, string>;

/** The questions in the order that the same arguments give in every face, each with its right answer in the form of the protocol. */
export async function questionsAndAnswers(
  args: string[],
  language: string,
): Promise<{ asked: Asked; answer: Answer }[]> {
  const skips = '{"skip":true}\n'.repeat(40);
  const { stdout } = await runProgram(
    ['quiz', ...args, '--json', '--no-save', '--lang', language],
    { input: skips },
  );
  const bank = await bankOf(language);
  const events = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { event: string } & Asked);
  return events
    .filter(({ event }) => event === 'question')
    .map((asked) => ({ asked, answer: rightAnswer(asked, bank.get(asked.id)) }));
}

/** An answer that can be read and is judged wrong. */
export function wrongAnswer(asked: Asked, right: Answer): Answer {
  const keys = (asked.options ?? asked.left ?? []).map(({ key }) => key);
  if (Array.isArray(right))
    return asked.kind === 'order'
      ? right.toReversed()
      : keys.filter((key) => !right.includes(key)).slice(0, 1);
  if (typeof right === 'object')
    return Object.fromEntries(
      Object.keys(right).map((key, at, all) => [
        key,
        right[all[(at + 1) % all.length] ?? key] ?? '1',
      ]),
    );
  return asked.kind === 'command' ? 'docker version' : 'zzzzzz';
}

/** As a line of the plain face. */
export function answerLine(answer: Answer): string {
  if (typeof answer === 'string') return answer;
  return Array.isArray(answer)
    ? answer.join(' ')
    : Object.entries(answer)
        .map(([left, right]) => left + right)
        .join(' ');
}

const banks = new Map<string, Map<string, Known>>();

export async function bankOf(language: string): Promise<Map<string, Known>> {
  const known = banks.get(language);
  if (known !== undefined) return known;
  const { stdout } = await runInside(['export', 'json', '--lang', language]);
  const { topics } = JSON.parse(stdout) as { topics: { sections: { questions: Known[] }[] }[] };
  const bank = new Map(
    topics
      .flatMap((topic) => topic.sections)
      .flatMap((section) => section.questions)
      .map((question) => [question.id, question]),
  );
  banks.set(language, bank);
  return bank;
}

export function rightAnswer(asked: Asked, known: Known | undefined): Answer {
  const keyOf = (text: string | undefined, list: { key: string; text: string }[] | undefined) =>
    list?.find((item) => item.text === text)?.key ?? '?';
  switch (known?.kind) {
    case 'choice':
    case 'choices':
      return (asked.options ?? [])
        .filter(({ text }) => known.options?.some((option) => option.text === text && option.right))
        .map(({ key }) => key);
    case 'order':
      return (known.items ?? []).map((text) => keyOf(text, asked.options));
    case 'match':
      return Object.fromEntries(
        (known.pairs ?? []).map(([left, right]) => [
          keyOf(left, asked.left),
          keyOf(right, asked.right),
        ]),
      );
    case 'open':
      return 'said aloud';
    default:
      return (known?.accepts?.[0] ?? '').replace(/^`(.*)`$/, '$1');
  }
}

// Questions of the whole bank that ask the same: by what is asked and what is right, and commands by all but their names.
import { questionsOf } from './deck.ts';
import type { Note, Question } from './note.ts';
import { problem, type Problem } from './problem.ts';
import { tokenizer, type Token } from './tokens.ts';
import { plainText } from './words.ts';

/** Shares of the telling words (a table's prompt is no more than its heading) that two questions have in common; tried on pairs that ask the same and such that don't. */
const samePrompt = 0.6;
const alike = { prompt: 0.3, right: 0.3, both: 0.4 };

/** Telling words, each with what it weighs. */
type Bag = { weights: ReadonlyMap<Token, number>; total: number };
type Asked = { question: Question; prompt: Bag; right: Bag; both: Bag };

export function checkDoubles(notes: readonly Note[]): Problem[] {
  const groups = new Map<string, Asked[]>();
  for (const one of askedIn(notes)) {
    const group = groupOf(one.question);
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) =>
      group
        .slice(0, at)
        .filter((other) => one.question.kind === 'command' || asksTheSame(one, other))
        .map((other) => asksAgain(one.question, other.question)),
    ),
  );
}

function asksAgain({ place }: Question, { id, place: first }: Question): Problem {
  return problem('asked-twice', { id, path: first.path, line: first.line }, place);
}

/** Only like is compared with like: an open question may well ask what a choice does. Commands are the same by their line, names aside. */
function groupOf(question: Question): string {
  if (question.kind !== 'command') return question.kind.replace('choices', 'choice');
  const names = [...question.prompt.matchAll(/`([^`]{2,})`/g)].map(([, name = '']) => name);
  const line = names
    .sort((one, other) => other.length - one.length)
    .reduce((text, name) => text.replaceAll(name, '•'), question.accepts[0] ?? '');
  return line.split(' ').sort().join(' ');
}

function rightOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.options.filter(({ right }) => right).map(({ text }) => text);
    case 'order':
      return question.items;
    case 'match':
      return question.pairs.flat();
    case 'recall':
    case 'command':
      return question.accepts.slice(0, 1);
    case 'open':
      return question.points;
  }
}

function asksTheSame(one: Asked, other: Asked): boolean {
  const prompt = shared(one.prompt, other.prompt);
  return (
    (prompt >= samePrompt && one.question.kind !== 'match') ||
    (prompt >= alike.prompt &&
      shared(one.right, other.right) >= alike.right &&
      shared(one.both, other.both) >= alike.both)
  );
}

function askedIn(notes: readonly Note[]): Asked[] {
  const tokensOf = tokenizer();
  const words = (text: string): Set<Token> => new Set(tokensOf(plainText(text)));
  const texts = notes.flatMap(questionsOf).map((question) => {
    const [prompt, right] = [words(question.prompt), words(rightOf(question).join('\n'))];
    return { question, prompt, right, both: new Set([...prompt, ...right]) };
  });
  const bagOf = bagsIn(texts.map(({ both }) => both));
  return texts.map(({ question, prompt, right, both }) => ({
    question,
    prompt: bagOf(prompt),
    right: bagOf(right),
    both: bagOf(both),
  }));
}

/** What few questions say tells more. */
function bagsIn(all: readonly ReadonlySet<Token>[]): (tokens: ReadonlySet<Token>) => Bag {
  const held = new Map<Token, number>();
  for (const tokens of all) for (const token of tokens) held.set(token, (held.get(token) ?? 0) + 1);
  const worth = (token: Token): number => Math.log(1 + all.length / (held.get(token) ?? 1));
  return (tokens) => {
    const weights = new Map([...tokens].map((token) => [token, worth(token)]));
    return { weights, total: [...weights.values()].reduce((sum, weight) => sum + weight, 0) };
  };
}

/** The share of all that two say which both say. */
function shared(one: Bag, other: Bag): number {
  let common = 0;
  for (const [token, weight] of one.weights) if (other.weights.has(token)) common += weight;
  const all = one.total + other.total - common;
  return all === 0 ? 0 : common / all;
}

// What stands in the page: the questions with their parts, and the words of its language.
import type { Kind, Language, Question } from '../notes/note.ts';
import { chanceOf, shuffled } from '../quiz/shuffle.ts';

/** What the page's builder writes for the script, as text of the page. */
export type StudyWords = {
  language: Language;
  search: string;
  found: string;
  nothing: string;
  quiz: string;
  quizTopic: string;
  answer: string;
  show: string;
  next: string;
  stop: string;
  up: string;
  down: string;
  right: string;
  wrong: string;
  nearly: string;
  hint: string;
  choose: string;
  yours: string;
  score: string;
  save: string;
  kept: string;
  notKept: string;
};

/** A question with what is shown of it; options, items and pairs by their places in the note. */
export type StudyQuestion = {
  question: Question;
  topic: string;
  prompt: Node[];
  /** What is chosen from: options, items, or the left sides of pairs. */
  parts: Node[][];
  /** The right sides of pairs. */
  rights: Node[][];
  hint: Node[] | null;
  answer: Node[];
};

export function wordsOf(): StudyWords {
  return JSON.parse(
    document.querySelector<HTMLElement>('#tools')?.dataset['words'] ?? '{}',
  ) as StudyWords;
}

export function askedIn(): StudyQuestion[] {
  return [...document.querySelectorAll<HTMLElement>('section[data-kind]')].map(askedOf);
}

function askedOf(section: HTMLElement): StudyQuestion {
  const [hint, answer] = ['.hint', '.answer'].map((name) => section.querySelector(name) ?? null);
  const parts = partsOf(section, answer ?? null);
  return {
    question: questionOf(section, parts),
    topic: section.id.split('/')[0] ?? '',
    prompt: [...(section.querySelector('.asked')?.childNodes ?? [])],
    parts: parts.map(({ nodes }) => nodes),
    rights: parts.map(({ other }) => other),
    hint: hint === null || hint === undefined ? null : inside(hint),
    answer: answer === null || answer === undefined ? [] : inside(answer),
  };
}

/** Of an option, an item or a pair: what is shown, what belongs to it, and whether it is right. */
type Part = { nodes: Node[]; other: Node[]; right: boolean };

/** The answer holds them: options mixed by a chance that is known, items and pairs as the note has them. */
function partsOf(section: HTMLElement, answer: Element | null): Part[] {
  const all = (name: string): Element[] => [...(answer?.querySelector(name)?.children ?? [])];
  switch (section.dataset['kind']) {
    case 'choice':
    case 'choices':
      return inNoteOrder(
        all('ul.plain').map((item) => ({
          nodes: [...item.childNodes].filter(
            (node) => !['SPAN', 'BR', 'SMALL'].includes(node.nodeName),
          ),
          other: [],
          right: item.classList.contains('right'),
        })),
        section.id,
      );
    case 'order':
      return all('ol').map((item) => ({ nodes: inside(item), other: [], right: true }));
    case 'match':
      return [...(answer?.querySelector('table')?.rows ?? [])].map(({ cells: [left, right] }) => ({
        nodes: left === undefined ? [] : inside(left),
        other: right === undefined ? [] : inside(right),
        right: true,
      }));
    default:
      return [];
  }
}

/** What says of the kinds which answer is right, but for what no rule reads here. */
type Judged = Exclude<
  { [K in Kind]: Exclude<keyof Extract<Question, { kind: K }>, keyof Question> }[Kind],
  'head' | 'relax' | 'followUps'
>;

/** As the rules want it; the texts of options, items and pairs stand in the page. */
function questionOf({ id, dataset }: HTMLElement, parts: readonly Part[]): Question {
  const made = {
    id,
    kind: dataset['kind'],
    revision: dataset['revision'],
    prompt: dataset['prompt'] ?? '',
    accepts: JSON.parse(dataset['accepts'] ?? '[]') as string[],
    options: parts.map(({ right }) => ({ text: '', right, why: null })),
    items: parts.map(() => ''),
    pairs: parts.map(() => ['', '']),
    points: [],
  } satisfies Record<'id' | 'kind' | 'revision' | 'prompt' | Judged, unknown>;
  return made as unknown as Question;
}

/** All but the words that fold it. */
function inside(element: Element): Node[] {
  return [...element.childNodes].filter((node) => node.nodeName !== 'SUMMARY');
}

/** The page has them in an order that tells nothing, from the same chance. */
function inNoteOrder(mixed: readonly Part[], id: string): Part[] {
  const places = shuffled(
    mixed.map((_, place) => place),
    chanceOf(1, id),
  );
  const ordered: Part[] = [];
  places.forEach((place, at) => {
    const part = mixed[at];
    if (part !== undefined) ordered[place] = part;
  });
  return ordered;
}

/** An element with its text or its children; what comes from the page is copied. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: string | readonly Node[] = [],
  attributes: readonly (readonly [name: string, value: string])[] = [],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (typeof content === 'string') made.textContent = content;
  else made.append(...content.map((node) => (node.isConnected ? node.cloneNode(true) : node)));
  for (const [key, value] of attributes) made.setAttribute(key, value);
  return made;
}

export function button(text: string, press: () => void, name = ''): HTMLButtonElement {
  const made = element('button', text, [
    ['type', 'button'],
    ...(name === '' ? [] : [['class', name] as const]),
  ]);
  made.addEventListener('click', press);
  return made;
}

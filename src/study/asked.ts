// What is chosen from or typed into, as a form that a keyboard and a screen reader know.
import type { Answer } from '../quiz/answer.ts';
import { digit, letter, type Arrangement } from '../quiz/arrange.ts';
import { button, element, type StudyQuestion, type StudyWords } from './page.ts';

/** Null where the answer is only shown. */
type Give = (answer: Answer | null) => void;

export function drawAsked(
  asked: StudyQuestion,
  arrangement: Arrangement,
  words: StudyWords,
  give: Give,
): HTMLFormElement {
  const form = element('form');
  form.addEventListener('submit', (event) => event.preventDefault());
  switch (asked.question.kind) {
    case 'choice':
      form.append(...choice(asked, arrangement, give));
      return form;
    case 'choices':
      return withAnswer(form, words, choices(asked, arrangement), give);
    case 'order':
      return withAnswer(form, words, order(asked, arrangement, words), give);
    case 'match':
      return withAnswer(form, words, match(asked, arrangement, words), give);
    case 'recall':
      return withAnswer(form, words, typed(words), give);
    case 'command':
    case 'open':
      form.append(button(words.show, () => give(null), 'show'));
      return form;
  }
}

type Input = { nodes: HTMLElement[]; read(): Answer };

function withAnswer(
  form: HTMLFormElement,
  words: StudyWords,
  { nodes, read }: Input,
  give: Give,
): HTMLFormElement {
  const submit = element('button', words.answer, [
    ['type', 'submit'],
    ['class', 'give'],
  ]);
  form.addEventListener('submit', () => give(read()));
  form.append(...nodes, submit);
  return form;
}

function choice({ parts }: StudyQuestion, { shown }: Arrangement, give: Give): HTMLElement[] {
  return shown.map((place, at) => {
    const made = button('', () => give({ kind: 'keys', keys: [letter(at)] }), 'option');
    made.append(element('b', `${letter(at)} `), element('span', parts[place] ?? []));
    return made;
  });
}

function choices({ parts }: StudyQuestion, { shown }: Arrangement): Input {
  const boxes = shown.map((_, at) =>
    element(
      'input',
      [],
      [
        ['type', 'checkbox'],
        ['value', letter(at)],
      ],
    ),
  );
  return {
    nodes: shown.map((place, at) => {
      const box = boxes[at];
      return element(
        'label',
        [...(box === undefined ? [] : [box]), element('span', parts[place] ?? [])],
        [['class', 'option']],
      );
    }),
    read: () => ({
      kind: 'keys',
      keys: boxes.filter(({ checked }) => checked).map(({ value }) => value),
    }),
  };
}

/** Each item has two buttons that move it; the order that stands is the answer. */
function order({ parts }: StudyQuestion, { shown }: Arrangement, words: StudyWords): Input {
  const list = element('ol', [], [['class', 'sorting']]);
  for (const [at, place] of shown.entries()) {
    const item = element('li', [element('span', parts[place] ?? [])]);
    const move = (isUp: boolean): void => {
      if (isUp) item.previousElementSibling?.before(item);
      else item.nextElementSibling?.after(item);
    };
    const name = item.textContent ?? '';
    const [up, down] = [button('↑', () => move(true)), button('↓', () => move(false))];
    up.setAttribute('aria-label', `${words.up}: ${name}`);
    down.setAttribute('aria-label', `${words.down}: ${name}`);
    for (const one of [up, down]) one.addEventListener('click', () => one.focus());
    item.dataset['key'] = letter(at);
    item.append(up, down);
    list.append(item);
  }
  return {
    nodes: [list],
    read: () => ({
      kind: 'keys',
      keys: [...list.children].map((item) => (item as HTMLElement).dataset['key'] ?? ''),
    }),
  };
}

/** The right sides are listed with numbers, for they may be long or hold code. */
function match(
  { parts, rights }: StudyQuestion,
  { shown, right }: Arrangement,
  words: StudyWords,
): Input {
  const rows = shown.map((place, at) => {
    const options = [
      element('option', words.choose, [['value', '']]),
      ...right.map((_, other) => element('option', digit(other), [['value', digit(other)]])),
    ];
    const select = element('select', options, [['required', '']]);
    return {
      key: letter(at),
      select,
      label: element('label', [element('span', parts[place] ?? []), select], [['class', 'pair']]),
    };
  });
  const list = element(
    'ol',
    right.map((place) => element('li', rights[place] ?? [])),
  );
  return {
    nodes: [list, ...rows.map(({ label }) => label)],
    read: () => ({
      kind: 'pairs',
      pairs: Object.fromEntries(rows.map(({ key, select }) => [key, select.value])),
    }),
  };
}

function typed(words: StudyWords): Input {
  const field = element(
    'input',
    [],
    [
      ['type', 'text'],
      ['autocomplete', 'off'],
      ['autocapitalize', 'off'],
      ['spellcheck', 'false'],
      ['required', ''],
    ],
  );
  return {
    nodes: [element('label', [element('span', words.yours), field], [['class', 'typed']])],
    read: () => ({ kind: 'text', text: field.value }),
  };
}

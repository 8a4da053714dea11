// A question as HTML: what is offered, and what is right with the reasons.
import type { Markdown, Question } from '../../notes/note.ts';
import { chanceOf, shuffled } from '../../quiz/shuffle.ts';
import { escaped } from '../text/html.ts';
import { inlineHtml, markdownHtml } from '../text/markdown-html.ts';

/** The prompt and what there is to choose from, in an order that tells nothing and is always the same. */
export function askedHtml(question: Question): string {
  const mixed = (texts: readonly Markdown[]): string =>
    itemsHtml('ul', inMixedOrder(texts, question));
  const prompt = markdownHtml(question.prompt);
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return prompt + mixed(question.options.map(({ text }) => text));
    case 'order':
      return prompt + mixed(question.items);
    case 'match':
      return (
        prompt +
        itemsHtml(
          'ol',
          question.pairs.map(([left]) => left),
        ) +
        mixed(question.pairs.map(([, right]) => right))
      );
    case 'recall':
    case 'command':
    case 'open':
      return prompt;
  }
}

function inMixedOrder<Item>(items: readonly Item[], { id }: Question): Item[] {
  return shuffled(items, chanceOf(1, id));
}

/** What is right, why the rest is wrong, and the explanation. */
export function answerHtml(question: Question): string {
  return `${rightHtml(question)}${markdownHtml(question.explanation)}`;
}

export function itemsHtml(tag: 'ol' | 'ul', texts: readonly Markdown[]): string {
  return `<${tag}>${texts.map((text) => `<li>${inlineHtml(text)}</li>`).join('')}</${tag}>`;
}

function rightHtml(question: Question): string {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return `<ul class="plain">${inMixedOrder(question.options, question)
        .map(
          ({ text, right, why }) =>
            `<li class="${right ? 'right' : 'wrong'}"><span>${right ? '✔' : '✘'}</span> ${inlineHtml(text)}${why === null ? '' : `<br><small>${inlineHtml(why)}</small>`}</li>`,
        )
        .join('')}</ul>`;
    case 'order':
      return itemsHtml('ol', question.items);
    case 'match':
      return `<table>${question.pairs.map(([left, right]) => `<tr><th scope="row">${inlineHtml(left)}</th><td>${inlineHtml(right)}</td></tr>`).join('')}</table>`;
    case 'recall':
    case 'command':
      return `<ul>${question.accepts.map((text) => `<li><code>${escaped(text.replace(/^`(.*)`$/, '$1'))}</code></li>`).join('')}</ul>`;
    case 'open':
      return itemsHtml('ul', question.points);
  }
}

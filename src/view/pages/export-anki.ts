// Questions as cards: a text file that Anki takes in, again and again, for each card keeps its id.
import { questionsOf } from '../../notes/deck.ts';
import type { FollowUp, Language, Note, Question } from '../../notes/note.ts';
import { inlineHtml, markdownHtml } from '../text/markdown-html.ts';
import { exportMessages } from '../messages/export.ts';
import { answerHtml, askedHtml, itemsHtml } from './question-html.ts';

type Card = { id: string; front: string; back: string; tags: string[] };

/** The header lines are those of Anki's manual, "Text Files" (2.1.54 and newer). */
export function exportAnki(notes: readonly Note[], language: Language): string {
  const { deck } = exportMessages[language];
  const header = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${deck}`,
    '#columns:guid\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
  ];
  const cards = notes.flatMap((note) =>
    questionsOf(note).flatMap((question) => cardsOf(question, note)),
  );
  return `${[...header, ...cards.map((card) => lineOf(card, language))].join('\n')}\n`;
}

function cardsOf(question: Question, { title, sections }: Note): Card[] {
  const section = sections.find(({ id }) => id === question.section);
  const place = [inlineHtml(title), inlineHtml(section?.title ?? '')].join(' › ');
  const tags = [`docker::${question.topic}`, `kind::${question.kind}`, `level::${question.level}`];
  const followUps = question.kind === 'open' ? question.followUps : [];
  return [
    {
      id: question.id,
      front: askedHtml(question),
      back: `${answerHtml(question)}<p><small>${place}</small></p>`,
      tags,
    },
    ...followUps.map((followUp) => followUpCard(followUp, question, tags)),
  ];
}

function followUpCard(
  { id, prompt, points }: FollowUp,
  parent: Question,
  tags: readonly string[],
): Card {
  return {
    id,
    front: `<blockquote>${markdownHtml(parent.prompt)}</blockquote>${markdownHtml(prompt)}`,
    back: itemsHtml('ul', points),
    tags: [...tags, 'follow-up'],
  };
}

function lineOf({ id, front, back, tags }: Card, language: Language): string {
  return [`docker-learn/${language}/${id}`, front, back, tags.join(' ')]
    .map((field) => `"${field.replaceAll('"', '""')}"`)
    .join('\t');
}

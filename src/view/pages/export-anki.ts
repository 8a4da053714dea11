// Questions as cards: a text file that Anki takes in, again and again, for each card keeps its id.
import { eachNote, type OnNote } from '../../notes/each-note.ts';
import { questionsOf } from '../../notes/deck.ts';
import { withoutUnwanted } from '../../notes/characters.ts';
import type { FollowUp, Language, Note, Question } from '../../notes/note.ts';
import { inlineHtml, markdownHtml } from '../text/markdown-html.ts';
import { answerHtml, askedHtml, itemsHtml } from './question-html.ts';
import { wordsIn } from '../messages/words.ts';

type Card = { id: string; front: string; back: string; tags: string[] };

/**
 * The header lines are those of Anki's manual, "Text Files". There is no `#columns`: Anki would look its names up among the
 * fields of the note type, which have other names in every language; without it the columns left over are the fields, in order.
 */
const header = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#guid column:1',
  '#deck column:2',
  '#tags column:5',
  '#if matches:update current',
];

export function exportAnki(
  notes: readonly Note[],
  language: Language,
  onNote: OnNote = () => undefined,
): string {
  const linesOf = (note: Note): string[] => {
    const deck = deckOf(note, language);
    return questionsOf(note)
      .flatMap((question) => cardsOf(question, note))
      .map((card) => lineOf(card, deck, language));
  };
  const lines = eachNote(notes, linesOf, onNote).flat();
  return `${[...header, ...lines].join('\n')}\n`;
}

/** A deck in the deck: `Docker::Volumes`. */
function deckOf({ title }: Note, language: Language): string {
  const name = withoutUnwanted(title)
    .replaceAll(/:{2,}|\s+|[<>"]/g, ' ')
    .trim();
  return `${wordsIn(language).exported.deck}::${name}`;
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

function lineOf({ id, front, back, tags }: Card, deck: string, language: Language): string {
  const sides = [front, back].map(dressed);
  return [`docker-learn/${language}/${id}`, deck, ...sides, tags.join(' ')]
    .map((field) => `"${field.replaceAll('"', '""')}"`)
    .join('\t');
}

/** A card has no style sheet of ours: what a phone needs stands in the tags, none of which is a note's. */
function dressed(html: string): string {
  const inStyle = styles.reduce(
    (text, [tag, style]) => text.replaceAll(tag, `${tag.slice(0, -1)} style="${style}">`),
    html,
  );
  return `<div style="text-align:left;overflow-wrap:anywhere">${inStyle}</div>`;
}

const styles: [tag: string, style: string][] = [
  ['<pre>', 'white-space:pre-wrap;overflow-wrap:anywhere'],
  ['<ul class="plain">', 'list-style:none;padding-left:0'],
  ['<li class="right">', 'color:#1a8033;margin:.4em 0'],
  ['<li class="wrong">', 'color:#c0392b;margin:.4em 0'],
  ['<blockquote>', 'margin:0 0 1em;padding-left:.8em;border-left:3px solid #999'],
  ['<table>', 'border-collapse:collapse;max-width:100%'],
  ['<th>', 'text-align:left;padding-right:1em;vertical-align:top'],
  ['<th scope="row">', 'text-align:left;font-weight:normal;padding-right:1em;vertical-align:top'],
];

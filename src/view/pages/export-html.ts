// The notes as one page to read or print: each question's answer is folded away.
import { eachNote, type OnNote } from '../../notes/each-note.ts';
import type { Language, Note, Question, Section } from '../../notes/note.ts';
import { escaped, pageHtml } from '../text/html.ts';
import { codeMarkdownHtml, inlineHtml, markdownHtml } from '../text/markdown-html.ts';
import { answerHtml, askedHtml, itemsHtml } from './question-html.ts';
import { wordsIn } from '../messages/words.ts';
import { gathered } from '../text/width.ts';

/** `onNote`: how many of them are written, for it may take a while. */
export function exportHtml(
  notes: readonly Note[],
  language: Language,
  onNote: OnNote = () => undefined,
): string {
  const { title } = wordsIn(language).exported;
  const body = [
    `<h1>${escaped(title)}</h1>`,
    contentsHtml(notes),
    ...eachNote(notes, (note) => noteHtml(note, language), onNote),
  ].join('\n');
  return pageHtml({ language, title, body });
}

/** The topics, with their sections below them. */
export function contentsHtml(notes: readonly Note[]): string {
  const topics = notes.map(({ topic, title, summary, sections }) => {
    const below = sections.map(
      (section) => `<li><a href="#${topic}/${section.id}">${inlineHtml(section.title)}</a></li>`,
    );
    return `<li><a href="#${topic}">${escaped(title)}</a> <span class="facts">${escaped(summary)}</span><ul>${below.join('')}</ul></li>`;
  });
  return `<nav><ol>${topics.join('')}</ol></nav>`;
}

function noteHtml({ topic, title, summary, intro, sections }: Note, language: Language): string {
  const head = [
    `<h1 id="${topic}">${escaped(title)}</h1>`,
    `<p><em>${escaped(summary)}</em></p>`,
    codeMarkdownHtml(intro),
  ];
  return gathered(
    [...head, ...sections.map((section) => sectionHtml(section, topic, language))],
    '\n',
  );
}

function sectionHtml(section: Section, topic: string, language: Language): string {
  const holds = wordsIn(language).page.holds(section);
  return gathered(
    [
      `<h2 id="${topic}/${section.id}">${inlineHtml(section.title)}</h2>`,
      holds === '' ? '' : `<p class="facts">${escaped(holds)}</p>`,
      codeMarkdownHtml(section.text),
      ...section.questions.map((question) => questionHtml(question, language)),
    ],
    '\n',
  );
}

function questionHtml(question: Question, language: Language): string {
  const words = wordsIn(language).exported;
  const hint =
    question.hint === null ? '' : folded(escaped(words.hint), markdownHtml(question.hint));
  const followUps = question.kind === 'open' ? question.followUps : [];
  const parts = [
    `<h3>${escaped(words.question)}</h3>`,
    askedHtml(question),
    hint,
    folded(escaped(words.answer), answerHtml(question)),
    ...followUps.map(
      ({ prompt, points }) =>
        `<h3>${escaped(words.followUp)}</h3>\n${markdownHtml(prompt)}\n${folded(escaped(words.answer), itemsHtml('ul', points))}`,
    ),
  ];
  return `<section id="${question.id}">\n${gathered(parts, '\n')}\n</section>`;
}

/** `summary` and `body` are HTML. */
function folded(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>${body}</details>`;
}

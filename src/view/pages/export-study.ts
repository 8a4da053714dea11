// The notes as a page to study with: what the plain page has, and a script that searches, asks and keeps the answers.
import { eachNote, type OnNote } from '../../notes/each-note.ts';
import type { Language, Note, Question, Section } from '../../notes/note.ts';
import { escaped, pageHtml } from '../text/html.ts';
import { codeMarkdownHtml, inlineHtml, markdownHtml } from '../text/markdown-html.ts';
import { contentsHtml } from './export-html.ts';
import { answerHtml, itemsHtml } from './question-html.ts';
import { wordsIn } from '../messages/words.ts';
import { gathered } from '../text/width.ts';

/** The script as the build made it, and what reckons a SHA-256 as a policy wants it. */
type Study = { script: string; hash(text: string): string };

export function exportStudy(
  notes: readonly Note[],
  language: Language,
  study: Study,
  onNote: OnNote = () => undefined,
): string {
  const { title, study: words } = wordsIn(language).exported;
  const data = JSON.stringify({ language, ...words });
  const body = [
    `<h1>${escaped(title)}</h1>`,
    `<div id="tools" data-words=${quoted(data)}></div>`,
    '<div id="quiz" hidden></div>',
    '<div id="notes">',
    contentsHtml(notes),
    ...eachNote(notes, (note) => noteHtml(note, language), onNote),
    '</div>',
  ].join('\n');
  return pageHtml({ language, title, body, study });
}

function noteHtml({ topic, title, summary, intro, sections }: Note, language: Language): string {
  const parts = [
    `<h2 id="${topic}" data-topic="${topic}">${escaped(title)} </h2>`,
    `<p><em>${escaped(summary)}</em></p>`,
    codeMarkdownHtml(intro),
    ...sections.map((section) => sectionHtml(section, { topic, title }, language)),
  ];
  return gathered(parts, '\n');
}

function sectionHtml(
  section: Section,
  { topic, title }: { topic: string; title: string },
  language: Language,
): string {
  const holds = wordsIn(language).page.holds(section);
  const parts = [
    `<h3>${inlineHtml(section.title)}</h3>`,
    holds === '' ? '' : `<p class="facts">${escaped(holds)}</p>`,
    codeMarkdownHtml(section.text),
    ...section.questions.map((question) => questionHtml(question, language)),
  ].filter((part) => part !== '');
  const name = `${title} › ${section.title.replaceAll(/[`*]/g, '')}`;
  return `<article id="${topic}/${section.id}" data-title="${escaped(name)}">\n${parts.join('\n')}\n</article>`;
}

function questionHtml(question: Question, language: Language): string {
  const words = wordsIn(language).exported;
  const hint = question.hint;
  const followUps = question.kind === 'open' ? question.followUps : [];
  const parts = [
    `<div class=asked>${markdownHtml(question.prompt)}</div>`,
    ...(hint === null ? [] : [folded('hint', escaped(words.hint), markdownHtml(hint))]),
    folded(
      'answer',
      escaped(words.answer),
      [
        answerHtml(question),
        ...followUps.map(({ prompt, points }) => markdownHtml(prompt) + itemsHtml('ul', points)),
      ].join('\n'),
    ),
  ];
  return `<section id="${question.id}" data-kind=${question.kind} data-revision=${question.revision}${typedHtml(question)}>${parts.join('')}</section>`;
}

/** `summary` and `body` are HTML; what can't hold a blank needs no quotes, which add up to kilobytes in a page for phones. */
function folded(name: string, summary: string, body: string): string {
  return `<details class=${name}><summary>${summary}</summary>${body}</details>`;
}

/** What the rules need to judge a typed word by; everything else stands in the answer. */
function typedHtml(question: Question): string {
  switch (question.kind) {
    case 'recall':
      return ` data-prompt=${quoted(question.prompt)} data-accepts=${quoted(JSON.stringify(question.accepts))}`;
    case 'choice':
    case 'choices':
    case 'order':
    case 'match':
    case 'command':
    case 'open':
      return '';
  }
}

/** An attribute's value in single quotes: JSON has few of them, and a phone is spared the rest. */
function quoted(text: string): string {
  return `'${escaped(text).replaceAll('&quot;', '"')}'`;
}

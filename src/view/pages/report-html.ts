// The report of an interview as one HTML page that needs nothing else and prints well.
import type { Report, ReportedAnswer } from '../../interview/report.ts';
import { clockTime } from '../text/clock.ts';
import { escaped, pageHtml } from '../text/html.ts';
import type { Look } from '../look.ts';
import { inlineHtml, markdownHtml } from '../text/markdown-html.ts';
import {
  blocksOf,
  factsOf,
  numberOf,
  percentOf,
  showCommand,
  verdictOf,
  type Titles,
} from './report.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

type Said = Words['interview']['report'];

export function reportHtml(
  report: Report,
  titles: Titles,
  { language }: Pick<Look, 'language'>,
): string {
  const words = wordsIn(language).interview.report;
  const topics = report.topics.map((one) => ({ ...one, title: titles(one.topic).join('') }));
  const levels = report.levels.map((one) => ({ ...one, title: words.level[one.level] }));
  const state = report.passed === null ? '' : report.passed ? ' class="right"' : ' class="wrong"';
  const body = `<h1>${escaped(words.title)}</h1>
<p${state}><strong>${escaped(verdictOf(report, words))}</strong><br>${escaped(factsOf(report, words).join(' · '))}</p>
${sharesHtml(words.topics, topics, words)}
${sharesHtml(words.levels, levels, words)}
${studyHtml(report, titles, words)}
<h2>${escaped(words.answers)}</h2>
${report.answers.map((answer, at) => answerHtml(answer, at, titles, words)).join('\n')}`;
  return pageHtml({ language, title: words.title, body });
}

function sharesHtml(
  title: string,
  rows: { title: string; named: number; points: number; share: number }[],
  words: Said,
): string {
  const cells = rows.map(
    (row) =>
      `<tr><th scope="row">${escaped(row.title)}</th><td><meter min="0" max="1" value="${row.share.toFixed(3)}"></meter></td><td>${words.percent(percentOf(row.share))}</td><td>${row.named}/${row.points}</td></tr>`,
  );
  return `<h2>${escaped(title)}</h2>\n<table>${cells.join('')}</table>`;
}

/** Each place links to the first answer that lacked it. */
function studyHtml({ study, answers }: Report, titles: Titles, words: Said): string {
  if (study.length === 0) return '';
  const items = study.map(({ topic, section, missed }) => {
    const at = answers.findIndex(
      (answer) =>
        answer.topic === topic &&
        answer.section === section &&
        answer.points.some(({ named }) => !named),
    );
    const place = titles(topic, section).map(inlineHtml).join(' › ');
    return `<li><a href="#answer-${at + 1}">${place}</a> – ${escaped(words.missed(missed))} – <code>${escaped(showCommand(topic, section))}</code></li>`;
  });
  return `<h2>${escaped(words.study)}</h2>\n<ol>${items.join('')}</ol>`;
}

function answerHtml(answer: ReportedAnswer, at: number, titles: Titles, words: Said): string {
  const { topic, section, points, way } = answer;
  const [question = '', ...more] = blocksOf(answer.prompt);
  const facts = [
    ...titles(topic, section),
    words.level[answer.level],
    clockTime(answer.seconds * 1000),
  ]
    .map(inlineHtml)
    .join(' · ');
  const said =
    way === 'typed'
      ? escaped(answer.said)
      : `<em>${escaped(way === 'spoken' ? words.spoken : words.skipped)}</em>`;
  const ticks = points.map(
    ({ text, named }) =>
      `<li class="${named ? 'right' : 'wrong'}"><span>${named ? '✔' : '✘'} ${escaped(named ? words.pointNamed : words.pointMissed)}</span> ${inlineHtml(text)}</li>`,
  );
  const again = points.every(({ named }) => named)
    ? ''
    : `<p class="facts">${escaped(words.readAgain)}: <code>${escaped(showCommand(topic, section))}</code></p>`;
  return `<section id="answer-${at + 1}">
<h3>${escaped(numberOf(answer, words))}. ${inlineHtml(question)}</h3>
${more.map((block) => `${markdownHtml(block)}\n`).join('')}<p class="facts">${facts}</p>
<h4>${escaped(words.yourAnswer)}</h4>
<blockquote>${said}</blockquote>
<h4>${escaped(words.points)}</h4>
<ul class="plain">${ticks.join('')}</ul>
${again}
</section>`;
}

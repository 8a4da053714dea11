// The report of an interview as one HTML page that needs nothing else and prints well.
import type { Markdown } from '../notes/note.ts';
import type { Report, ReportedAnswer } from '../quiz/interview-report.ts';
import { clockTime } from './clock.ts';
import type { Look } from './look.ts';
import { interviewMessages, type InterviewMessages } from './messages/interview.ts';
import { blocksOf, factsOf, numberOf, percentOf, showCommand, verdictOf, type Titles } from './report.ts';

type Words = InterviewMessages['report'];

export function reportHtml(report: Report, titles: Titles, { language }: Pick<Look, 'language'>): string {
  const words = interviewMessages[language].report;
  const topics = report.topics.map((one) => ({ ...one, title: titles(one.topic).join('') }));
  const levels = report.levels.map((one) => ({ ...one, title: words.level[one.level] }));
  const state = report.passed === null ? '' : report.passed ? ' class="right"' : ' class="wrong"';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(words.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(words.title)}</h1>
<p${state}><strong>${escaped(verdictOf(report, words))}</strong><br>${escaped(factsOf(report, words).join(' · '))}</p>
${sharesHtml(words.topics, topics, words)}
${sharesHtml(words.levels, levels, words)}
${studyHtml(report, titles, words)}
<h2>${escaped(words.answers)}</h2>
${report.answers.map((answer, at) => answerHtml(answer, at, titles, words)).join('\n')}
</main>
</body>
</html>
`;
}

function sharesHtml(title: string, rows: { title: string; named: number; points: number; share: number }[], words: Words): string {
  const cells = rows.map((row) => `<tr><th scope="row">${escaped(row.title)}</th><td><meter min="0" max="1" value="${row.share.toFixed(3)}"></meter></td><td>${words.percent(percentOf(row.share))}</td><td>${row.named}/${row.points}</td></tr>`);
  return `<h2>${escaped(title)}</h2>\n<table>${cells.join('')}</table>`;
}

/** Each place links to the first answer that lacked it. */
function studyHtml({ study, answers }: Report, titles: Titles, words: Words): string {
  if (study.length === 0) return '';
  const items = study.map(({ topic, section, missed }) => {
    const at = answers.findIndex((answer) => answer.topic === topic && answer.section === section && answer.points.some(({ named }) => !named));
    const place = titles(topic, section).map(inlineHtml).join(' › ');
    return `<li><a href="#answer-${at + 1}">${place}</a> – ${escaped(words.missed(missed))} – <code>${escaped(showCommand(topic, section))}</code></li>`;
  });
  return `<h2>${escaped(words.study)}</h2>\n<ol>${items.join('')}</ol>`;
}

function answerHtml(answer: ReportedAnswer, at: number, titles: Titles, words: Words): string {
  const { topic, section, points, way } = answer;
  const [question = '', ...more] = blocksOf(answer.prompt);
  const facts = [...titles(topic, section), words.level[answer.level], clockTime(answer.seconds * 1000)].map(inlineHtml).join(' · ');
  const said = way === 'typed' ? escaped(answer.said) : `<em>${escaped(way === 'spoken' ? words.spoken : words.skipped)}</em>`;
  const ticks = points.map(({ text, named }) => `<li class="${named ? 'right' : 'wrong'}"><span>${named ? '✔' : '✘'} ${escaped(named ? words.pointNamed : words.pointMissed)}</span> ${inlineHtml(text)}</li>`);
  const again = points.every(({ named }) => named) ? '' : `<p class="facts">${escaped(words.readAgain)}: <code>${escaped(showCommand(topic, section))}</code></p>`;
  return `<section id="answer-${at + 1}">
<h3>${escaped(numberOf(answer, words))}. ${inlineHtml(question)}</h3>
${more.map((block) => `${blockHtml(block)}\n`).join('')}<p class="facts">${facts}</p>
<h4>${escaped(words.yourAnswer)}</h4>
<blockquote>${said}</blockquote>
<h4>${escaped(words.points)}</h4>
<ul>${ticks.join('')}</ul>
${again}
</section>`;
}

function blockHtml(text: Markdown): string {
  const fence = /^(`{3,}|~{3,})[^\n]*\n([\s\S]*?)\n?\1\s*$/.exec(text);
  return fence === null ? `<p>${inlineHtml(text)}</p>` : `<pre>${escaped(fence[2] ?? '')}</pre>`;
}

/** Code and strong words; everything else as it is written. */
function inlineHtml(text: Markdown): string {
  return text
    .split(/(`+[^`]+`+)/)
    .map((part) => (part.startsWith('`') ? `<code>${escaped(part.replaceAll(/^`+|`+$/g, ''))}</code>` : escaped(part).replaceAll(/\*\*([^*]+)\*\*/g, '<strong>$1</strong>')))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/g, '\ufffd');
}

const style = `
body{font:16px/1.6 system-ui,"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif;color:#1b1b1b;background:#fff;margin:0}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem;word-break:keep-all;overflow-wrap:anywhere}
h1{font-size:1.7rem;margin:0 0 1rem}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid #ccc}h3{font-size:1.05rem;margin:1.8rem 0 .3rem}h4{font-size:.85rem;margin:.8rem 0 .2rem;color:#555}
table{border-collapse:collapse}th{text-align:left;font-weight:normal}th,td{padding:.15rem 1rem .15rem 0}
blockquote{margin:0;padding:.1rem 0 .1rem 1rem;border-left:3px solid #bbb;white-space:pre-wrap}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em;background:#f3f3f3}pre{padding:.6rem;white-space:pre-wrap}
ul{list-style:none;padding:0;margin:0}li{margin:.2rem 0}.right>span,p.right{color:#1a6b2d}.wrong>span,p.wrong{color:#a3261b}.facts{color:#555;font-size:.9rem;margin:.2rem 0}
@media print{main{max-width:none;padding:0}section{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}}
`;

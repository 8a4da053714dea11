// What every page that is written out has in common: it needs nothing else, runs nothing but a script of ours, and prints well.
import { withoutUnwanted } from '../../notes/characters.ts';
import type { Language } from '../../notes/note.ts';

/** `body` is HTML, `title` plain text; a script comes with what reckons its hash. */
export function pageHtml({
  language,
  title,
  body,
  study = null,
}: {
  language: Language;
  title: string;
  body: string;
  study?: { script: string; hash(text: string): string } | null;
}): string {
  const sheet = study === null ? style : style + studyStyle;
  const allowed =
    study === null
      ? policy
      : `${policy.replace(/'sha256-[^']*'/, `'sha256-${study.hash(sheet)}'`)}; script-src 'sha256-${study.hash(study.script)}'`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${allowed}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${sheet}</style>
</head>
<body>
<main>
${body}
</main>${study === null ? '' : `\n<script>${study.script}</script>`}
</body>
</html>
`;
}

export function escaped(text: string): string {
  return withoutUnwanted(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Nothing is loaded, sent or run, and the one style sheet is ours: its SHA-256, which a test reckons anew. */
const policy =
  "default-src 'none'; style-src 'sha256-82p+XI3d90PHtLfJAx42XfUzk7yEhqfrl9twp3yNjmY='; base-uri 'none'; form-action 'none'";

const style = `
body{font:16px/1.6 system-ui,"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif;color:#1b1b1b;background:#fff;margin:0}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem;word-break:keep-all;overflow-wrap:anywhere}
h1{font-size:1.7rem;margin:0 0 1rem}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid #ccc}h3{font-size:1.05rem;margin:1.8rem 0 .3rem}h4{font-size:.85rem;margin:.8rem 0 .2rem;color:#555}
table{border-collapse:collapse}th{text-align:left;font-weight:normal}th,td{padding:.15rem 1rem .15rem 0;vertical-align:top}
blockquote{margin:0;padding:.1rem 0 .1rem 1rem;border-left:3px solid #bbb;white-space:pre-wrap}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em;background:#f3f3f3}pre{padding:.6rem;white-space:pre-wrap}pre code{font-size:1em}
ul.plain{list-style:none;padding:0;margin:0}li{margin:.2rem 0}.right>span,p.right{color:#1a6b2d}.wrong>span,p.wrong{color:#a3261b}.facts{color:#555;font-size:.9rem;margin:.2rem 0}
nav ul{list-style:none;padding-left:1rem}.hljs-comment,.hljs-meta{color:#5a5a5a}.hljs-keyword,.hljs-built_in,.hljs-section{color:#7a1fa2}.hljs-string,.hljs-attr{color:#1c6a2f}.hljs-variable{color:#9a3412}
details{margin:.4rem 0;padding-left:1rem;border-left:3px solid #ddd}summary{cursor:pointer;color:#555}
@media (prefers-color-scheme:dark){:root{color-scheme:dark}body{color:#e6e6e6;background:#141414}h2{border-color:#444}h4,.facts,summary{color:#b0b0b0}code,pre{background:#262626}blockquote,details{border-color:#555}a{color:#8ab4f8}.right>span,p.right{color:#7bd88f}.wrong>span,p.wrong{color:#ff9a8f}.hljs-comment,.hljs-meta{color:#a5a5a5}.hljs-keyword,.hljs-built_in,.hljs-section{color:#d7a6f0}.hljs-string,.hljs-attr{color:#8fd19e}.hljs-variable{color:#f0b08a}}
@media print{details::details-content{content-visibility:visible;display:block;height:auto}details>summary{display:none}main{max-width:none;padding:0}section{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}}
`;

const studyStyle = `
button,input,select{font:inherit;color:inherit;background:transparent;border:1px solid #767676;border-radius:.3rem;padding:.35rem .8rem;min-height:2.75rem}
button{cursor:pointer}button:disabled,input:disabled{opacity:.75;cursor:default}select{max-width:100%}option{color:#1b1b1b;background:#fff}
:focus-visible{outline:3px solid #1a73e8;outline-offset:2px}[tabindex="-1"]:focus{outline:none}
#tools>*{margin:.5rem 0}.search input{display:block;width:100%;box-sizing:border-box}.option{display:block;width:100%;box-sizing:border-box;text-align:left;margin:.4rem 0}label.option{padding:.35rem 0}label.option input{min-height:0;margin-right:.6rem}
.sorting li{margin:.5rem 0}.sorting button{min-width:2.75rem;padding:.2rem;margin-left:.4rem}.pair,.typed{display:block;margin:.6rem 0}.pair select,.typed input{display:block;margin-top:.2rem}.typed input{width:100%;box-sizing:border-box}
h2 button{font-size:.8rem}.verdict{margin:1rem 0}@media print{#tools,#quiz,h2 button{display:none}}
`;

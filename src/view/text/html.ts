// What every page that is written out has in common: it needs nothing else, runs nothing and prints well.
import { withoutUnwanted } from '../../notes/characters.ts';
import type { Language } from '../../notes/note.ts';

/** `body` is HTML, `title` plain text. */
export function pageHtml({
  language,
  title,
  body,
}: {
  language: Language;
  title: string;
  body: string;
}): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
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
  "default-src 'none'; style-src 'sha256-gD8hDJrjriiflCwoZTa8+Mar9nBChDHKMimc7hdyITc='; base-uri 'none'; form-action 'none'";

const style = `
body{font:16px/1.6 system-ui,"Noto Sans KR","Apple SD Gothic Neo","Malgun Gothic",sans-serif;color:#1b1b1b;background:#fff;margin:0}
main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem;word-break:keep-all;overflow-wrap:anywhere}
h1{font-size:1.7rem;margin:0 0 1rem}h2{font-size:1.2rem;margin:2rem 0 .5rem;border-bottom:1px solid #ccc}h3{font-size:1.05rem;margin:1.8rem 0 .3rem}h4{font-size:.85rem;margin:.8rem 0 .2rem;color:#555}
table{border-collapse:collapse}th{text-align:left;font-weight:normal}th,td{padding:.15rem 1rem .15rem 0;vertical-align:top}
blockquote{margin:0;padding:.1rem 0 .1rem 1rem;border-left:3px solid #bbb;white-space:pre-wrap}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em;background:#f3f3f3}pre{padding:.6rem;white-space:pre-wrap}pre code{font-size:1em}
ul.plain{list-style:none;padding:0;margin:0}li{margin:.2rem 0}.right>span,p.right{color:#1a6b2d}.wrong>span,p.wrong{color:#a3261b}.facts{color:#555;font-size:.9rem;margin:.2rem 0}
details{margin:.4rem 0;padding-left:1rem;border-left:3px solid #ddd}summary{cursor:pointer;color:#555}
@media print{details::details-content{content-visibility:visible;display:block;height:auto}details>summary{display:none}main{max-width:none;padding:0}section{break-inside:avoid}h2,h3{break-after:avoid}a{color:inherit;text-decoration:none}}
`;

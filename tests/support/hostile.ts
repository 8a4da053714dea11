// Texts that want to be more than text: for terminals, pages, cards and tables. The same pieces for every test of that.
import fc from 'fast-check';
import { sectionHead } from '../notes/source.ts';

const raw = [
  '<kbd>',
  '<kbd><img/src=x onerror=document.title="PWNED">',
  '<pre>',
  '<code><svg/onload=document.title="PWNED">',
  '<script>document.title="PWNED"</script>',
  '<img src=x onerror="document.title=1">',
  '<a href="javascript:document.title=1">x</a>',
  '<style>*{display:none}</style>',
  '<iframe src=javascript:document.title=1>',
  '</style><svg onload=document.title=1>',
  '</details></main></body>',
  '<!-- --><b>',
  '<![CDATA[<b>]]>',
  '<math><mi xlink:href="javascript:document.title=1">',
  '[x](javascript:document.title=1)',
  '[x](JaVaScRiPt&colon;document.title=1)',
  '[x](data:text/html,<script>)',
  '[x](vbscript:x)',
  '[x](https://a.b/"onmouseover="document.title=1)',
  "[x](https://a.b/'onmouseover='document.title=1)",
  '[x](<https://a.b/ onload=1>)',
  '![x" onerror="document.title=1](y)',
  '<https://a.b/"onclick="x>',
  '&lt;img src=x onerror=document.title=1&gt;',
  '&#60;svg onload=1&#62;',
  '&#27;]0;PWN&#7;',
  '&#x1b;[31m',
  '&#155;31m',
  '&#x9b;2J',
  '&#x202e;',
  '&#x2066;',
  '&#8203;',
  '&#0;',
  '&rlm;',
  '&ZeroWidthSpace;',
  '\u001b[31m',
  '\u001b]0;PWN\u0007',
  '\u001b]8;;https://a.b\u0007x\u001b]8;;\u0007',
  '\u001b[2J',
  '\u009b31m',
  '\u0000',
  '\u0007',
  '\b',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\u{e0041}',
  '\t',
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  ' =1+1',
  '"=1+1',
  "'=cmd|' /C calc'!A0",
  '\r=1',
  '＝1',
  '**',
  '`',
  '``',
  '~~',
  '\\',
  '|',
  '> ',
  '- ',
  '{{c1::x}}',
  '[sound:x]',
  '[$]x[/$]',
  '"',
  "'",
  ',',
  ';',
  '가',
  'a',
  ' ',
];

export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...raw), fc.string({ maxLength: 3 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pieces) => pieces.join('').replaceAll(/[\r\n]/g, ' '));

/** What of a text a terminal would act on: escapes, controls, turned or unseen characters. Colours and links of ours are none. */
export function actsOnTerminal(text: string, isOurs = true): string[] {
  const rest = isOurs ? text.replaceAll(/\u001b\[[0-9;]*m|\u001b\]8;;[!-~]*\u0007/g, '') : text;
  return [
    ...rest.matchAll(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}\p{Surrogate}]/gu,
    ),
  ].map(([found]) => `U+${(found.codePointAt(0) ?? 0).toString(16)}`);
}

/** What a spreadsheet would reckon. */
export function isFormula(cell: string): boolean {
  return /^[\s"']*[=+\-@＝＋－＠]/u.test(cell) && !cell.startsWith("'");
}

/** A note that has such texts wherever it can, one after the other; put in by functions, for in a text `$'` would mean something. */
export function hostileNote(texts: readonly string[], topic = 'tea'): string {
  let at = 0;
  const next = (): string => texts[at++ % texts.length] ?? '';
  const quoted = yamlText(`x${next()}`);
  return `${sectionHead
    .replace('title: T', () => `title: ${quoted}`)
    .replace('summary: S', () => `summary: ${yamlText(`x${next()}`)}`)
    .replace('# T\n', () => `# ${topic}\n\n${next()}\n`)
    .replace('## Section', () => `## ${next()}`)
    .replace(
      'Text.',
      () =>
        `${next()}\n\n- ${next()}\n  - ${next()}\n\n| a | ${next()} |\n|---|---|\n| ${next()} | b |\n\n~~~sh\n${next()}\n~~~`,
    )}
### Q: ${next()}?
<!-- id: q1 · hint: ${next()} -->

- [x] ${next()}x
- [ ] ${next()}y
  > ${next()}

> ${next()}

### Q: ${next()}?
<!-- id: q2 -->

1. ${next()}x
2. ${next()}y

> ${next()}

### Q: ${next()}?
<!-- id: q3 -->

| a | b |
|---|---|
| ${next()}x | ${next()}1 |
| ${next()}y | ${next()}2 |

> ${next()}

### Q: ${next()}?
<!-- id: q4 -->

~~~text answer
${next()}x
~~~

> ${next()}

### Q: ${next()}?
<!-- id: q5 -->

- ${next()}x
- ${next()}y

> ${next()}

#### Q: ${next()}?
<!-- id: q6 -->

- ${next()}z
`;
}

/** As a quoted value of the front matter, where controls are spelled by number. */
function yamlText(text: string): string {
  return JSON.stringify(text).replaceAll('\\b', '\\u0008').replaceAll('\\f', '\\u000c');
}

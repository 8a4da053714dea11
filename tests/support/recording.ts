// Pictures of a terminal that follow each other, as one SVG that needs no script: for README, light and dark.

export type Frame = { text: string; seconds: number };

const colours = {
  light: {
    back: '#ffffff',
    edge: '#d0d7de',
    text: '#1f2328',
    right: '#1a7f37',
    wrong: '#c62828',
    mark: '#0b7285',
  },
  dark: {
    back: '#0d1117',
    edge: '#30363d',
    text: '#e6edf3',
    right: '#3fb950',
    wrong: '#ff7b72',
    mark: '#56d4dd',
  },
};
const [cellWide, cellHigh, edge] = [8.4, 18, 16];

export function recordingSvg(
  frames: readonly Frame[],
  {
    columns,
    rows,
    title,
    scheme,
  }: { columns: number; rows: number; title: string; scheme: keyof typeof colours },
): string {
  const paint = colours[scheme];
  const [wide, high] = [columns * cellWide + 2 * edge, rows * cellHigh + 2 * edge];
  const whole = frames.reduce((sum, { seconds }) => sum + seconds, 0);
  let start = 0;
  const rules: string[] = [];
  const groups = frames.map(({ text, seconds }, at) => {
    const [from, to] = [start, (start += seconds)].map((time) =>
      Number(((time / whole) * 100).toFixed(2)),
    );
    rules.push(
      `@keyframes f${at}{0%{opacity:${from === 0 ? 1 : 0}}${from === 0 ? '' : `${from}%{opacity:1}`}${to}%{opacity:0}}.f${at}{opacity:${at === 0 ? 1 : 0};animation:f${at} ${whole}s step-end infinite}`,
    );
    return `<g class="f${at}">${text
      .split('\n')
      .flatMap((line, row) => drawLine(line, row))
      .join('')}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${high}" width="${wide}" height="${high}" role="img" aria-label="${escaped(title)}">
<title>${escaped(title)}</title>
<style>text{font:14px ui-monospace,Menlo,Consolas,"D2Coding","Noto Sans Mono CJK KR",monospace;fill:${paint.text};white-space:pre}.r{fill:${paint.right}}.w{fill:${paint.wrong}}.m{fill:${paint.mark}}
${rules.join('\n')}
@media (prefers-reduced-motion:reduce){g{animation:none!important}}</style>
<rect width="${wide}" height="${high}" rx="8" fill="${paint.back}" stroke="${paint.edge}"/>
${groups.join('\n')}
</svg>
`;
}

/** A run of blanks is a gap: what stands behind it has its own place, so that no font moves it. */
function drawLine(line: string, row: number): string[] {
  const y = edge + (row + 0.75) * cellHigh;
  return [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => {
    const name = /^(?:✔|✓)/.test(text)
      ? ' class="r"'
      : /^(?:✘|~~)/.test(text)
        ? ' class="w"'
        : /^[❯$]/.test(text)
          ? ' class="m"'
          : '';
    const x = edge + columnsOf(line.slice(0, index)) * cellWide;
    return `<text x="${x.toFixed(1)}" y="${y}" textLength="${(columnsOf(text) * cellWide).toFixed(1)}" lengthAdjust="spacingAndGlyphs"${name}>${escaped(text)}</text>`;
  });
}

function columnsOf(text: string): number {
  return [...text].reduce(
    (sum, one) =>
      sum + (/[\u1100-\u115f\u3131-\u318e\uac00-\ud7a3\uff00-\uff60]/.test(one) ? 2 : 1),
    0,
  );
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

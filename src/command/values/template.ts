// Go templates as --format takes them: parsed as far as two that print the same have one spelling.

/** Text between actions stays; blanks in actions don't count, `.X | json` is `json .X`, and json of a number is the number. */
export function normalTemplate(text: string, command = ''): string {
  const pieces = split(text);
  if (pieces === null) return text;
  const said = withoutWith(withoutNames(pieces)).map(say).join('');
  return printedOnce.test(command) ? said.replace(lineEnd, '') : said;
}

/** Commands that print a template once, where one empty line at the end says nothing. */
const printedOnce = /(?:^|[ -])(?:inspect|info|version)$/;
const lineEnd = /\{\{"\\n"\}\}$/;

/** `{{range $k, $v := .A}}{{$v.B}}{{end}}` prints `{{range .A}}{{.B}}{{end}}`, where it says the value alone. */
function withoutNames(pieces: Piece[]): Piece[] {
  const codes = pieces.flatMap((piece) => (piece.kind === 'action' ? [piece.code] : []));
  const [, word = '', name = '', of = ''] =
    /^(range|with) +(?:\$\w+ *, *)?(\$\w+) *:= *(.+)$/s.exec(codes[0] ?? '') ?? [];
  const inner = codes.slice(1, -1);
  const isPlain =
    name !== '' &&
    codes.at(-1) === 'end' &&
    inner.every((code) => new RegExp(`^(?:json +)?\\${name}(?:\\.\\w+)*$`).test(code));
  if (!isPlain) return pieces;
  return pieces.map((piece): Piece => {
    if (piece.kind === 'text' || piece.code === 'end') return piece;
    const code =
      piece.code === codes[0]
        ? `${word} ${of}`
        : piece.code.replace(`${name}.`, '.').replace(name, '.');
    return { kind: 'action', code };
  });
}

/** `{{with .A}}{{.B}}{{end}}` prints `.A.B`. */
function withoutWith(pieces: Piece[]): Piece[] {
  const actions = pieces.filter((piece) => piece.kind === 'action');
  const [open, field, end] = actions.map(({ code }) => code);
  const [, of] = /^with (.+)$/s.exec(open ?? '') ?? [];
  const isAlone = pieces.every((piece) => piece.kind === 'action' || piece.text === '');
  if (of === undefined || end !== 'end' || actions.length !== 3 || !isAlone) return pieces;
  const base = normalAction(of);
  return /^\.[\w.]+$/.test(base) && /^\.[\w.]+$/.test(field ?? '')
    ? [{ kind: 'action', code: `${base}${field}` }]
    : pieces;
}

/** The fields that a template begins a path with: `.State.Pid` names `State`. */
export function fieldsOf(text: string): string[] {
  const actions = split(text)?.flatMap((piece) => (piece.kind === 'action' ? [piece.code] : []));
  return (actions ?? []).flatMap((code) =>
    [...withoutStrings(code).matchAll(/(?<![\w.)])\.([A-Za-z]\w*)/g)].map(([, name = '']) => name),
  );
}

/** What Go's own parser would complain of: an action that isn't closed (null), or the name of a function that isn't known. */
export function faultOf(text: string): { unknown: string | null } | null {
  const pieces = split(text);
  if (pieces === null) return { unknown: null };
  const names = pieces.flatMap((piece) =>
    piece.kind === 'action'
      ? (withoutStrings(piece.code).match(/(?<![\w.$"'])[A-Za-z_]\w*/g) ?? [])
      : [],
  );
  const unknown = names.find((name) => !functions.has(name));
  return unknown === undefined ? null : { unknown };
}

/** Go's and docker's own, and the words of control. */
const functions = new Set(
  'and call html index slice js len not or print printf println urlquery eq ne lt le gt ge json split join title lower upper pad padlen truncate if else end range with define template block break continue nil true false'.split(
    ' ',
  ),
);

type Piece = { kind: 'text'; text: string } | { kind: 'action'; code: string };

/** Null where an action is never closed. */
function split(text: string): Piece[] | null {
  const pieces: Piece[] = [];
  let [place, trims] = [0, false];
  while (place < text.length) {
    const open = text.indexOf('{{', place);
    const end = open < 0 ? text.length : open;
    const plain = text.slice(place, end);
    const trimsRight = open >= 0 && text.slice(open, open + 4).startsWith('{{- ');
    const kept = trims ? plain.trimStart() : plain;
    pieces.push({ kind: 'text', text: trimsRight ? kept.trimEnd() : kept });
    if (open < 0) return pieces;
    const close = closeOf(text, open + 2);
    if (close < 0) return null;
    trims = text.slice(open + 2, close).endsWith(' -');
    const code = text
      .slice(open + 2, close)
      .replace(/^- /, '')
      .replace(/ -$/, '')
      .trim();
    if (!code.startsWith('/*')) pieces.push({ kind: 'action', code });
    place = close + 2;
  }
  return pieces;
}

/** Where the `}}` stands that isn't in a string. */
function closeOf(text: string, start: number): number {
  let quote = '';
  for (let place = start; place < text.length; place += 1) {
    const character = text[place] ?? '';
    if (quote !== '') {
      if (character === '\\' && quote === '"') place += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === '`') quote = character;
    else if (text.startsWith('}}', place)) return place;
  }
  return -1;
}

function say(piece: Piece): string {
  return piece.kind === 'text' ? piece.text : printed(normalAction(piece.code));
}

/** `print .X`, `printf "%s" .X` and `.X` print the same, `println .X` ends the line as well. */
function printed(code: string): string {
  const [, verb = '', kind = 'v', format = '', of] =
    /^(print|println|printf "%([dsv])(\\n)?") (\.[\w.]*)$/.exec(code) ?? [];
  const isNumber = /\.(?:Pid|ExitCode|RestartCount|Size)$/.test(of ?? '');
  const isTruth = /\.(?:Running|Paused|Restarting|OOMKilled|Dead)$/.test(of ?? '');
  const fits = kind === 'v' || (kind === 'd' ? isNumber : !isNumber && !isTruth);
  if (of === undefined || !fits) return `{{${code}}}`;
  return verb === 'println' || format !== '' ? `{{${of}}}{{"\\n"}}` : `{{${of}}}`;
}

function normalAction(code: string): string {
  const words = tokensOf(code);
  const stages: string[][] = [[]];
  for (const word of words) {
    if (word === '|') stages.push([]);
    else stages.at(-1)?.push(word);
  }
  // What is handed on through a pipe is the last argument of what follows.
  const said = stages.reduce((before, stage) =>
    before.length === 0
      ? stage
      : [...stage, ...(before.length > 1 ? ['(', ...before, ')'] : before)],
  );
  const text = said
    .join(' ')
    .replace(/^\( ([^()]*) \)$/, '$1')
    .replace(/\( index (\.[\w.]+) "([A-Za-z]\w*)" \) ?(?=\.|$)/g, '$1.$2')
    .replace(/^index (\.[\w.]+) "([A-Za-z]\w*)"$/, '$1.$2');
  const [, scalar] = /^json (\.[\w.]+)$/.exec(text) ?? [];
  return scalar !== undefined && numbers.has(scalar) ? scalar : text;
}

/** Fields that hold a number or a yes or no, which JSON writes as they are. */
const numbers = new Set(
  '.RestartCount .SizeRw .SizeRootFs .Size .State.ExitCode .State.Pid .State.OOMKilled .State.Running .State.Paused .State.Restarting .State.Dead .State.Health.FailingStreak .HostConfig.Memory .HostConfig.NanoCpus .HostConfig.Privileged .HostConfig.PidsLimit .Config.Tty .NCPU .MemTotal .Containers .ContainersRunning .Images'.split(
    ' ',
  ),
);

function tokensOf(code: string): string[] {
  return code.match(/"(?:\\.|[^"\\])*"|`[^`]*`|:=|[()|,=]|[^\s()|"`,=:]+|:/g) ?? [];
}

function withoutStrings(code: string): string {
  return code.replaceAll(/"(?:\\.|[^"\\])*"|`[^`]*`/g, '""');
}

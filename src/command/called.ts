// Docker commands within other writing: lists of words in JSON, calls in Python and JavaScript, scripts of npm, prose. Read as rows of a shell, each letter in its place.
import type { Span } from './findings.ts';

export type CalledCode = 'frame' | 'filled-in' | 'code-variable';
type Found = { code: CalledCode; text: string; at: Span };

const name = String.raw`(?:[\w./-]*\/)?docker(?:-compose)?`;
const string = String.raw`[bfru]?"(?:[^"\\\n]|\\.)*"|[bfru]?'(?:[^'\\\n]|\\.)*'`;
const value = String.raw`(?:${string}|[A-Za-z_$][\w.$]*(?:\([^()\n]*\))?)`;
const between = String.raw`\s*(?:,|\)\s*\.args?\()\s*(?:["']?args["']?\s*:\s*)?&?\[?\s*`;
/** `["docker", "run", …]`, `spawn('docker', ['run', …])` and `"command": "docker", "args": ["run", …]`. */
const list = new RegExp(
  String.raw`([(\[]\s*|\bcommand["']?\s*:\s*)(["']${name}["'](?:${between}${value})+\s*(?:,\s*)?)(?:[\])]|,(?=\s*\w+\s*=))`,
  'g',
);
const element = new RegExp(
  String.raw`\.args?\b|(${string})(\s*:)?|([A-Za-z_$][\w.$]*(?:\([^()\n]*\))?)|\S`,
  'g',
);

const holdsDocker = String.raw`(?:[^"\\\n]*[\s;&|(])?docker(?:-compose)?[ \t](?:[^"\\\n]|\\.)*`;
/** `os.system("docker …")`, `execSync('docker …')` and `` $`docker …` ``. */
const call = new RegExp(
  String.raw`^([^\n]*?(?:[\w.$]\([ \t]*[bfru]?|\$))("(?:${holdsDocker})"|'(?:${holdsDocker.replaceAll('"', "'")})'|\x60(?:${holdsDocker.replaceAll('"', '\\x60')})\x60)([^\n]*)$`,
  'gm',
);
const triple =
  /(?:\b(?:sh|bat|powershell)[ \t(]+|^[ \t]*[bfru]?)("""|''')([^"']*\bdocker [^]*?)\1[ \t]*\)?/gm;
/** The row above and below a block of code in Markdown. */
const tag = /<\/?(?:code|pre|kbd)(?: [^<>\n]*)?>/g;
const fence = /^[ \t]*(?:`{3,}|~{3,})[\w-]*[ \t]*$/gm;
/** A script of package.json. */
const entry = new RegExp(String.raw`("[^"\n]+"[ \t]*:[ \t]*)"(${holdsDocker})"`, 'g');
const json = /^[ \t]*(?:\{[ \t]*)?"[^"\n]+"[ \t]*:|^[ \t]*[{}\][]+,?[ \t]*$/;

/** Rows of a call or an object that its brackets go on in. */
const ofCode =
  /^(?:.*[([{,]|[ \t]*[)\]}]+[),;.\]}]*|[ \t]*(?:import|from|const|let|var|def|return)\b.*|[ \t]*"[^"]*"[ \t]*:.*|[ \t]*[\w.]+\.\w+\([\w., =]*\);?)[ \t]*$/;

const ticked = /`((?:sudo )?docker(?:-compose)?[ \t][^`\n]*)`/g;
const prose =
  /^(?:[>#*_•.)\s-]|\d+[.)])*(?:\p{Lu}[\p{Ll}']*|\p{Lo}+|(?:run|try|use|then|first|just|you|or|with|to)\b)[:,*]*[ \t][^`$|;&=]*`/u;
const proseAhead =
  /^[ \t]*(?:[>*•-]|\d+[.)])[ \t]+`docker|^[ \t]*\|[^|\n]*`docker|^[ \t]*`docker[ \t][^`\n]*`[ \t]*(?:\p{L}|[-–—:,])/u;

/** The first row of a folded scalar of YAML, and the rows below it. */
const folded =
  /^([ \t]*(?:- +)?(?:[\w-]+:[ \t]+)?>[-+]?[ \t]*\n)([ \t]+)(\S[^\n]*(?:\n\2[ \t]*\S[^\n]*)*)/gm;

export function uncalled(line: string): { text: string; found: Found[] } {
  const found: Found[] = [];
  const told = (code: CalledCode, text: string, at: number): void => {
    const start = at + text.length - text.trimStart().length;
    if (text.trim() !== '')
      found.push({ code, text: text.trim(), at: [start, start + text.trim().length] });
  };
  if (!line.includes('docker')) return { text: line, found };
  const unfenced = line.replaceAll(fence, (row: string, at: number) => {
    told('frame', row, at);
    return ' '.repeat(row.length);
  });
  const untagged = unfenced.replaceAll(tag, (all: string, at: number) => {
    told('frame', all, at);
    return ' '.repeat(all.length);
  });
  const unfolded = untagged.replaceAll(
    folded,
    (_all, head: string, indent: string, body: string) =>
      head + indent + body.replaceAll('\n', ' '),
  );
  const listed = unfolded.replaceAll(list, (all: string, open: string, words: string, at: number) =>
    /\bdocker\b[^\n]*$/.test(unfolded.slice(0, at))
      ? all
      : `${' '.repeat(open.length)}${startsProcess.test(unfolded.slice(0, at)) ? words.replaceAll(/[",]/g, ' ') : wordsOf(words, at + open.length, told)}\n`,
  );
  const bare = withoutRest(unfolded, listed, told);
  const parted = bare
    .replaceAll(triple, (all: string, quotes: string, body: string, at: number) => {
      const before = all.indexOf(quotes) + 3;
      told('frame', all.slice(0, before), at);
      return (' '.repeat(before) + body).padEnd(all.length);
    })
    .replaceAll(call, (all: string, head: string, quoted: string, rest: string, at: number) => {
      if (/\bdocker\b|^[ \t]*(?:if|while)\b|=\$\(/.test(head)) return all;
      told('frame', head, at);
      const body = ' '.repeat(head.length) + within(quoted, at + head.length, told);
      const [joined, plus = '', name = ''] = /^([ \t]*\+[ \t]*)([\w.]+)/.exec(rest) ?? [];
      if (joined === undefined || !/[ \t].$/.test(quoted)) return body.padEnd(all.length);
      told('code-variable', name, at + body.length + plus.length);
      return `${body.slice(0, -1)} ${' '.repeat(plus.length)}${standing(name)}\n`.padEnd(
        all.length,
      );
    });
  const isCode = parted !== unfolded;
  const alone = isCode ? withoutCode(parted, line, told) : parted;
  return { text: withoutProse(withoutEntries(alone, told), told), found };
}

/** .NET takes all arguments as one string. */
const startsProcess = /\bProcess(?:StartInfo|\.Start)$/;

type Tell = (code: CalledCode, text: string, at: number) => void;

/** A name of one letter is too short for another to stand in its place. */
const standing = (name: string): string => (name.length === 1 ? name : 'x'.repeat(name.length));

/** The words of a list with blanks between them. */
function wordsOf(words: string, from: number, tell: Tell): string {
  const read = words.replaceAll(
    element,
    (
      all: string,
      typed: string | undefined,
      colon: string | undefined,
      bare: string | undefined,
      at: number,
    ) => {
      if (bare !== undefined) {
        tell('code-variable', bare, from + at);
        return standing(bare);
      }
      if (typed === undefined || colon !== undefined) return ' '.repeat(all.length);
      const start = typed.search(/["']/);
      const text = ' '.repeat(start) + typed.slice(start);
      const isFilled = typed.slice(0, start).includes('f');
      const inner = isFilled
        ? within(text.slice(start), from + at + start, tell).slice(1, -1)
        : text.slice(start + 1, -1);
      if (isFilled) return `${' '.repeat(start)}'${inner}'`;
      if (/^[\w@%+=:,./~-]+$/.test(inner)) return text.replaceAll(/["']/g, ' ');
      return /['\\]/.test(inner) ? text : `${' '.repeat(start)}'${inner}'`;
    },
  );
  return read.replaceAll('\n', ' ');
}

/** What else stands in the rows that a list of words is in. */
function withoutRest(line: string, listed: string, tell: Tell): string {
  let place = 0;
  let isBehind = false;
  return listed
    .split('\n')
    .map((row) => {
      const from = place;
      place += row.length + 1;
      const isRest = isBehind;
      const isList = listed[place - 1] === '\n' && line[place - 1] !== '\n';
      isBehind = isList;
      if (isRest && !isList) return ' '.repeat(row.length);
      const docker = isList ? /(?<![\w./-])[\w./-]*docker/.exec(row)?.index : undefined;
      if (docker === undefined) return row;
      tell('frame', line.slice(from, from + docker).replace(/["'][ \t]*$/, ''), from);
      return ' '.repeat(docker) + row.slice(docker);
    })
    .join('\n');
}

function withoutCode(text: string, line: string, tell: Tell): string {
  return eachRow(text, (row, from) => {
    const isTyped = row.trim() !== '' && line.slice(from, from + row.length) === row;
    if (!isTyped || /\bdocker[ \t]/.test(row) || !ofCode.test(row)) return row;
    tell('frame', row, from);
    return ' '.repeat(row.length);
  });
}

/** What is in the quotes of another language, where `\"` is a quote and `{x}` a value. */
function within(quoted: string, from: number, tell: Tell): string {
  const inner = quoted
    .slice(1, -1)
    .replaceAll(/\\(["'])((?:(?!\\\1).)*)\\\1/g, ' $1$2 $1')
    .replaceAll(/\\[nt]/g, '  ');
  const filled = inner.replaceAll(
    /\$\{[^}\n]*\}|(?<!\{)\{[A-Za-z_][\w.]*\}(?!\})/g,
    (all, at: number) => {
      if (all.startsWith('$') && !quoted.startsWith('`')) return all;
      tell('code-variable', all, from + 1 + at);
      return 'x'.repeat(all.length);
    },
  );
  return ` ${filled}\n`;
}

function eachRow(text: string, read: (row: string, from: number) => string): string {
  let place = 0;
  return text
    .split('\n')
    .map((row) => {
      const from = place;
      place += row.length + 1;
      return read(row, from);
    })
    .join('\n');
}

function withoutEntries(text: string, tell: Tell): string {
  const rows = text.split('\n');
  const isJson = rows.some((row) => json.test(row) && row.search(entry) >= 0);
  if (!isJson) return text;
  return eachRow(text, (row, from) => {
    if (!json.test(row)) return row;
    let read = ' '.repeat(row.length);
    for (const one of row.matchAll(entry)) {
      const [all, head = '', body = ''] = one;
      const at = one.index + head.length;
      tell('frame', head, from + one.index);
      read =
        read.slice(0, at) +
        within(`"${body}"`, from + at, tell) +
        read.slice(one.index + all.length);
    }
    if (read.trim() === '') tell('frame', row, from);
    return read;
  });
}

/** ``Run `docker ps` first``: what is between backticks is to be typed, and nothing else in the row. */
function withoutProse(text: string, tell: Tell): string {
  return eachRow(text, (row, from) => {
    if (row.search(ticked) < 0 || !(prose.test(row) || proseAhead.test(row))) return row;
    let read = ' '.repeat(row.length);
    let last = 0;
    for (const { index, 0: all, 1: body = '' } of row.matchAll(ticked)) {
      tell('frame', row.slice(last, index), from + last);
      last = index + all.length;
      read = `${read.slice(0, index)} ${body}\n${read.slice(last)}`;
    }
    tell('frame', row.slice(last), from + last);
    return read;
  });
}

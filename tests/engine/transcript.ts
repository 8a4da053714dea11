// Finds the `console` blocks of a note and makes them into scenarios: what one shell is told, and what must come out.

export type Step = { line: number; typed: string; written: string };
/** The transcripts of one section or question, top to bottom. */
export type Scenario = Scope & { path: string; topic: string; line: number; steps: Step[] };
export type LeftOut = { path: string; line: number; reason: string };

type Scope = { id: string; since: string | null; until: string | null };
type Fence = { kind: 'fence'; line: number; info: string; body: string[] };
type Piece =
  | Fence
  | { kind: 'heading'; isSection: boolean }
  | { kind: 'comment'; line: number; text: string };

export function scenariosOf(
  path: string,
  text: string,
): { scenarios: Scenario[]; leftOut: LeftOut[] } {
  const topic = path.replace(/^.*\//, '').replace(/\.md$/, '');
  const leftOut: LeftOut[] = [];
  const scenarios: Scenario[] = [];
  for (const { scope, fences } of scopesOf(piecesOf(text))) {
    const steps: Step[] = [];
    for (const fence of fences) {
      const [, reason] = /^console not-run: *(.*)$/.exec(fence.info) ?? [];
      if (reason !== undefined) leftOut.push({ path, line: fence.line, reason });
      if (fence.info === 'console') steps.push(...stepsOf(fence));
    }
    if (steps[0]) scenarios.push({ ...scope, path, topic, line: steps[0].line, steps });
  }
  return { scenarios, leftOut };
}

/** The same for the same commands with the same output, in whatever language they stand. */
export function contentOf(scenario: Scenario): string {
  const { topic, id, since, until } = scenario;
  return JSON.stringify([
    topic,
    id,
    since,
    until,
    scenario.steps.map((step) => [step.typed, step.written]),
  ]);
}

/** Which facts a note's questions stand on, and where they say so. */
export function proofsOf(path: string, text: string): { place: string; proof: string }[] {
  return piecesOf(text).flatMap((piece) => {
    if (piece.kind !== 'comment') return [];
    const [, proof] = /\bproof: *([^\s·]+)/.exec(beforeHint(piece.text)) ?? [];
    return proof === undefined ? [] : [{ place: `${path}:${piece.line}`, proof }];
  });
}

function scopesOf(pieces: Piece[]): { scope: Scope; fences: Fence[] }[] {
  const anywhere: Scope = { id: '', since: null, until: null };
  const scopes = [{ scope: anywhere, fences: [] as Fence[] }];
  let section = anywhere;
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind === 'fence') scopes.at(-1)?.fences.push(piece);
    if (piece.kind !== 'heading') continue;
    const next = pieces[index + 1];
    const scope = {
      ...(piece.isSection ? anywhere : section),
      ...(next?.kind === 'comment' ? keysOf(next.text) : {}),
    };
    if (piece.isSection) section = scope;
    scopes.push({ scope, fences: [] });
  }
  return scopes;
}

function keysOf(comment: string): Partial<Scope> {
  const pairs = [...beforeHint(comment).matchAll(/\b(id|since|until): *([\w.-]+)/g)].map(
    ([, key, value]) => [key, value],
  );
  return Object.fromEntries(pairs);
}

/** A hint is the last key and any text. */
function beforeHint(comment: string): string {
  return comment.replace(/\bhint:[^]*/, '');
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let fence: (Fence & { prefix: string; mark: string }) | null = null;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (fence) {
      const inner = line.slice(fence.prefix.length);
      if (inner.trim().startsWith(fence.mark) && !/[^`~]/.test(inner.trim())) fence = null;
      else fence.body.push(inner);
      continue;
    }
    const [, prefix, mark, info] = /^((?:> ?| )*)(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
    if (prefix !== undefined && mark !== undefined && info !== undefined) {
      fence = { kind: 'fence', line: index + 1, info: info.trim(), body: [], prefix, mark };
      pieces.push(fence);
    } else if (/^(##|#{3,4} Q:) /.test(line))
      pieces.push({ kind: 'heading', isSection: line.startsWith('## ') });
    else if (line.startsWith('<!--'))
      pieces.push({ kind: 'comment', line: index + 1, text: commentAt(text, index) });
  }
  return pieces;
}

function commentAt(text: string, index: number): string {
  const [comment = ''] = text.split(/\r?\n/).slice(index).join('\n').split('-->');
  return comment;
}

/** Lines before the first `$ ` belong to no command; they are kept, so that they fail instead of vanishing. */
function stepsOf(fence: Fence): Step[] {
  const steps: (Step & { isOpen: boolean })[] = [];
  for (const [index, line] of fence.body.entries()) {
    const last = steps.at(-1);
    if (line.startsWith('$ '))
      steps.push({ line: fence.line + 1 + index, typed: line.slice(2), written: '', isOpen: true });
    else if (!last)
      steps.push({ line: fence.line + 1 + index, typed: ':', written: line, isOpen: false });
    else if (last.isOpen && line.startsWith('> ')) last.typed += `\n${line.slice(2)}`;
    else {
      last.written += last.isOpen ? line : `\n${line}`;
      last.isOpen = false;
    }
  }
  return steps.map(({ line, typed, written }) => ({ line, typed, written }));
}

// The headings of a note put its blocks into sections, questions and follow-ups.
import { teller, type Tell } from './problem.ts';
import { noKeys, parseComment, type CommentKeys } from './comment.ts';
import type { Block } from './markdown.ts';
import type { FollowUp, Place, Question, Section, TopicId } from './note.ts';
import type { Carrier, Problem } from './problem.ts';
import { parseFollowUp, parseQuestion, sliceOf } from './question.ts';
import { excerpt } from './text.ts';

type Source = { path: string; topic: TopicId; lines: readonly string[]; isJudged: boolean };
type OutlinedFollowUp = { followUp: FollowUp | null; from: number; to: number };
type OutlinedQuestion = {
  section: Section;
  question: Question | null;
  from: number;
  to: number;
  followUps: OutlinedFollowUp[];
};
/** The lines that a translation's stamp is made of (heading, then text), and the comment that holds the stamp. */
export type Stamped = {
  id: string;
  heading: number;
  from: number;
  to: number;
  of: string | null;
  comment: { place: Place; endLine: number };
};

export type Outline = {
  title: { text: string; place: Place } | null;
  intro: string;
  /** Without their questions: those that hold are put in by the caller. */
  sections: Section[];
  questions: OutlinedQuestion[];
  stamped: Stamped[];
  problems: Problem[];
};

type Heading = Extract<Block, { kind: 'heading' }>;
type Part = {
  heading: Heading | null;
  blocks: Block[];
  /** The last line of the part. */ to: number;
};
type Opened = {
  keys: CommentKeys;
  blocks: readonly Block[];
  place: Place;
  comment: { place: Place; endLine: number } | null;
};

export function readOutline(blocks: readonly Block[], source: Source): Outline {
  const outline: Outline = {
    title: null,
    intro: '',
    sections: [],
    questions: [],
    stamped: [],
    problems: [],
  };
  const reader = new OutlineReader(outline, source);
  for (const part of partsOf(blocks, source.lines.length)) reader.read(part);
  return outline;
}

function* partsOf(blocks: readonly Block[], lastLine: number): Generator<Part> {
  let part: Part = { heading: null, blocks: [], to: lastLine };
  for (const block of blocks) {
    if (block.kind !== 'heading') part.blocks.push(block);
    else {
      yield { ...part, to: block.line - 1 };
      part = { heading: block, blocks: [], to: lastLine };
    }
  }
  yield part;
}

/** `no space left on device | disk full` */
function wordingsIn(words: string | null): string[] {
  return (words ?? '')
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** What is open while the parts of a note go by. */
class OutlineReader {
  readonly #outline: Outline;
  readonly #source: Source;
  readonly #tell: Tell;
  readonly #ids = new Map<string, number>();
  #section: Section | null = null;
  #question: OutlinedQuestion | null = null;
  /** After a heading that is an error, what follows belongs to nothing and needs no second complaint. */
  #isLost = false;

  constructor(outline: Outline, source: Source) {
    this.#outline = outline;
    this.#source = source;
    this.#tell = teller(outline.problems, source.path);
  }

  read(part: Part): void {
    const { heading } = part;
    if (!heading) return this.#stray(part.blocks);
    const form = this.#source.lines[heading.line - 1] ?? '';
    if (heading.depth === 1 && /^# \S/u.test(form)) return this.#readTitle(heading, part);
    if (/^## (?!Q:)\S.*(?<!#)$/u.test(form.trimEnd())) return this.#readSection(heading, part);
    if (/^### Q: \S/u.test(form)) return this.#readQuestion(heading, part);
    if (/^#### Q: \S/u.test(form)) return this.#readFollowUp(heading, part);
    if (!heading.underlined) this.#tell('heading-form', { text: excerpt(heading.text) }, heading);
    this.#question = null;
    if (heading.depth <= 2) this.#section = null;
    this.#isLost = true;
  }

  #stray(blocks: readonly Block[]): void {
    if (blocks[0]) this.#tell('stray-block', {}, blocks[0]);
  }

  #readTitle(heading: Heading, part: Part): void {
    const { title } = this.#outline;
    this.#question = null;
    this.#section = null;
    if (title) {
      this.#isLost = true;
      return void this.#tell('title-twice', {}, heading);
    }
    this.#outline.title = { text: heading.text, place: this.#placeOf(heading) };
    const odd = part.blocks.find((block, index) => index > 0 || block.kind !== 'paragraph');
    if (odd) this.#tell('intro-shape', {}, odd);
    const [first] = part.blocks;
    if (first && this.#outline.sections.length === 0)
      this.#outline.intro = sliceOf(this.#source.lines, first.line, first.endLine);
  }

  #readSection(heading: Heading, part: Part): void {
    const { keys, blocks, place, comment } = this.#open(heading, part, 'section');
    this.#isLost = false;
    this.#question = null;
    const text = this.#sourceOf(blocks, part);
    const id = this.#takeId(keys.id, place) ?? `section-${this.#outline.sections.length + 1}`;
    this.#section = {
      id,
      title: heading.text,
      words: wordingsIn(keys.words),
      text,
      textLine: blocks[0]?.line ?? heading.endLine,
      was: keys.was,
      of: keys.of,
      since: keys.since,
      until: keys.until,
      place,
      questions: [],
    };
    this.#outline.sections.push(this.#section);
    this.#stamp(id, heading, blocks, part, keys, comment);
  }

  #readQuestion(heading: Heading, part: Part): void {
    const opened = this.#open(heading, part, 'question');
    const { keys, blocks, place, comment } = opened;
    if (!this.#section && !this.#isLost)
      this.#tell('heading-jumped', { text: excerpt(heading.text) }, heading);
    const section = this.#section ?? {
      id: '',
      title: '',
      words: [],
      text: '',
      textLine: 0,
      was: null,
      of: null,
      since: null,
      until: null,
      place,
      questions: [],
    };
    const { question, problems } = parseQuestion(this.#asked(heading, opened), section);
    this.#addProblems(problems);
    const isNew = keys.id !== null && this.#takeId(keys.id, place) !== null;
    this.#question = {
      section,
      question: isNew ? question : null,
      from: heading.line,
      to: part.to,
      followUps: [],
    };
    if (this.#section) this.#outline.questions.push(this.#question);
    if (keys.id !== null) this.#stamp(keys.id, heading, blocks, part, keys, comment);
  }

  #readFollowUp(heading: Heading, part: Part): void {
    const opened = this.#open(heading, part, 'follow-up');
    const { keys, blocks, place, comment } = opened;
    const parent = this.#question;
    if (!parent && !this.#isLost)
      this.#tell('heading-jumped', { text: excerpt(heading.text) }, heading);
    if (parent?.question && parent.question.kind !== 'open')
      this.#tell('follow-up-kind', {}, place);
    const { followUp, problems } = parseFollowUp(
      this.#asked(heading, opened),
      parent?.question?.level ?? 2,
    );
    this.#addProblems(problems);
    const isNew = keys.id !== null && this.#takeId(keys.id, place) !== null;
    parent?.followUps.push({ followUp: isNew ? followUp : null, from: heading.line, to: part.to });
    if (keys.id !== null) this.#stamp(keys.id, heading, blocks, part, keys, comment);
  }

  /** Takes the comment off a part; one that stands lower than directly under the heading is read all the same. */
  #asked(heading: Heading, { place, keys, blocks }: Opened) {
    return {
      heading: heading.text.slice('Q:'.length).trim(),
      place,
      keys,
      blocks,
      ...this.#source,
    };
  }

  #open(heading: Heading, part: Part, carrier: Carrier): Opened {
    const place = this.#placeOf(heading);
    const [first, ...rest] = part.blocks;
    if (first?.kind !== 'html' || !first.text.trimStart().startsWith('<!--')) {
      this.#tell('comment-missing', { carrier }, heading);
      return { keys: { ...noKeys }, blocks: part.blocks, place, comment: null };
    }
    const at = this.#placeOf(first);
    if (first.line !== heading.line + 1 || first.column !== 1)
      this.#tell('comment-place', {}, first);
    const { keys, problems } = parseComment(first.text.trimStart(), carrier, at);
    this.#addProblems(problems);
    return { keys, blocks: rest, place, comment: { place: at, endLine: first.endLine } };
  }

  /** Sections, questions and follow-ups share one namespace. */
  #takeId(id: string | null, place: Place): string | null {
    if (id === null) return null;
    const earlier = this.#ids.get(id);
    if (earlier === undefined) {
      this.#ids.set(id, place.line);
      return id;
    }
    return this.#tell('id-twice', { id, line: earlier }, place);
  }

  #sourceOf(blocks: readonly Block[], part: Part): string {
    const [first] = blocks;
    return first ? sliceOf(this.#source.lines, first.line, part.to) : '';
  }

  #stamp(
    id: string,
    heading: Heading,
    blocks: readonly Block[],
    part: Part,
    keys: CommentKeys,
    comment: Opened['comment'],
  ): void {
    if (comment)
      this.#outline.stamped.push({
        id,
        heading: heading.line,
        from: blocks[0]?.line ?? part.to + 1,
        to: part.to,
        of: keys.of,
        comment,
      });
  }

  /** One by one: a hostile file may have more of them than a call takes arguments. */
  #addProblems(problems: readonly Problem[]): void {
    for (const one of problems) this.#outline.problems.push(one);
  }

  #placeOf(at: { line: number; column: number }): Place {
    return { path: this.#source.path, line: at.line, column: at.column };
  }
}

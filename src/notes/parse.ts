// One Markdown text becomes a note and its problems: a bad question is left out, bad front matter the whole file.
import { teller } from './problem.ts';
import { keepBounds } from './bounds.ts';
import { cleanText } from './clean.ts';
import { parseFrontMatter, topicName, type FrontMatter } from './frontmatter.ts';
import { keepLayout, type Gathered } from './layout.ts';
import { readBlocks, type Block } from './markdown.ts';
import type { Language, Note, Place, TopicId } from './note.ts';
import { readOutline, type Outline } from './outline.ts';
import { byPlace, problem, type Problem } from './problem.ts';

export type NoteSource = {
  path: string;
  topic: string;
  language: Language;
  text: string;
  /** Its commands were judged before, as this text: they are not judged again, which costs as much as all else. */
  isJudged?: boolean;
};

/** What a check needs beside the note: every construct with its place, and the text that a stamp is made of. */
export type Details = Gathered &
  Pick<Outline, 'stamped'> & { frontMatter: ReadonlyMap<string, Place>; lines: readonly string[] };

/** Never throws; every problem at once, each with its place. */
export function parseNote(source: NoteSource): { note: Note | null; problems: Problem[] } {
  const { note, problems } = parseInFull(source);
  return { note, problems };
}

export function parseInFull(source: NoteSource): {
  note: Note | null;
  problems: Problem[];
  details: Details;
} {
  const { path } = source;
  const cleaned = cleanText(source.text, path);
  const lines = cleaned.text.split('\n');
  const front = parseFrontMatter(lines, path);
  const bounds = keepBounds(lines.slice(front.length), front.length + 1, path);
  const blocks = readBlocks(bounds.lines.join('\n'), lines, front.length + 1);
  const laidOut: Problem[] = [];
  const unread =
    blocks === null
      ? [problem('markdown-unreadable', {}, { path, line: front.length + 1, column: 1 })]
      : [];
  const gathered = keepLayout(blocks ?? [], lines, front.length + 1, teller(laidOut, path));
  const kept = [...lines.slice(0, front.length), ...bounds.lines];
  const outline = readOutline(blocks ?? [], {
    path,
    topic: source.topic as TopicId,
    lines: kept,
    isJudged: source.isJudged === true,
  });
  const titled = titleProblems(front, outline, blocks ?? [], path);
  const found = [
    ...front.problems,
    ...bounds.problems,
    ...nameProblems(source),
    ...unread,
    ...laidOut,
    ...outline.problems,
    ...titled,
  ];
  const isShut = front.fields === null || blocks === null || !topicName.test(source.topic);
  const note = isShut ? null : noteOf(source, front.fields!, outline, found);
  const problems = [...cleaned.problems, ...found.map(cleaned.restore)].sort(byPlace);
  return {
    note,
    problems,
    details: { ...gathered, stamped: outline.stamped, frontMatter: front.places, lines },
  };
}

function nameProblems({ topic, path }: NoteSource): Problem[] {
  return topicName.test(topic)
    ? []
    : [problem('topic-name', { name: topic }, { path, line: 1, column: 1 })];
}

function titleProblems(
  front: FrontMatter,
  outline: Outline,
  blocks: readonly Block[],
  path: string,
): Problem[] {
  if (blocks.length === 0 && front.fields === null) return [];
  if (!outline.title)
    return [problem('title-missing', {}, { path, line: front.length + 1, column: 1 })];
  const title = front.fields?.title;
  if (title === undefined || title === outline.title.text) return [];
  return [problem('title-differs', { title, heading: outline.title.text }, outline.title.place)];
}

/** Leaves out every question that has an error on one of its lines. */
function noteOf(
  source: NoteSource,
  fields: NonNullable<FrontMatter['fields']>,
  outline: Outline,
  found: readonly Problem[],
): Note {
  const bad = new Set(found.filter((one) => one.severity === 'error').map((one) => one.place.line));
  const isGood = (from: number, to: number) => {
    for (let line = from; line <= to; line += 1) if (bad.has(line)) return false;
    return true;
  };
  for (const { section, question, from, to, followUps } of outline.questions) {
    if (!question || !isGood(from, to)) continue;
    const kept = followUps.flatMap((one) =>
      one.followUp && isGood(one.from, one.to) ? [one.followUp] : [],
    );
    section.questions.push(question.kind === 'open' ? { ...question, followUps: kept } : question);
  }
  const { path, language } = source;
  return {
    topic: source.topic as TopicId,
    language,
    path,
    ...fields,
    intro: outline.intro,
    sections: outline.sections,
  };
}

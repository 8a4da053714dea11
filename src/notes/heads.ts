// Notes without their texts: what questions are chosen, planned and counted by, so that of a large bank only what is asked need be read.
import type { TopicOutline } from './compiled.ts';
import { kinds } from './kinds.ts';
import type { Note, Question, QuestionId, TopicId } from './note.ts';
import { listOf, number, text, type Fits } from './shape.ts';
import { wordsIn } from './text.ts';

export type QuestionHead = Pick<
  Question,
  'id' | 'topic' | 'section' | 'kind' | 'level' | 'revision' | 'asked' | 'contrast' | 'was'
> & {
  /** Of how many parts its answer is made: options, things to order, pairs; none where it is typed. */
  parts: number;
  /** What a recall question takes as right. */
  accepts: readonly string[];
};

export type SectionHead = {
  id: string;
  title: string;
  /** How many there are to read. */
  words: number;
  questions: readonly QuestionHead[];
};

export type NoteHead = Pick<Note, 'topic' | 'title' | 'asked' | 'requires'> & {
  sections: readonly SectionHead[];
};

/** `en.questions.json`, by topic; sections in the order of the outline, which has the rest of them. */
export type ShortHeads = (readonly [topic: TopicId, sections: ShortSection[]])[];
export type ShortSection = readonly [words: number, questions: ShortQuestion[]];
/** An id without its topic; what is nothing at the end is left out. */
type ShortQuestion = readonly [
  id: string,
  kind: Question['kind'],
  level: Question['level'],
  revision: string,
  parts?: number,
  asked?: Question['asked'],
  contrast?: string | null,
  was?: QuestionId | null,
  accepts?: readonly string[],
];

export function headOf(note: Note): NoteHead {
  const { topic, title, asked, requires } = note;
  return {
    topic,
    title,
    asked,
    requires,
    sections: note.sections.map((section) => ({
      id: section.id,
      title: section.title,
      words: wordsIn(section.text),
      questions: section.questions.map(questionHead),
    })),
  };
}

/** Of all these notes, in their order. */
export function questionHeads(notes: readonly NoteHead[]): QuestionHead[] {
  return notes.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions));
}

function questionHead(question: Question): QuestionHead {
  const { id, topic, section, kind, level, revision, asked, contrast, was } = question;
  const parts = partsOf(question);
  const accepts = acceptsOf(question);
  return { id, topic, section, kind, level, revision, asked, contrast, was, parts, accepts };
}

function partsOf(question: Question): number {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.options.length;
    case 'order':
      return question.items.length;
    case 'match':
      return question.pairs.length;
    case 'recall':
    case 'command':
    case 'open':
      return 0;
    default:
      return question satisfies never;
  }
}

/** Texts that are right as they stand; a command is judged by what it means. */
export function acceptsOf(question: Question): readonly string[] {
  return question.kind !== 'command' && 'accepts' in question ? question.accepts : [];
}

export function shortened({ topic, sections }: NoteHead): ShortSection[] {
  return sections.map(({ words, questions }) => [
    words,
    questions.map(({ id, kind, level, revision, parts, asked, contrast, was, accepts }) => {
      const rest = [parts, asked, contrast, was, accepts];
      const end = rest.findLastIndex((one) => one !== 0 && one !== null && one !== noTexts(one));
      const own = id.slice(topic.length + 1);
      return [own, kind, level, revision, ...rest.slice(0, end + 1)] as unknown as ShortQuestion;
    }),
  ]);
}

const noTexts = (one: unknown): unknown => (Array.isArray(one) && one.length === 0 ? one : null);

/** The head of the note that has this outline. */
export function headIn(
  { topic, title, asked, requires, sections }: TopicOutline,
  short: readonly ShortSection[],
): NoteHead {
  return {
    topic,
    title,
    asked,
    requires,
    sections: sections.map((section, at) => {
      const [words, questions] = short[at] ?? [0, []];
      return {
        id: section.id,
        title: section.title,
        words,
        questions: questions.map((one) => questionIn(topic, section.id, one)),
      };
    }),
  };
}

function questionIn(
  topic: TopicId,
  section: string,
  [own, kind, level, revision, parts = 0, asked, contrast, was, accepts]: ShortQuestion,
): QuestionHead {
  const id = `${topic}/${own}` as QuestionId;
  return {
    id,
    topic,
    section,
    kind,
    level,
    revision,
    parts,
    asked: asked ?? null,
    contrast: contrast ?? null,
    was: was ?? null,
    accepts: accepts ?? [],
  };
}

const oneToThree: Fits = (value) => value === 1 || value === 2 || value === 3;
const absent: Fits = (value) => value === null || value === undefined;
const isQuestion: Fits = (value) => {
  if (!Array.isArray(value) || value.length < 4) return false;
  const [own, kind, level, revision, parts = 0, asked, contrast, was, accepts = []] =
    value as unknown[];
  return (
    [own, revision].every(text) &&
    kinds.some((one) => one === kind) &&
    oneToThree(level) &&
    number(parts) &&
    (absent(asked) || oneToThree(asked)) &&
    (absent(contrast) || text(contrast)) &&
    (absent(was) || text(was)) &&
    listOf(text)(accepts)
  );
};

/** Whether what was kept has the form of `shortened`. */
export const isShortSection: Fits = (value) =>
  Array.isArray(value) && value.length === 2 && number(value[0]) && listOf(isQuestion)(value[1]);

// Finds the sections and questions that hold all of the words, wherever in a word they stand.
import type { Note, Question, QuestionId, Section, TopicId } from './note.ts';

export type Hit = {
  topic: TopicId;
  section: string;
  question: QuestionId | null;
  line: number;
  text: string;
};

/** Sections by their title and text, questions by all that they say; in learning order. */
export function searchNotes(notes: readonly Note[], typed: readonly string[]): Hit[] {
  const words = typed.flatMap((one) => searchable(one).split(/\s+/u)).filter((word) => word !== '');
  if (words.length === 0) return [];
  return notes.flatMap((note) =>
    note.sections.flatMap((section) => searchSection(note.topic, section, words)),
  );
}

function searchSection(topic: TopicId, section: Section, words: readonly string[]): Hit[] {
  const lines = [
    { text: section.title, line: section.place.line },
    ...section.text.split('\n').map((text, index) => ({ text, line: section.textLine + index })),
  ];
  const found = bestLine(lines, words);
  const own: Hit[] = found ? [{ topic, section: section.id, question: null, ...found }] : [];
  return [
    ...own,
    ...section.questions.flatMap((question) => searchQuestion(topic, section, question, words)),
  ];
}

function searchQuestion(
  topic: TopicId,
  section: Section,
  question: Question,
  words: readonly string[],
): Hit[] {
  const { line } = question.place;
  const found = bestLine(
    textsOf(question)
      .flatMap((text) => text.split('\n'))
      .map((text) => ({ text, line })),
    words,
  );
  return found ? [{ topic, section: section.id, question: question.id, ...found }] : [];
}

/** Of texts that hold all the words together, the first line that holds most of them. */
function bestLine(
  lines: readonly { text: string; line: number }[],
  words: readonly string[],
): { line: number; text: string } | null {
  const found = new Set<string>();
  let best: { line: number; text: string; held: number } | null = null;
  for (const { line, text } of lines) {
    const plain = searchable(text);
    const held = words.filter((word) => plain.includes(word));
    for (const word of held) found.add(word);
    if (held.length > (best?.held ?? 0)) best = { line, text: text.trim(), held: held.length };
  }
  return best && words.every((word) => found.has(word))
    ? { line: best.line, text: best.text }
    : null;
}

function searchable(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function textsOf(question: Question): string[] {
  return [question.prompt, ...answerTexts(question), question.explanation];
}

function answerTexts(question: Question): string[] {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return question.options.flatMap(({ text, why }) => [text, why ?? '']);
    case 'order':
      return question.items;
    case 'match':
      return [...question.head, ...question.pairs.flat()];
    case 'recall':
    case 'command':
      return question.accepts;
    case 'open':
      return [
        ...question.points,
        ...question.followUps.flatMap(({ prompt, points }) => [prompt, ...points]),
      ];
    default:
      return question satisfies never;
  }
}

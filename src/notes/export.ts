// Notes and questions as the one JSON document that other tools read.
import type { Language, Note, Question } from './note.ts';

export function exportNotes(notes: readonly Note[], language: Language) {
  return { schema: 1, language, topics: notes.map(exportNote) };
}

function exportNote({ topic, title, summary, aliases, requires, related, asked, sections }: Note) {
  return {
    topic,
    title,
    summary,
    aliases,
    requires,
    related,
    asked,
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      text: section.text,
      questions: section.questions.map(exportQuestion),
    })),
  };
}

function exportQuestion(question: Question) {
  const { id, kind, level, prompt, explanation, hint, contrast } = question;
  return { id, kind, level, prompt, ...answerOf(question), explanation, hint, contrast };
}

function answerOf(question: Question) {
  switch (question.kind) {
    case 'choice':
    case 'choices':
      return { options: question.options.map(({ text, right, why }) => ({ text, right, why })) };
    case 'order':
      return { items: question.items };
    case 'match':
      return { pairs: question.pairs };
    case 'recall':
      return { accepts: question.accepts };
    case 'command':
      return { accepts: question.accepts, relax: question.relax };
    case 'open':
      return {
        points: question.points,
        followUps: question.followUps.map(({ id, prompt, points }) => ({ id, prompt, points })),
      };
    default:
      return question satisfies never;
  }
}

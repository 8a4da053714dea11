// The blocks under a `### Q: ` heading become a question: comment, prompt, one answer, explanation.
import { isAnswer, parseExpected, type ExpectedAnswer } from './answer.ts';
import { teller, type Tell } from './problem.ts';
import type { CommentKeys } from './comment.ts';
import type { Block } from './markdown.ts';
import type { FollowUp, Level, Place, Question, QuestionId, Section, TopicId } from './note.ts';
import { problem, type Problem } from './problem.ts';
import { excerpt, shortHash } from './text.ts';
import { positions } from './words.ts';

type Asked = {
  heading: string;
  place: Place;
  keys: CommentKeys;
  blocks: readonly Block[];
  topic: TopicId;
  lines: readonly string[];
  isJudged: boolean;
};

type Parts = { prompt: string; answer: ExpectedAnswer | null; explanation: string | null };

export function parseQuestion(
  asked: Asked,
  section: Section,
): { question: Question | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const { prompt, answer, explanation } = readParts(asked, problems);
  if (explanation === null && asked.blocks.some(isAnswer))
    problems.push(problem('explanation-missing', {}, asked.place));
  const { keys, topic } = asked;
  if (!answer || keys.id === null) return { question: null, problems };
  const about = {
    id: fullId(topic, keys.id),
    prompt,
    was: keys.was === null ? null : fullId(topic, keys.was),
    of: keys.of,
    place: asked.place,
    topic,
    section: section.id,
    level: keys.level ?? 2,
    asked: keys.asked,
    contrast: keys.contrast,
    proof: keys.proof,
    hint: keys.hint,
    since: keys.since ?? section.since,
    until: keys.until ?? section.until,
    // Without one it is asked all the same.
    explanation: explanation ?? '',
    revision: shortHash([answer.kind, prompt, ...essenceOf(answer)]),
  };
  return {
    question:
      answer.kind === 'open'
        ? Object.assign(about, answer, { followUps: [] })
        : Object.assign(about, answer),
    problems,
  };
}

/** A follow-up is open and has no explanation of its own. */
export function parseFollowUp(
  asked: Asked,
  level: Level,
): { followUp: FollowUp | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const { prompt, answer, explanation } = readParts(asked, problems);
  if (answer && answer.kind !== 'open') problems.push(problem('follow-up-kind', {}, asked.place));
  if (explanation !== null) {
    const quote = asked.blocks.find((block) => block.kind === 'quote');
    problems.push(
      problem(
        'stray-block',
        {},
        {
          path: asked.place.path,
          line: quote?.line ?? asked.place.line,
          column: quote?.column ?? 1,
        },
      ),
    );
  }
  if (answer?.kind !== 'open' || asked.keys.id === null) return { followUp: null, problems };
  const { keys, topic, place } = asked;
  const was = keys.was === null ? null : fullId(topic, keys.was);
  return {
    followUp: {
      id: fullId(topic, keys.id!),
      prompt,
      was,
      of: keys.of,
      place,
      points: answer.points,
      level,
    },
    problems,
  };
}

/** The Markdown of lines `from` to `to`, without blank lines at its ends. */
export function sliceOf(lines: readonly string[], from: number, to: number): string {
  let first = from - 1;
  while (first < to && lines[first]!.trim() === '') first += 1;
  return lines.slice(first, to).join('\n').trimEnd();
}

/** A former id may have been in another topic. */
function fullId(topic: TopicId, id: string): QuestionId {
  return (id.includes('/') ? id : `${topic}/${id}`) as QuestionId;
}

function readParts(asked: Asked, problems: Problem[]): Parts {
  const tell = teller(problems, asked.place.path);
  const { blocks, lines } = asked;
  const answers = blocks.findIndex(isAnswer);
  const before = answers < 0 ? blocks : blocks.slice(0, answers);
  for (const block of before)
    if (block.kind !== 'paragraph' && block.kind !== 'fence') tell('prompt-shape', {}, block);
  if (asked.heading === '') tell('prompt-empty', {}, asked.place);
  const last = before.at(-1);
  const body = last ? sliceOf(lines, before[0]!.line, last.endLine) : '';
  const prompt = [asked.heading, body].filter((part) => part !== '').join('\n\n');
  const block = blocks[answers];
  if (!block) return { prompt, answer: tell('answer-missing', {}, asked.place), explanation: null };
  const found = problems.length;
  const answer = parseExpected(block, tell, asked);
  const explanation = readExplanation(blocks.slice(answers + 1), tell);
  if (answer && explanation !== null)
    tellNamedOptions(answer, explanation, blocks.slice(answers + 1), block, tell);
  return {
    prompt,
    answer: problems.slice(found).some((one) => one.severity === 'error') ? null : answer,
    explanation,
  };
}

function readExplanation(after: readonly Block[], tell: Tell): string | null {
  const [first] = after;
  const explanation = first?.kind === 'quote' ? first.text.trim() : null;
  for (const block of explanation === null ? after : after.slice(1)) {
    if (isAnswer(block)) tell('two-answers', {}, block);
    else if (!(explanation === null && block.kind === 'quote')) tell('stray-block', {}, block);
  }
  if (explanation !== null) return explanation === '' ? null : explanation;
  const later = after.find((block) => block.kind === 'quote');
  return later?.kind === 'quote' && later.text.trim() !== '' ? later.text.trim() : null;
}

/** Options are shuffled when asked, so that no letter or position means anything in what explains them. */
function tellNamedOptions(
  answer: ExpectedAnswer,
  explanation: string,
  after: readonly Block[],
  block: Block,
  tell: Tell,
): void {
  if (answer.kind !== 'choice' && answer.kind !== 'choices') return;
  const quote = after.find((one) => one.kind === 'quote');
  const named = (text: string) =>
    Object.values(positions)
      .flatMap(({ near, named }) => (near.test(text) ? named : []))
      .map((position) => position.exec(text)?.[0])
      .find((found) => found !== undefined);
  const inExplanation = named(explanation);
  if (inExplanation && quote)
    tell('explanation-names-option', { text: excerpt(inExplanation) }, quote);
  if (block.kind !== 'list') return;
  block.items.forEach((item, index) => {
    const found = named(answer.options[index]?.why ?? '');
    const reason = item.blocks.find((one) => one.kind === 'quote');
    if (found && reason) tell('explanation-names-option', { text: excerpt(found) }, reason);
  });
}

/** What counts as right, without the reasons. */
function essenceOf(answer: ExpectedAnswer): string[] {
  switch (answer.kind) {
    case 'choice':
    case 'choices':
      return answer.options.map(({ text, right }) => (right ? `+${text}` : `-${text}`));
    case 'order':
      return answer.items;
    case 'match':
      return answer.pairs.flat();
    case 'recall':
      return answer.accepts;
    case 'command':
      return [...answer.accepts, JSON.stringify(answer.relax)];
    case 'open':
      return answer.points;
    default:
      return answer satisfies never;
  }
}

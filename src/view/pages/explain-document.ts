// The document that `explain --json` prints.
import type { CommandProblem, Explanation } from '../../command/command.ts';
import type { Language } from '../../notes/note.ts';
import { sayProblem } from './command.ts';
import {
  errorMessage,
  sayRisk,
  saySummary,
  sayWord,
  spokenDifferences,
  type Comparison,
} from './explain-sayings.ts';
import type { Sections } from './explain.ts';

/** The document of `explain --json`, as commands.md has it. */
export function explanationDocument(
  explained: Explanation,
  sections: Sections,
  comparison: Comparison | null,
  language: Language,
) {
  const say = (problem: CommandProblem) => ({
    message: sayProblem(problem, language),
    at: problem.at,
  });
  return {
    schema: 1,
    line: explained.line,
    verdict: explained.verdict,
    error: explained.error && {
      code: explained.error.code,
      message: errorMessage(explained, language),
      at: explained.error.problem.at,
    },
    engineRefuses: explained.engineRefuses.map((problem) => ({
      code: problem.code,
      ...say(problem),
    })),
    meaning: meaningDocument(explained),
    words: explained.words.map((word) => ({
      text: word.text,
      at: word.at,
      role: word.role,
      means: sayWord(word, explained, language),
    })),
    summary: explained.notice
      ? sayProblem(explained.notice, language)
      : saySummary(explained, language),
    risks: explained.risks.map((risk) => ({
      code: risk.code,
      message: sayRisk(risk, explained, language),
    })),
    sections,
    same: comparison && comparison.grade.kind === 'right',
    differences: comparison ? spokenDifferences(explained, comparison, language) : [],
  };
}

function meaningDocument({ meaning, normal }: Explanation): object {
  if (!meaning) return {};
  const { command, image, targets, inside, items } = meaning;
  return {
    command,
    normal,
    image: image?.normal ?? null,
    targets: targets.map(({ normal: target }) => target),
    inside: inside.map(({ text }) => text),
    mounts: items.flatMap(({ mount }) => mount ?? []),
    ports: items.flatMap(({ port }) => port ?? []),
    flags: items
      .filter(({ mount, port }) => !mount && !port)
      .map((item) => ({ name: item.field, value: item.normal })),
  };
}

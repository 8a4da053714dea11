// The door of the room: a typed docker command is read, judged by meaning, checked and explained here.
export type { CommandProblem, Difference, Span } from './findings.ts';
export type { Explanation } from './explain.ts';
export type { CommandGrade } from './grade.ts';
export type { Relax } from './relax.ts';
export type { ParsedCommand } from './parsed.ts';
export { checkAccepted, compareLines, gradeCommand } from './grade.ts';
export { checkFence, checkFragment } from './check.ts';
export { explainLine, withoutStandIns } from './explain.ts';
export { isDockerWord } from './dictionary.ts';
export type { ExplainedWord, WordRole } from './roles.ts';
export type { Risk, RiskArgs, RiskCode } from './risks.ts';
export { shellOf } from './docker/known-images.ts';
export { makesContainer } from './docker/records.ts';
export { parseLine } from './parse.ts';

// What a build warns of: rule, sentence and line, in the order in which BuildKit comes upon them.

type Warning = { rule: string; text: string; line: number };
type Rules = { all: boolean; names: Set<string> };
export type Lint = { warnings: Warning[]; skips?: Rules; experiments?: Rules; isError?: boolean };

const experimental = new Set(['CopyIgnoredFile', 'InvalidDefinitionDescription']);

export function warn(lint: Lint, rule: string, line: number, text: string): void {
  const has = (rules: Rules | undefined) => rules?.all === true || rules?.names.has(rule) === true;
  if (has(lint.skips) || (experimental.has(rule) && !has(lint.experiments))) return;
  lint.warnings.push({ rule, text, line });
}

/** `skip=RULE,RULE;experimental=all;error=true`, in the first lines or as a build argument. */
export function setLint(lint: Lint, text: string): void {
  for (const part of text.split(';')) {
    const [key = '', value = ''] = part.split('=').map((each) => each.trim());
    const rules = {
      all: value.toLowerCase() === 'all',
      names: new Set(value.split(',').map((each) => each.trim())),
    };
    if (key === 'skip') lint.skips = rules;
    if (key === 'experimental') lint.experiments = rules;
    if (key === 'error') lint.isError = value.toLowerCase() === 'true';
  }
}

export function violated({ warnings }: Lint): string {
  return [...new Set(warnings.map(({ rule }) => rule))].sort().join(', ');
}

const secret =
  /(?:_|^)(?:apikey|auth|credential|credentials|key|password|pword|passwd|secret|token)(?:_|$)/i;
const allowed = /(?:_|^)(?:public|file|version)(?:_|$)/i;

export function warnOfSecret(lint: Lint, name: 'ARG' | 'ENV', key: string, line: number): void {
  if (secret.test(key) && !allowed.test(key))
    warn(
      lint,
      'SecretsUsedInArgOrEnv',
      line,
      `Do not use ARG or ENV instructions for sensitive data (${name} "${key}")`,
    );
}

/** All instructions should be in upper case, or all in lower case. */
export function warnOfCasing(lint: Lint, names: { name: string; line: number }[]): void {
  const lower = names.filter(({ name }) => name === name.toLowerCase()).length;
  const upper = names.filter(({ name }) => name === name.toUpperCase()).length;
  const isLower = lower > upper;
  for (const { name, line } of names) {
    if (name === (isLower ? name.toLowerCase() : name.toUpperCase())) continue;
    const right = isLower ? 'lowercase' : 'uppercase';
    warn(
      lint,
      'ConsistentInstructionCasing',
      line,
      `Command '${name}' should match the case of the command majority (${right})`,
    );
  }
}

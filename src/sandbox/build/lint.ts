// What a build warns of: rule, sentence and line, in the order in which BuildKit comes upon them.

type Warning = { rule: string; text: string; line: number };
export type Lint = { warnings: Warning[] };

export function warn(lint: Lint, rule: string, line: number, text: string): void {
  lint.warnings.push({ rule, text, line });
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

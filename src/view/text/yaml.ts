// Data as YAML that people write: two blanks a level, quotes only where they are needed.

export type YamlValue = string | number | boolean | readonly YamlEntry[] | YamlKeys;

type YamlKeys = { readonly [key: string]: YamlValue };
type YamlEntry = string | YamlKeys;

/** Ends in a line break; nothing for an empty object. */
export function yamlOf(value: YamlKeys, indent = ''): string {
  return Object.entries(value)
    .map(([key, one]) => `${indent}${scalar(key)}:${below(one, indent)}`)
    .join('');
}

function below(value: YamlValue, indent: string): string {
  if (typeof value === 'boolean' || typeof value === 'number') return ` ${value}\n`;
  if (typeof value === 'string') return ` ${scalar(value)}\n`;
  if (isList(value))
    return `\n${value.map((one) => `${indent}  - ${entry(one, indent)}`).join('')}`;
  return Object.keys(value).length === 0 ? ' {}\n' : `\n${yamlOf(value, `${indent}  `)}`;
}

function entry(value: YamlEntry, indent: string): string {
  return typeof value === 'string'
    ? `${scalar(value)}\n`
    : yamlOf(value, `${indent}    `).trimStart();
}

function isList(value: YamlValue): value is readonly YamlEntry[] {
  return Array.isArray(value);
}

/** Plain where YAML takes it for a text and for nothing else. */
function scalar(text: string): string {
  const isPlain =
    /^[A-Za-z_./][\w./@+-]*(?: [\w./@+-]+)*$/.test(text) &&
    !/^(?:y|n|yes|no|on|off|true|false|null|\.(?:inf|nan))$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

// Data as YAML in the form in which compose prints it: two spaces, lists indented, quotes only where they are needed.
import type { Data, Mapping } from './yaml-text.ts';

export function emitYaml(data: Mapping): string {
  return mapping(data, '');
}

function mapping(data: Mapping, indent: string): string {
  return Object.entries(data)
    .map(([key, value]) => `${indent}${scalar(key, indent)}:${after(value, indent)}`)
    .join('');
}

/** What stands behind `key:`. */
function after(value: Data, indent: string): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return ' []\n';
    return `\n${value.map((each) => item(each, `${indent}  `)).join('')}`;
  }
  if (value !== null && typeof value === 'object')
    return Object.keys(value).length === 0 ? ' {}\n' : `\n${mapping(value, `${indent}  `)}`;
  return ` ${scalar(value, `${indent}  `)}\n`;
}

function item(value: Data, indent: string): string {
  if (Array.isArray(value) && value.length > 0) return `${indent}-${after(value, indent)}`;
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    if (Object.keys(value).length === 0) return `${indent}- {}\n`;
    return `${indent}- ${mapping(value, `${indent}  `).slice(indent.length + 2)}`;
  }
  return `${indent}- ${scalar(value, `${indent}  `)}\n`;
}

function scalar(value: Data, indent: string): string {
  if (value === null) return 'null';
  if (typeof value !== 'string') return String(value);
  if (value === '') return '""';
  if (value.includes('\n') && !/[\x00-\x08\x0b-\x1f]/.test(value)) return block(value, indent);
  if (/[\x00-\x1f\x7f]/.test(value)) return JSON.stringify(value);
  if (isOther(value)) return JSON.stringify(value);
  return isPlain(value) ? value : `'${value.replaceAll("'", "''")}'`;
}

function block(value: string, indent: string): string {
  const chomp = value.endsWith('\n\n') ? '+' : value.endsWith('\n') ? '' : '-';
  const lines = value.replace(/\n$/, '').split('\n');
  return `|${/^\s/.test(value) ? '4' : ''}${chomp}\n${lines.map((line) => (line === '' ? '' : indent + line)).join('\n')}`;
}

/** Would be read as something other than a string. */
function isOther(value: string): boolean {
  return (
    /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE|yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|y|Y|n|N)$/.test(
      value,
    ) ||
    /^[-+]?(?:0[xX][0-9a-fA-F_]+|0o?[0-7_]+|0b[01_]+|\d[\d_]*)$/.test(value) ||
    /^[-+]?(?:\d[\d_]*\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(value) ||
    /^[-+]?\.(?:inf|Inf|INF)$|^\.(?:nan|NaN|NAN)$/.test(value) ||
    /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/.test(value) ||
    /^\d{4}-\d\d?-\d\d?(?:[Tt ].*)?$/.test(value)
  );
}

function isPlain(value: string): boolean {
  if (/^\s|\s$/.test(value) || /: |:$| #/.test(value)) return false;
  if (/^(?:[-?:](?:\s|$)|[,[\]{}#&*!|>'"%@`])/.test(value)) return false;
  return !/^---|^\.\.\./.test(value) && value !== '=' && value !== '<<';
}

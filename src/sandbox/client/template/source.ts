// A template's node as Go writes it again in its errors.
import type { PipeCommand, Expression, Pipe } from './tree.ts';

export function sourceOf(node: Expression | PipeCommand | Pipe): string {
  if ('words' in node) return node.words.map(wordOf).join(' ');
  if ('commands' in node) return pipeOf(node);
  return wordOf(node);
}

function pipeOf(pipe: Pipe): string {
  const declared =
    pipe.declares.length > 0 ? `${pipe.declares.join(', ')} ${pipe.assigns ? '=' : ':='} ` : '';
  return declared + pipe.commands.map((command) => sourceOf(command)).join(' | ');
}

function wordOf(word: Expression): string {
  switch (word.kind) {
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
    case 'field':
      return word.names.map((name) => `.${name}`).join('');
    case 'variable':
      return [word.name, ...word.names].join('.');
    case 'bool':
      return String(word.value);
    case 'number':
    case 'string':
      return word.text;
    case 'function':
      return word.name;
    case 'chain':
      return `${word.of.kind === 'pipe' ? `(${pipeOf(word.of.pipe)})` : wordOf(word.of)}${word.names.map((name) => `.${name}`).join('')}`;
    case 'pipe':
      return `(${pipeOf(word.pipe)})`;
    default:
      return word satisfies never;
  }
}

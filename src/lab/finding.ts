// What a check says of what it saw: whether it holds, what was found instead, and a command that shows it.

/** Codes with arguments; the sentences live in the view. */
export type Found =
  | { code: 'absent' }
  | { code: 'present' }
  | { code: 'state'; state: string; exit: number }
  | { code: 'is'; value: string }
  | { code: 'empty' }
  | { code: 'mount'; kind: string; source: string; at: string; isReadOnly: boolean }
  | { code: 'holds'; text: string }
  | { code: 'printed'; text: string; exit: number }
  | { code: 'closed' }
  | { code: 'answered'; text: string }
  | { code: 'unreachable' }
  | { code: 'reached' };

/** `holds` is of the predicate as it stands, before a `not`. */
export type Holding = { holds: boolean; found: Found };

export function is(holds: boolean, value: string | number): Holding {
  const text = String(value);
  return { holds, found: text === '' ? { code: 'empty' } : { code: 'is', value: text } };
}

/** Of a list such as environment or labels: the whole of it is what was found. */
export function among(wanted: string, all: readonly string[]): Holding {
  return is(all.includes(wanted), all.join(', '));
}

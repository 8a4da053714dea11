// What stands half-answered on the screen: the cursor, the ticks and the typed text of the question that is open.

export type Entry =
  | { kind: 'choice'; cursor: number; covered: boolean }
  | { kind: 'choices'; cursor: number; ticked: readonly string[]; covered: boolean }
  /** The keys of the items as they stand now; the one at the cursor is lifted or not. */
  | { kind: 'order'; keys: readonly string[]; cursor: number; lifted: boolean }
  /** Left key → right key; the cursor is on the left item that a number would pair. */
  | { kind: 'match'; cursor: number; pairs: Readonly<Record<string, string>> }
  /** `caret` in UTF-16 units from the start; `text` of an open question may hold line breaks. */
  | { kind: 'text'; text: string; caret: number; lines: boolean }
  | { kind: 'points'; cursor: number; ticked: readonly number[] };

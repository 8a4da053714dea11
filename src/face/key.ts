// One key of a keyboard.

/** A key as readline reports it; `sequence` is what it sent. */
export type Key = { name: string; sequence: string; ctrl: boolean; meta: boolean; shift: boolean };

// A session's outcome line by line, as it came and as it is kept.

export type Played = { out: string; err: string; exit: number };

export type Recorded = { name: string; revision: string; lines: Played[] };

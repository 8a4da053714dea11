// What a fact is: a short script and what a real Docker Engine prints when it runs.

export type Fact = {
  /** kebab-case, unique over all topics; a question's `proof` names it. */
  name: string;
  /** The fact as one sentence, without a full stop. */
  says: string;
  /** Run by `sh`, without a terminal, in an empty folder, on an engine that holds `busybox` and nothing else. */
  sh: string;
  /** stdout and stderr together; `…` stands for any text in a line, a line of only `…` for any number of lines. */
  prints: string;
  /** What Engine 20.10 prints instead, where it differs. */
  on20?: string;
  /** The first Engine version on which it can run: `28`, `23.0`. */
  since?: string;
};

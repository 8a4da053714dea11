// Why a build stopped: the words, and the lines of the Dockerfile that they speak of.

export type Lines = { from: number; to: number };

export class BuildFailure extends Error {
  readonly at: Lines | null;
  constructor(message: string, at: Lines | null = null) {
    super(message);
    this.at = at;
  }
}

/** What couldn't be had from outside: told without a place in the Dockerfile. */
export class FetchFailure extends BuildFailure {}

/** The failure with a place, unless it has one. */
export function placed(thrown: unknown, at: Lines, prefix = ''): unknown {
  if (!(thrown instanceof BuildFailure)) return thrown;
  return new BuildFailure(prefix + thrown.message, thrown.at ?? at);
}

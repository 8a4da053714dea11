// What the sandbox doesn't do is said instead of guessed.

/** Passes through everything, shell, traps and `|| true`: only the world's door catches it. */
export class NotModelled extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`not modelled: ${what}`);
    this.what = what;
  }
}

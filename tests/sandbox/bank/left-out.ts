// What the built-in Docker doesn't do as the notes have it, and why.
export const factsLeftOut: ReadonlyMap<string, string> = new Map();
export const transcriptsLeftOut: ReadonlyMap<string, string> = new Map();

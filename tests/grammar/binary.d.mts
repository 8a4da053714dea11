// The types of binary.mjs, for the tests.
export function versionHere(): Promise<string | null>;

// What the taking of Node's own modules gives to tests.
export function takenAsTheyAre(code: string): string;

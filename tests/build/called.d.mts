// What the table of verbs' files gives to tests.
export function calledByName(code: string, table: string): string;

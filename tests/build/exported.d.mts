// What the table of exports gives to tests.
export function inOneTable(code: string): string;

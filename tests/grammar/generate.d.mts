// The types of generate.mjs, for the tests.
export function generateGrammar(): Promise<string>;
export function generateFromHelp(): Promise<{ name: string; aliases: string[]; flags: string[] }[]>;

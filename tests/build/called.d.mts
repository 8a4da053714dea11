// What the table of verbs' files gives to tests.
import type { Plugin } from 'vitest/config';

export const called: Plugin;
export function calledByName(code: string, table: string): string;

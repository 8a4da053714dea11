// Bytes of a note's file become text, or the problem that keeps it shut.
import type { Language } from './note.ts';
import { problem, type Problem } from './problem.ts';

/** A file as it was found: its bytes, or why there are none. */
export type NoteFile = {
  path: string;
  topic: string;
  language: Language;
  content:
    | { kind: 'bytes'; bytes: Uint8Array }
    | {
        kind: 'refused';
        why: 'too-large' | 'link-out' | 'not-a-file' | 'unreadable' | 'name-not-utf8';
        detail: string;
      };
};

export const largestBytes = 512_000;

/** Strict UTF-8 without a byte order mark, CRLF read as LF; control characters are the parser's to strip and report. */
export function decodeNote(file: NoteFile): { text: string | null; problems: Problem[] } {
  const start = { path: file.path, line: 1, column: 1 };
  const { content } = file;
  if (content.kind === 'refused' && content.why === 'too-large') {
    return {
      text: null,
      problems: [
        problem(
          'file-too-large',
          { bytes: Number(content.detail) || 0, limit: largestBytes },
          start,
        ),
      ],
    };
  }
  if (content.kind === 'refused')
    return {
      text: null,
      problems: [
        problem(
          'file-refused',
          { why: content.why as Exclude<typeof content.why, 'too-large'>, detail: content.detail },
          start,
        ),
      ],
    };
  if (content.bytes.length > largestBytes) {
    return {
      text: null,
      problems: [
        problem('file-too-large', { bytes: content.bytes.length, limit: largestBytes }, start),
      ],
    };
  }
  try {
    return {
      text: asParsed(asWritten(content.bytes)),
      problems: [],
    };
  } catch {
    return {
      text: null,
      problems: [problem('file-not-utf8', {}, placeOfBadByte(content.bytes, file.path))],
    };
  }
}

/** With its byte order mark and its line ends; throws where it is no UTF-8. */
export function asWritten(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

export function asParsed(written: string): string {
  return written.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
}

/** The line where decoding stops, found by halving: a prefix decodes or it doesn't. */
function placeOfBadByte(
  bytes: Uint8Array,
  path: string,
): { path: string; line: number; column: number } {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
  return {
    path,
    line: before.split('\n').length,
    column: before.length - before.lastIndexOf('\n'),
  };
}

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

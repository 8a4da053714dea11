// A sum behind or before a text says whether it is still what was written.
/** FNV-1a over the text up to `end`: a flipped bit or a lost piece is noticed; nobody is kept from forging. */
export function sumOf(text: string, end: number): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** A text behind its sum. */
export function sealed(body: string): string {
  return `${sumOf(body, body.length)} ${body}`;
}

/** The text that was sealed, or null where it is not that any more. */
export function unsealed(text: string): string | null {
  const body = text.slice(9);
  return text.slice(0, 9) === `${sumOf(body, body.length)} ` ? body : null;
}

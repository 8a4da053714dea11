// Bytes as everything in the sandbox carries them: a text in which each character is one byte (0 to 255).

/** Files, pipes, arguments and variables are these; only what a person types or reads is UTF-16. */
export type Bytes = string;

export function toBytes(text: string): Bytes {
  if (isPlain(text)) return text;
  let bytes = '';
  for (const byte of new TextEncoder().encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/** What is no UTF-8 becomes U+FFFD, as a terminal shows it. */
export function toText(bytes: Bytes): string {
  if (isPlain(bytes)) return bytes;
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

function isPlain(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

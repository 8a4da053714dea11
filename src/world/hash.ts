// Hashes by the system's own cryptography, for what is compared over years.
import { createHash, type Hash } from 'node:crypto';

/** Of what comes piece by piece. */
export function sha1(): Hash {
  return createHash('sha1');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** As a policy of a page names it. */
export function sha256Base64(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

// Hashes by the system's own cryptography, for what is compared over years.
import { createHash } from 'node:crypto';

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** As a policy of a page names it. */
export function sha256Base64(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

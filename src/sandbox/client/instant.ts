// Seconds since 1970, a date, or how long ago: an instant as docker's flags say it.
import { parseDuration } from '../../command/values/numbers.ts';

export function instantFrom(now: number, text: string): number | null {
  const ago = parseDuration(text);
  if (ago !== null && !/^\d+$/.test(text)) return now - ago / 1e6;
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d(?::\d\d(?::\d\d(?:\.\d+)?)?)?)?(?:Z|[+-]\d\d:\d\d)?$/.test(text))
    return null;
  const full = text.replace(/T(\d\d)(?=Z|[+-]|$)/, 'T$1:00');
  const hasZone = /(?:Z|[+-]\d\d:\d\d)$/.test(full) && full.includes('T');
  const at = Date.parse(hasZone || !full.includes('T') ? full : `${full}Z`);
  return Number.isNaN(at) ? null : at;
}

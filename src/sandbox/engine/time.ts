// Instants of virtual time as docker writes them.

const zero = '0001-01-01T00:00:00Z';

/** `2026-11-29T21:49:36.689425768Z`, without zeros at the end. */
export function isoNano(at: number | null): string {
  if (at === null) return zero;
  const fraction = nanos(at).replace(/0+$/, '');
  return `${seconds(at)}${fraction === '' ? '' : `.${fraction}`}Z`;
}

/** The same with nine digits always. */
export function isoNanoFull(at: number): string {
  return `${seconds(at)}.${nanos(at)}Z`;
}

export function isoSeconds(at: number): string {
  return `${seconds(at)}Z`;
}

function seconds(at: number): string {
  return new Date(Math.floor(at / 1000) * 1000).toISOString().slice(0, 19);
}

function nanos(at: number): string {
  const rest = at - Math.floor(at / 1000) * 1000;
  return String(Math.min(999_999_999, Math.round(rest * 1e6))).padStart(9, '0');
}

/** Go's `time.Time.String` in UTC: `2026-11-29 21:49:36 +0000 UTC`, or with its fraction. */
export function goTime(at: number, withFraction = false): string {
  const fraction = withFraction ? nanos(at).replace(/0+$/, '') : '';
  return `${seconds(at).replace('T', ' ')}${fraction === '' ? '' : `.${fraction}`} +0000 UTC`;
}

/** `21:49`, as ps shows when a process began. */
export function clock(at: number): string {
  return seconds(at).slice(11, 16);
}

// Instants in words: UTC, as containers have it.

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const longDays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const longMonths =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** As `ls -l`: the year in place of the time where it is half a year away. */
export function listedDate(instant: number, now: number): string {
  const date = new Date(instant);
  const day = `${months[date.getUTCMonth()] ?? ''} ${String(date.getUTCDate()).padStart(2)}`;
  const age = now - instant;
  const isNear = age >= -60_000 && age < (366 / 2) * 86_400_000;
  return isNear
    ? `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`
    : `${day}  ${date.getUTCFullYear()}`;
}

export function fullDate(instant: number): string {
  return `${formatDate('%Y-%m-%d %H:%M:%S', instant)}.${String(Math.floor(instant % 1000)).padStart(3, '0')}000000 +0000`;
}

/** A time zone as its letters, and how many minutes it is ahead of UTC. */
type Zone = { name: string; aheadMinutes: number };
const noZone: Zone = { name: 'UTC', aheadMinutes: 0 };

/** What TZ says where no files describe zones: letters, then how far behind UTC; `Asia/Seoul` is UTC under another name. */
export function zoneIn(given: string | undefined): Zone {
  const [, name, sign, hours, minutes] =
    /^([A-Za-z]{3,})([+-]?)(\d{1,2})?(?::(\d{2}))?/.exec(given ?? '') ?? [];
  if (name === undefined) return noZone;
  const behind = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return { name, aheadMinutes: sign === '-' ? behind : -behind };
}

/** `instant` in the zone; with `Z` and `z` telling it. */
export function formatDate(format: string, given: number, zone: Zone = noZone): string {
  const instant = given + zone.aheadMinutes * 60_000;
  const digits = format.replace(/%(\d)N/g, (_, count: string) =>
    `${String(Math.floor(instant % 1000)).padStart(3, '0')}000000`.slice(0, Number(count)),
  );
  return digits.replace(/%([-_0]?)(\w|%|\+)/g, (whole, pad: string, letter: string) => {
    const text = letter === 's' ? String(Math.floor(given / 1000)) : field(letter, instant, zone);
    if (text === null) return whole;
    if (pad === '-') return text.replace(/^[0 ]+(?=.)/, '');
    return pad === '_' ? text.replace(/^0+(?=.)/, (zeros) => ' '.repeat(zeros.length)) : text;
  });
}

function field(letter: string, instant: number, zone: Zone): string | null {
  const date = new Date(instant);
  const hour = date.getUTCHours();
  const yearStart = Date.UTC(date.getUTCFullYear(), 0, 1);
  const dayOfYear = Math.floor((instant - yearStart) / 86_400_000) + 1;
  const fields = new Map<string, string>([
    ['Y', String(date.getUTCFullYear())],
    ['y', two(date.getUTCFullYear() % 100)],
    ['C', two(Math.floor(date.getUTCFullYear() / 100))],
    ['m', two(date.getUTCMonth() + 1)],
    ['d', two(date.getUTCDate())],
    ['e', String(date.getUTCDate()).padStart(2)],
    ['H', two(hour)],
    ['I', two(hour % 12 || 12)],
    ['M', two(date.getUTCMinutes())],
    ['S', two(date.getUTCSeconds())],
    ['p', hour < 12 ? 'AM' : 'PM'],
    ['j', String(dayOfYear).padStart(3, '0')],
    ['s', String(Math.floor(instant / 1000))],
    ['N', `${String(Math.floor(instant % 1000)).padStart(3, '0')}000000`],
    ['a', days[date.getUTCDay()] ?? ''],
    ['A', longDays[date.getUTCDay()] ?? ''],
    ['b', months[date.getUTCMonth()] ?? ''],
    ['h', months[date.getUTCMonth()] ?? ''],
    ['B', longMonths[date.getUTCMonth()] ?? ''],
    ['u', String(date.getUTCDay() || 7)],
    ['w', String(date.getUTCDay())],
    ['V', two(isoWeek(date))],
    ['Z', zone.name],
    ['z', offsetOf(zone)],
    ['n', '\n'],
    ['t', '\t'],
    ['%', '%'],
  ]);
  const known = fields.get(letter);
  if (known !== undefined) return known;
  const combined = new Map([
    ['F', '%Y-%m-%d'],
    ['T', '%H:%M:%S'],
    ['R', '%H:%M'],
    ['D', '%m/%d/%y'],
    ['c', '%a %b %e %H:%M:%S %Y'],
    ['x', '%m/%d/%y'],
    ['X', '%H:%M:%S'],
    ['r', '%I:%M:%S %p'],
  ]).get(letter);
  // The instant is the zone's own already.
  return combined === undefined ? null : formatDate(combined, instant);
}

/** The week of the year that the Thursday of that week is in. */
function isoWeek(date: Date): number {
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  return Math.ceil((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 0)) / 604_800_000);
}

function offsetOf({ aheadMinutes }: Zone): string {
  const minutes = Math.abs(aheadMinutes);
  return `${aheadMinutes < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** `2020-01-02 03:04:05`, `2020-01-02`, `@SECONDS`, `03:04`, or `MMDDhhmm[[YY]YY][.ss]`; null for none of them. */
/** What GNU's date reads besides: `+1 sec`, `2 days ago`, and RFC 3339 with a fraction. */
export function parseHostDate(text: string, now: number): number | null {
  const simple = parseDate(text, now);
  if (simple !== null) return simple;
  if (text === 'now') return now;
  const [, sign = '+', count = '1', unit = '', ago] =
    /^([-+])? ?(\d+)? ?(sec|second|min|minute|hour|day|week)s?( ago)?$/.exec(text.trim()) ?? [];
  const ms = new Map([
    ['sec', 1000],
    ['second', 1000],
    ['min', 60_000],
    ['minute', 60_000],
    ['hour', 3_600_000],
    ['day', 86_400_000],
    ['week', 604_800_000],
  ]).get(unit);
  if (ms !== undefined) return now + (sign === '-' || ago ? -1 : 1) * Number(count) * ms;
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/.test(text)) return null;
  const fraction = Number(/\.\d+/.exec(text)?.[0] ?? 0);
  const whole = text.replace(/\.\d+/, '').replace(' ', 'T');
  const at = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(whole) ? whole : `${whole}Z`);
  return Number.isNaN(at) ? null : at + fraction * 1000;
}

export function parseDate(text: string, now: number): number | null {
  const date = new Date(now);
  const seconds = /^@(\d+)$/.exec(text);
  if (seconds !== null) return Number(seconds[1]) * 1000;
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T](\d{1,2}):(\d{2})(?::(\d{2}))?)?Z?$/.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour = 0, minute = 0, second = 0] = iso.map(Number);
    return utc(year ?? 1970, month ?? 1, day ?? 1, hour || 0, minute || 0, second || 0);
  }
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (clock !== null)
    return utc(
      date.getUTCFullYear(),
      date.getUTCMonth() + 1,
      date.getUTCDate(),
      Number(clock[1]),
      Number(clock[2]),
      Number(clock[3] ?? 0),
    );
  const packed = /^(?:(\d{4}))?(\d{2})(\d{2})(\d{2})(\d{2})(?:\.(\d{2}))?$/.exec(text);
  if (packed === null) return null;
  const [, year, month, day, hour, minute, second] = packed;
  return utc(
    Number(year ?? date.getUTCFullYear()),
    Number(month),
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
  );
}

function utc(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

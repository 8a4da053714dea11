// `date`: an instant in words, in the zone that TZ names.
import { isOnHost } from '../kernel/mount-rows.ts';
import type { Doing } from '../kernel/process.ts';
import { formatDate, parseDate, parseHostDate, zoneIn } from './dates.ts';
import { die, optionsOf, out, type Tool } from './tool.ts';

export function* date(tool: Tool): Doing<number> {
  const options = yield* optionsOf(
    tool,
    'us:d:r:RI::D:k',
    new Map([
      ['rfc-2822', 'R'],
      ['utc', 'u'],
      ['date', 'd'],
      ['reference', 'r'],
    ]),
  );
  const wanted = options.value('d');
  let instant: number | null = tool.kernel.now;
  const isHost = isOnHost(tool.self);
  if (wanted !== undefined) instant = (isHost ? parseHostDate : parseDate)(wanted, instant);
  if (instant === null) return yield* die(tool, `invalid date '${wanted ?? ''}'`);
  const [format] = options.words;
  if (options.has('s')) return yield* die(tool, "can't set date: Operation not permitted");
  if (format !== undefined && !format.startsWith('+'))
    return yield* die(tool, `invalid date '${format}'`);
  const usual = options.has('R')
    ? '%a, %d %b %Y %H:%M:%S %z'
    : options.has('I')
      ? isoFormat(options.value('I') ?? '')
      : '%a %b %e %H:%M:%S %Z %Y';
  const zone = zoneIn(options.has('u') ? undefined : tool.self.env.get('TZ'));
  const text = formatDate(format?.slice(1) ?? usual, instant, zone);
  const told = options.has('I') ? text.replace(/(?<=T.*[+-]\d\d)(\d\d)$/, ':$1') : text;
  yield* out(tool, `${told}\n`);
  return 0;
}

/** As exact as is asked for: days, or down to hours, minutes, seconds. */
function isoFormat(exactness: string): string {
  const parts = ['%H', '%M', '%S'].slice(0, ' hms'.indexOf(exactness[0] ?? ' '));
  return parts.length === 0 ? '%Y-%m-%d' : `%Y-%m-%dT${parts.join(':')}%z`;
}

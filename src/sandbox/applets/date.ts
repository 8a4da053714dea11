// `date`: an instant in words, in the zone that TZ names.
import type { Doing } from '../kernel/process.ts';
import { formatDate, parseDate, parseHostDate, zoneIn } from './dates.ts';
import { die, optionsOf, out, type Tool } from './tool.ts';

export function* date(tool: Tool): Doing<number> {
  const options = yield* optionsOf(
    tool,
    'us:d:r:RI:D:k',
    new Map([
      ['rfc-2822', 'R'],
      ['utc', 'u'],
      ['date', 'd'],
      ['reference', 'r'],
    ]),
  );
  const text = options.value('d');
  let instant: number | null = tool.kernel.now;
  const isHost = tool.self.space === tool.kernel.hostSpace;
  if (text !== undefined) instant = (isHost ? parseHostDate : parseDate)(text, instant);
  if (instant === null) return yield* die(tool, `invalid date '${text ?? ''}'`);
  const [format] = options.words;
  if (options.has('s')) return yield* die(tool, "can't set date: Operation not permitted");
  if (format !== undefined && !format.startsWith('+'))
    return yield* die(tool, `invalid date '${format}'`);
  const usual = options.has('R') ? '%a, %d %b %Y %H:%M:%S %z' : '%a %b %e %H:%M:%S %Z %Y';
  const zone = zoneIn(options.has('u') ? undefined : tool.self.env.get('TZ'));
  yield* out(tool, `${formatDate(format?.slice(1) ?? usual, instant, zone)}\n`);
  return 0;
}

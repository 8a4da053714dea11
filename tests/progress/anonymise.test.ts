// What may be given away of a log: nothing of when, where and what was typed, and everything that its fold needs.
import { describe, expect, test } from 'vitest';
import { factsOf, kinds } from '../../src/notes/kinds.ts';
import { anonymised } from '../../src/progress/anonymise.ts';
import type { Event, EventId } from '../../src/progress/event.ts';
import { fold } from '../../src/progress/fold.ts';
import { lineOf, parseLine } from '../../src/progress/line.ts';
import { answered } from './class.ts';

const log: Event[] = [
  { ...answered('t/b', 'b', false), id: '2' as EventId, at: '2026-11-01T21:13:14.000Z' },
  { ...answered('t/a', 'a', true), id: '1' as EventId, at: '2026-11-01T09:13:14.000Z' },
  {
    ...answered('t/c', 'a', true),
    id: '3' as EventId,
    at: '2026-11-02T07:08:09.000Z',
    asked: 'command',
    answer: 'docker login -p secret',
  },
];

describe('an anonymised log', () => {
  const lines = anonymised(log).map(lineOf);
  test('has no device, no time of day and no typed word', () => {
    const text = lines.join('\n');
    for (const told of ['laptop', '13:14', '07:08', 'secret', 'login'])
      expect(text).not.toContain(told);
  });
  test.each(kinds.filter((kind) => factsOf(kind).typed))('has no word typed for a %s', (asked) => {
    const typed = { ...answered('t/a', 'a', true), asked, answer: 'secret' };
    expect(anonymised([typed])).toMatchObject([{ answer: '' }]);
  });
  test('keeps order, days, and the options that were chosen', () => {
    const events = lines
      .map((line) => parseLine(line))
      .flatMap((line) => (line.kind === 'event' ? [line.event] : []));
    expect(events.map(({ id, at, day }) => [id, at, day])).toEqual([
      ['1', '2026-11-01T00:00:00.000Z', '2026-11-01'],
      ['2', '2026-11-01T00:00:00.001Z', '2026-11-01'],
      ['3', '2026-11-02T00:00:00.000Z', '2026-11-01'],
    ]);
    expect(events[1]).toMatchObject({ answer: ['b'], right: false, durationMs: 12_000 });
    expect([...fold(events).questions.keys()]).toEqual([...fold(log).questions.keys()]);
  });
  test('is the same when it is anonymised again', () =>
    expect(anonymised(anonymised(log)).map(lineOf)).toEqual(lines));
});

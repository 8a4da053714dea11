// The two tables of `stats`: how much comes due on each of the coming days, and how much was answered on each of the past.
import type { DayOfWork, Stats } from '../../progress/stats.ts';
import { addDays, numberOfDay } from '../../schedule/day.ts';
import type { Day } from '../../schedule/memory.ts';
import type { Look } from '../look.ts';
import { themeFor } from '../text/theme.ts';
import { columnsOf, pad, unbroken, wrap } from '../text/width.ts';
import type { Words } from '../messages/messages.ts';

/** Under the name of each of the coming days, as many as there is room for; nothing where nothing is due. */
export function drawDue(forecast: Stats['forecast'], look: Look, words: Words['stats']): string {
  const days = forecast.slice(0, daysShown).map(({ day, due }, at) => ({
    name: at === 0 ? words.today : (words.weekdays[weekdayOf(day)] ?? ''),
    due: String(due),
  }));
  if (days.every(({ due }) => due === '0')) return '';
  const [first, second] = words.dueRows;
  const label = Math.max(columnsOf(first), columnsOf(second));
  const cell = Math.max(...days.flatMap(({ name, due }) => [columnsOf(name), columnsOf(due)]));
  const shown = days.slice(0, Math.max(1, Math.floor((look.columns - label) / (cell + 2))));
  const row = (head: string, cells: string[]): string =>
    `${pad(head, label)}${cells.map((text) => `  ${pad(text, cell, 'right')}`).join('')}`;
  return [
    row(
      first,
      shown.map(({ name }) => name),
    ),
    row(
      second,
      shown.map(({ due }) => due),
    ),
  ].join('\n');
}

const daysShown = 7;

/** A row for each day of the week, a column for each week; nothing where shades can't be drawn. */
export function drawCalendar(
  calendar: readonly DayOfWork[],
  today: Day,
  look: Look,
  words: Words['stats'],
): string {
  const labelRoom = Math.max(...words.weekdays.map(columnsOf)) + 1;
  const first = calendar[0]?.day ?? today;
  const weeks = Math.min(
    mostWeeks,
    Math.floor((look.columns - labelRoom) / 2),
    Math.max(fewestWeeks, weekOf(today) - weekOf(first) + 1),
  );
  if (!look.unicode || weeks < 2) return '';
  const monday = addDays(today, -(weekdayOf(today) + (weeks - 1) * 7));
  const answers = new Map(calendar.map((one) => [one.day, one.answers]));
  const theme = themeFor(look);
  const rows = words.weekdays.map((name, weekday) => {
    const cells = Array.from({ length: weeks }, (_, week) => {
      const day = addDays(monday, week * 7 + weekday);
      if (day > today) return ' ';
      const shade = shades.findLast(({ from }) => (answers.get(day) ?? 0) >= from);
      return shade === undefined ? theme.dim('·') : shade.sign;
    });
    return `${theme.dim(pad(name, labelRoom))}${cells.join(' ')}`.trimEnd();
  });
  const legend = `${words.legend} ${shades.map(({ from, sign }) => unbroken(`${sign} ${from}+`)).join('  ')}`;
  return [
    `${' '.repeat(labelRoom)}${theme.dim(drawMonths(monday, weeks, words))}`.trimEnd(),
    ...rows,
    ...wrap(theme.dim(legend), look.columns),
  ].join('\n');
}

const mostWeeks = 26;
const fewestWeeks = 8;
const shades = [
  { from: 1, sign: '░' },
  { from: 10, sign: '▒' },
  { from: 25, sign: '▓' },
  { from: 50, sign: '█' },
];

/** Each month's name over its first week, where there is room for it. */
function drawMonths(monday: Day, weeks: number, words: Words['stats']): string {
  let line = '';
  for (let week = 0; week < weeks; week++) {
    const [month, before] = [
      monthOf(addDays(monday, week * 7)),
      monthOf(addDays(monday, week * 7 - 7)),
    ];
    const name = words.months[month] ?? '';
    const isFree = line === '' || columnsOf(line) < week * 2;
    if ((week === 0 || month !== before) && isFree && week * 2 + columnsOf(name) <= weeks * 2)
      line = pad(line, week * 2) + name;
  }
  return line;
}

const monthOf = (day: Day): number => Number(day.slice(5, 7)) - 1;
/** Monday is 0; the first of January 1970 was a Thursday. */
const weekdayOf = (day: Day): number => (numberOfDay(day) + 3) % 7;
const weekOf = (day: Day): number => Math.floor((numberOfDay(day) + 3) / 7);

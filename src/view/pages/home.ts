// The home screen: what is due, what comes next, one keystroke to each mode.
import { languageAfter, type Language } from '../../notes/note.ts';
import { atWord } from './bar-rows.ts';
import { listKeys, type KeyHint } from './keys.ts';
import { pageWidth } from '../look.ts';
import type { Look } from '../look.ts';
import { dateWords, rangeOf } from './plan.ts';
import type { Picture } from './picture.ts';
import { renderSentence } from '../text/prose.ts';
import { signsFor, themeFor } from '../text/theme.ts';
import { columnsOf, ends, gathered, indent, pad, wrap } from '../text/width.ts';
import type { Words } from '../messages/messages.ts';
import { wordsIn } from '../messages/words.ts';

/** One line of the home screen; only what works is listed. */
export type HomeItem =
  /** Only with a plan; nothing is left of it once it is done. */
  | { kind: 'today'; again: number; sections: number; fresh: number; minutes: number }
  | { kind: 'review'; due: number; asked: number; minutes: number }
  | {
      kind: 'learn';
      next: { place: readonly string[]; section: number; of: number } | 'all-read';
    }
  /** For somebody new. */
  | { kind: 'placement'; minutes: number }
  | { kind: 'plan' }
  /** Somebody new is asked easy ones. */
  | { kind: 'quiz'; questions: number; isEasy: boolean; minutes: number }
  | { kind: 'interview'; minutes: number }
  | { kind: 'try' }
  | { kind: 'lab'; labs: number; done: number }
  | { kind: 'browse'; topics: number; isBegun: boolean }
  | {
      kind: 'progress';
      isBegun: boolean;
      /** The share of all questions that is right now, and what a plan may reach; null where that is not known yet. */
      now: number | null;
      forecast: { low: number; high: number; date: string } | null;
    };

export type Home = { items: readonly HomeItem[]; cursor: number; interviewInDays: number | null };

export function viewHome({ items, cursor, interviewInDays }: Home, look: Look): Picture {
  const columns = pageWidth(look) - margin;
  const words = wordsIn(look.language).home;
  const theme = themeFor(look);
  const signs = signsFor(look);
  const room = Math.max(...Object.values(words.label).map(columnsOf));
  const rows = items.map((item, index) => {
    const told = describe(item, words, look);
    const label = pad(words.label[item.kind], room);
    const isHere = index === cursor;
    // A name is never cut where what it stands in can be left out.
    const says =
      room + 6 + columnsOf(told.says) > columns ? (told.shorter ?? told.says) : told.says;
    const { aside } = told;
    const left = `${isHere ? theme.accent(signs.cursor) : ' '} ${isHere ? theme.accent(label) : label}    ${says}`;
    return columnsOf(left) + columnsOf(aside) + 2 > columns
      ? atWord(left, columns, look)
      : ends(left, theme.dim(aside), columns);
  });
  const title = ends(
    theme.heading('docker-learn'),
    theme.dim(standingOf(items, interviewInDays, words)),
    columns,
  );
  return {
    body: indent([title, '', ...rows].join('\n'), margin),
    keys: homeKeys(items.length, look, words),
    caret: null,
    focus: [cursor + 2, cursor + 2],
    named: items.map(({ kind }, at) => ({ name: words.label[kind], row: at + 2 })),
    counts: 'rows',
    scroll: 'list',
  };
}

/** The days to the interview; to somebody new, how much there is. */
function standingOf(
  items: readonly HomeItem[],
  interviewInDays: number | null,
  words: Words['home'],
): string {
  if (interviewInDays !== null) return words.interviewIn(interviewInDays);
  const browse = items.find((item) => item.kind === 'browse');
  return browse?.isBegun === false ? words.noneBegun(browse.topics) : '';
}

/** A line for each item, and one to type: its number, or a letter. Ends without a break, for that is typed behind it. */
export function viewHomePlain(
  { items, interviewInDays }: Omit<Home, 'cursor'>,
  look: Look,
): string {
  const words = wordsIn(look.language).home;
  const columns = pageWidth(look);
  const standing = standingOf(items, interviewInDays, words);
  const rows = items.flatMap((item, index) => {
    const { says, aside } = describe(item, words, look);
    const said = gathered([says, aside], ', ');
    return wrap(`${index + 1}  ${words.label[item.kind]}: ${said}`, columns);
  });
  const head = gathered(['docker-learn', standing], ', ');
  return `${[head, ...rows].join('\n')}\n${words.choosePlain(languageNames[languageAfter(look.language)])} `;
}

/** Asked once, at a first start: each language in its own words. */
export function viewLanguages(languages: readonly Language[], cursor: number, look: Look): Picture {
  const theme = themeFor(look);
  const signs = signsFor(look);
  const columns = pageWidth(look) - margin;
  const questions = wrap(
    languages.map((language) => wordsIn(language).home.chooseLanguage).join('  '),
    columns,
  );
  const rows = languages.map(
    (language, index) =>
      `${index === cursor ? theme.accent(signs.cursor) : ' '} ${languageNames[language]}`,
  );
  const chosen = {
    ...look,
    language: languages[cursor] ?? look.language,
    columns: columns + margin,
  };
  const { key } = wordsIn(chosen.language).home;
  const keys = [
    ...listKeys(languages.length, chosen),
    { key: signs.enter, says: key.choose, keep: 3 },
    { key: 'l', says: key.later, keep: 0 },
    { key: 'q', says: key.quit, keep: 2 },
  ];
  return {
    body: indent([...questions.map((line) => theme.heading(line)), '', ...rows].join('\n'), margin),
    keys,
    caret: null,
  };
}

const languageNames: Record<Language, string> = { en: 'English', ko: '한국어' };

const margin = 2;

type Told = { says: string; aside: string; shorter?: string };
type Item<Kind extends HomeItem['kind']> = Extract<HomeItem, { kind: Kind }>;

function describe(item: HomeItem, words: Words['home'], look: Look): Told {
  switch (item.kind) {
    case 'today':
      return describeToday(item, words);
    case 'review':
      return {
        says: words.due(item.due, item.asked),
        aside: item.due === 0 ? '' : words.aboutMinutes(item.minutes),
      };
    case 'learn':
      return describeLearn(item, words, look);
    case 'placement':
      return { says: words.placement, aside: words.minutes(item.minutes) };
    case 'plan':
      return { says: words.plan, aside: '' };
    case 'quiz':
      return {
        says: item.isEasy
          ? `${words.easy(item.questions)}${words.core}`
          : words.mixed(item.questions),
        shorter: item.isEasy ? words.easy(item.questions) : words.mixed(item.questions),
        aside: words.minutes(item.minutes),
      };
    case 'interview':
      return { says: words.mock, aside: words.minutes(item.minutes) };
    case 'try':
      return { says: words.toTry, aside: words.safe };
    case 'lab':
      return {
        says: item.done === 0 ? words.handsOn : words.labsDone(item.done, item.labs),
        aside: item.done === 0 ? words.labs(item.labs) : '',
      };
    case 'browse':
      return { says: item.isBegun ? words.topics(item.topics) : words.allTopics, aside: '' };
    case 'progress':
      return describeProgress(item, words, look);
  }
}

function describeToday(item: Item<'today'>, words: Words['home']): Told {
  if (item.again + item.fresh === 0) return { says: words.todayDone, aside: '' };
  return {
    says: words.today(item.again, item.sections, item.fresh),
    shorter: words.todayShort(item.again, item.fresh),
    aside: words.aboutMinutes(item.minutes),
  };
}

function describeLearn({ next }: Item<'learn'>, words: Words['home'], look: Look): Told {
  if (next === 'all-read') return { says: words.allRead, aside: '' };
  return {
    says: renderSentence(next.place.join(` ${signsFor(look).path} `), look),
    shorter: next.place.at(-1) ?? '',
    aside: words.section(next.section, next.of),
  };
}

function describeProgress(item: Item<'progress'>, words: Words['home'], look: Look): Told {
  const { now, forecast, isBegun } = item;
  const before = isBegun ? words.notKnown : words.notStarted;
  return {
    says: now === null ? before : words.now(Math.round(now * 100)),
    aside:
      forecast === null
        ? ''
        : words.forecast(rangeOf(forecast, look), dateWords(forecast.date, look.language)),
  };
}

function homeKeys(rows: number, look: Look, { key }: Words['home']): KeyHint[] {
  return [
    ...listKeys(rows, look),
    { key: signsFor(look).enter, says: key.open, keep: 5 },
    { key: '/', says: key.search, keep: 2 },
    { key: 'l', says: languageNames[languageAfter(look.language)], keep: 3 },
    { key: 'docker-learn --help', says: '', keep: 1 },
    { key: 'q', says: key.quit, keep: 4 },
  ];
}

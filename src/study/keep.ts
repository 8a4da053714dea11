// Answers kept in the browser as lines of a progress log, which `progress merge` takes as they are.
import type { Answered, Event, EventId, SessionId } from '../progress/event.ts';
import { lineOf, parseLog } from '../progress/line.ts';
import { studyDay } from '../schedule/day.ts';
import { button, element, type StudyWords } from './page.ts';

export type Keeper = {
  /** Whether the last answer to a question was right; undefined where there is none. */
  last(question: string): boolean | undefined;
  keep(answered: Omit<Answered, 'id' | 'v' | 'at' | 'day' | 'device' | 'session' | 'kind'>): void;
};

const place = 'docker-learn events';

/** A browser may refuse to keep anything for a page from a file; then it is kept as long as the page is open. */
export function openKeeper(words: StudyWords): Keeper {
  let text = readKept();
  const last = new Map<string, boolean>();
  const note = (event: Event): void => {
    if (event.kind === 'answered') last.set(event.question, event.right);
  };
  parseLog(text).events.forEach(note);
  const session = newId() as SessionId;
  let count = 0;
  const status = element('p', '', [['role', 'status']]);
  const tell = (isKept: boolean): void => {
    status.textContent = `${text.split('\n').length - 1} ${isKept ? words.kept : words.notKept}`;
  };
  document
    .querySelector('#tools')
    ?.append(
      element(
        'div',
        [button(words.save, () => download(text), 'save'), status],
        [['class', 'progress']],
      ),
    );
  tell(write(text));
  return {
    last: (question) => last.get(question),
    keep: (answered) => {
      const now = Date.now();
      const event: Answered = {
        kind: 'answered',
        id: `${session}.${count++}` as EventId,
        v: 1,
        at: new Date(now).toISOString(),
        day: studyDay(now, {
          startsAtMinutes: 240,
          offsetMinutes: (at) => -new Date(at).getTimezoneOffset(),
        }),
        device: 'page',
        session,
        ...answered,
      };
      note(event);
      // Another window may have kept something meanwhile.
      text = `${readKept() || text}${lineOf(event)}\n`;
      tell(write(text));
    },
  };
}

function readKept(): string {
  try {
    return localStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
}

function write(text: string): boolean {
  try {
    if (text !== '') localStorage.setItem(place, text);
    return true;
  } catch {
    return false;
  }
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/x-ndjson' }));
  element('a', '', [
    ['href', url],
    ['download', 'docker-learn-progress.jsonl'],
  ]).click();
  URL.revokeObjectURL(url);
}

/** A page that was sent by plain HTTP has no randomUUID. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

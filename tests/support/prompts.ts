// Every prompt of the terminal, and how to come to it.
import { keys, type Screen } from './screen.ts';

/** How to come to a prompt, and what stands there. `isTyped`: letters are text there, and q is one of them. `leadsBack`: the key leads to where one came from, and leaves from there. */
export type Prompt = {
  fact: string;
  words: string;
  come?: (screen: Screen) => Promise<void>;
  shows: string | RegExp;
  env?: Record<string, string>;
  isTyped?: true;
  leadsBack?: { by: string; to: string | RegExp };
};

const quizOf = (kind: string): string => `quiz --kind ${kind} -n 1 --seed 11`;
const answered = async (screen: Screen): Promise<void> => {
  await screen.until('1 / 1');
  screen.type('a');
};

async function browse(screen: Screen): Promise<void> {
  await screen.until(/❯ Learn/);
  while (!screen.text().includes('❯ Browse')) {
    const before = screen.text();
    screen.type(keys.down);
    await screen.until((text) => text !== before);
  }
  screen.type(keys.enter);
}

/** The first question of a placement that is answered with a letter; typed ones before it are skipped. */
async function letters(screen: Screen): Promise<void> {
  const isTyped = (text: string) => text.includes(':q quit');
  while (isTyped(await screen.until(/ quit$/))) {
    screen.type(`:s${keys.enter}`);
    await screen.until((text) => !isTyped(text));
    screen.type(keys.enter);
  }
}

export const prompts: Prompt[] = [
  { fact: 'home', words: '', shows: /❯ Learn/ },
  {
    fact: 'the list of topics',
    words: '',
    come: browse,
    shows: 'topics in the order to learn them',
    leadsBack: { by: 'qㅂ\x04', to: /❯ Learn/ },
  },
  { fact: 'a long list of sections that were found', words: 'search volume', shows: 'sections' },
  {
    fact: 'an explanation that is longer than the window',
    words:
      'explain docker run -d --name web -p 8080:80 -v data:/var/lib/data -v ./a:/b:ro -e A=1 --network shop --memory 1g --cpus 2 --restart always --user 1000 -w /app --cap-drop ALL --read-only --health-cmd true nginx',
    shows: /↓ \d+ more lines/,
  },
  { fact: 'a note in the reader', words: 'show volumes', shows: 'lines 1–' },
  { fact: 'what is known', words: 'stats', shows: 'What you know' },
  {
    fact: 'the question for a language',
    words: '',
    env: { DOCKER_LEARN_LANG: '', LANG: 'C.UTF-8' },
    shows: 'English',
  },
  ...['choice', 'choices', 'order', 'match'].map((kind) => ({
    fact: `a question of the kind ${kind}`,
    words: quizOf(kind),
    shows: '1 / 1',
  })),
  ...['recall', 'command', 'open'].map((kind) => ({
    fact: `a question of the kind ${kind}`,
    words: quizOf(kind),
    shows: '1 / 1',
    isTyped: true as const,
  })),
  {
    fact: 'the question how sure one is',
    words: `${quizOf('choice')} --confidence`,
    come: answered,
    shows: 'How sure',
  },
  {
    fact: 'the points of an open question',
    words: quizOf('open'),
    come: async (screen) =>
      screen.type((await screen.until('1 / 1'), `it stays${keys.enter}${keys.enter}`)),
    shows: '[ ]',
  },
  { fact: 'a verdict', words: quizOf('choice'), come: answered, shows: /[✔✘]/ },
  {
    fact: 'a section read in place',
    words: quizOf('choice'),
    come: async (screen) => screen.type((await answered(screen), await screen.until(/[✔✘]/), 'm')),
    shows: /back/,
    leadsBack: { by: 'qㅂ', to: 'contest' },
  },
  {
    fact: 'the summary',
    words: quizOf('choice'),
    come: async (screen) => screen.type((await screen.until('1 / 1'), `s${keys.enter}`)),
    shows: /\d of \d+ right/,
  },
  { fact: 'the plan', words: 'plan --date 12d', shows: '⏎ start today' },
  {
    fact: 'the day of a plan',
    words: 'plan',
    shows: 'On which day is the interview?',
    isTyped: true,
  },
  { fact: "learn's offer", words: 'learn volumes --seed 11', shows: 'skip to reading' },
  {
    fact: "learn's section",
    words: 'learn volumes --seed 11',
    come: async (screen) => screen.type((await screen.until('skip to reading'), 's')),
    shows: /section 1 of/,
  },
  {
    fact: 'the beginning of the placement',
    words: 'placement --seed 11',
    shows: 'Core topics first',
  },
  {
    fact: 'a question of the placement',
    words: 'placement --seed 11',
    come: async (screen) => {
      await screen.until('Core topics first');
      screen.type(keys.enter);
      await letters(screen);
    },
    shows: /[a-z]–[a-z] /,
  },
];
export const confirm: Prompt = {
  fact: 'the confirmation of a reset',
  words: 'progress reset',
  shows: 'Begin anew',
  isTyped: true,
};

/** From the rules of an interview to its first question. */
export async function startInterview(screen: Screen): Promise<void> {
  await screen.until(/⏎ (start|시작)/);
  screen.type(keys.enter);
}

// A program that was stopped goes on where it was: Ctrl-Z and fg, SIGSTOP from elsewhere, and where no shell waits for it.
import { describe, expect, test } from 'vitest';
import { confirm, prompts, startInterview, type Prompt } from '../support/prompts.ts';
import { keys, openJobs, openScreen, type Screen } from '../support/screen.ts';

const typing = (text: string, shows: string) => async (screen: Screen) => {
  await screen.until(/ quit$/);
  screen.type(text);
  await screen.until(shows);
};
const interview = 'interview images --seed 3 -n 1';

const underWay: Prompt[] = [
  ...prompts,
  confirm,
  {
    fact: 'a command half typed',
    words: 'quiz --kind command -n 1 --seed 11',
    come: async (screen) => {
      await typing('docker run 한글 nginx', '한글 nginx')(screen);
      const { x } = screen.cursor();
      screen.type(keys.left.repeat(3));
      await screen.until(() => screen.cursor().x === x - 3);
    },
    shows: '한글 nginx',
  },
  {
    fact: 'ticks that are set',
    words: 'quiz --kind choices -n 1 --seed 11',
    come: typing(`b${keys.down}`, '❯ [ ] c'),
    shows: '[x] b',
  },
  {
    fact: 'a hint',
    words: 'quiz --kind choice -n 1 --seed 11',
    come: async (screen) => {
      const before = await screen.until(/ quit$/);
      screen.type('?');
      await screen.until((text) => text !== before && text.endsWith(' quit'));
    },
    shows: '1 / 1',
  },
  {
    fact: 'an interview with lines of an answer',
    words: interview,
    come: async (screen) => {
      await startInterview(screen);
      await screen.until('1 / 1');
      screen.type(`one layer${keys.enter}and another`);
    },
    shows: 'and another',
  },
  {
    fact: 'the walk through an interview',
    words: interview,
    come: async (screen) => {
      await startInterview(screen);
      await screen.until('1 / 1');
      screen.type(`hmm${keys.enter}${keys.enter}`);
    },
    shows: '[ ] 4',
  },
];

/** The minutes of an interview go on. */
const still = (text: string): string => text.replaceAll(/\d+ in all/g, '');

const ways: [fact: string, stop: (screen: Screen) => void][] = [
  ['Ctrl-Z', (screen) => screen.type('\x1a')],
  ['SIGTSTP', (screen) => screen.kill('SIGTSTP')],
  ['SIGSTOP', (screen) => screen.kill('SIGSTOP')],
];

describe.each(ways)('after %s and fg', (way, stop) => {
  test.concurrent.each(underWay)('$fact stands as before', async ({ words, come, shows, env }) => {
    const screen = openJobs({ rows: 40, env: env ?? {} });
    await screen.until(/^\$$/m);
    screen.type(`clear; docker-learn ${words}${keys.enter}`);
    await come?.(screen);
    await screen.until(shows);
    const before = await screen.until(() => isDrawn(screen));
    const at = placeOf(screen);
    // Verdicts stay above: only what stands below them comes again.
    const standing = shows instanceof RegExp ? before.slice(before.search(shows)) : before;
    stop(screen);
    await screen.until(/Stopped[^]*^\$ ?$/m);
    screen.type(`stty -a; echo "mode is" shown${keys.enter}`);
    const shell = await screen.until('mode is shown');
    if (way !== 'SIGSTOP') {
      expect(shell).toMatch(/ icanon\b[^]* echo\b/);
      expect(isCursorShown(screen)).toBe(true);
    }
    screen.type(`fg${keys.enter}`);
    await screen.until((text) => still(text).endsWith(still(standing)) && placeOf(screen) === at);
    screen.type(keys.ctrlC);
    await screen.until(/^\$$/m);
    screen.type(`echo "exit $?"; stty -a; echo "this is" the end${keys.enter}`);
    expect(await screen.until('this is the end')).toMatch(/exit 130[^]* icanon\b[^]* echo\b/);
    expect(isCursorShown(screen)).toBe(true);
  });
});

/** What a prompt writes last puts the cursor into its column, and shows the frame where it is one. */
const isDrawn = (screen: Screen): boolean =>
  /\x1b\[(?:\d+G|[\d;]+H)(?:\x1b\[\?2026l)?$/.test(screen.raw());

/** The cursor's column, and its row counted from the last line. */
function placeOf(screen: Screen): string {
  const { x, y } = screen.cursor();
  return `${x}, ${screen.text().split('\n').length - y}`;
}

const isCursorShown = (screen: Screen): boolean =>
  screen.raw().lastIndexOf('\x1b[?25h') >= screen.raw().lastIndexOf('\x1b[?25l');

test.concurrent('all of the job is stopped, a script around the program too', async () => {
  const screen = openJobs({ rows: 40 });
  await screen.until(/^\$$/m);
  screen.type(`(docker-learn quiz --kind choice -n 1 --seed 11; echo "left with" $?)${keys.enter}`);
  await screen.until('1 / 1');
  screen.type('\x1a');
  await screen.until(/Stopped[^]*^\$ ?$/m);
  screen.type(`fg${keys.enter}`);
  await screen.until(/\$ fg$[^]*1 \/ 1/m);
  screen.type('q');
  await screen.until('left with 0');
});

test.concurrent.each(['\x1a', '\x1a\x1a\x1a'])(
  'where no shell waits for it, Ctrl-Z changes nothing, and keys are heard',
  async (typed) => {
    const screen = openScreen(['quiz', '--kind', 'recall', '-n', '1', '--seed', '11'], {
      rows: 40,
    });
    await screen.until('1 / 1');
    screen.type(`be${typed}fore`);
    const text = await screen.until('before');
    expect(text).toContain('1 / 1');
    screen.type(keys.ctrlD);
    expect((await screen.ended()).code).toBe(0);
  },
);

// What draws Markdown is loaded behind the first picture, and before the first key is heard.
import { expect, test, vi } from 'vitest';
import { pageScreen } from '../../src/face/page/page.ts';
import { openAlone } from '../../src/face/stage.ts';
import { playOnTerminal, type Playable } from '../../src/face/terminal.ts';
import { loadMarkdown } from '../../src/view/text/prose.ts';
import { globalOptionsIn } from '../../src/cli/verbs.ts';
import { contextOf } from '../../src/desk/context.ts';
import { worldInside } from '../support/inside.ts';

vi.mock('../../src/face/terminal.ts');
vi.mock('../../src/view/text/prose.ts', { spy: true });

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test.each<[fact: string, act: (play: Playable<unknown>) => unknown]>([
  ['a picture', (play) => play.draw()],
  ['a key', (play) => play.press({ name: 'q', sequence: 'q', ctrl: false } as never)],
])('%s brings it, and nothing before', async (_, act) => {
  vi.mocked(loadMarkdown).mockClear();
  const { world } = worldInside([], { terminal: true });
  const picture = { body: 'x', keys: [], caret: null, id: 'x' };
  const screen = { ...pageScreen(() => picture as never), texts: () => [] };
  vi.mocked(playOnTerminal).mockImplementation(async (play) => {
    await turn();
    await turn();
    expect(loadMarkdown).not.toHaveBeenCalled();
    await act(play);
    await turn();
    await turn();
    expect(loadMarkdown).toHaveBeenCalledOnce();
    return { kind: 'ended', ending: 'quit' } as never;
  });
  expect(await openAlone(screen, contextOf(world, globalOptionsIn({}), 'en'), {})).toBe('quit');
});

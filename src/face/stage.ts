// The loop of a terminal: a key becomes an input, the step it brings is kept, shown and done, and the picture is drawn anew.
import { lookNow, type Context } from '../desk/context.ts';
import { asStarted } from '../desk/started.ts';
import type { Effect, ToTry } from '../progress/activity.ts';
import type { FailureOf } from '../world/failure.ts';
import { failureView } from '../view/pages/failure.ts';
import { loadMarkdown, loadMarkdownFor } from '../view/text/prose.ts';
import type { KeptPlay, TakenStep } from './keep.ts';
import type { Outside, Pressed, Reply, Screen } from './presenter.ts';
import type { ShownPicture, Picture } from '../view/pages/picture.ts';
import type { Key } from './key.ts';
import { playOnTerminal, type Playable } from './terminal.ts';
import { openWindow } from './opened.ts';

type Source<Input, Output> = Omit<KeptPlay<unknown, Input, Output>, 'state'>;

/** What has no outputs, such as a page or a list to pick from. */
export function openAlone<View, Ending>(
  screen: Screen<View, Ending>,
  context: Context,
  outside: Outside = {},
): Promise<Ending> {
  const nothing = { now: 0, outputs: [], effects: [] };
  const source = { begin: () => nothing, take: () => nothing, trouble: () => null };
  return playOnStage(screen, source, outside, context);
}

/** The prompt makes room for the person's editor, or for a world to play with, and comes back. */
export async function playOnStage<View, Ending, Input, Output>(
  screen: Screen<View, Ending, Input, Output>,
  source: Source<Input, Output>,
  outside: Outside,
  context: Context,
): Promise<Ending> {
  const stage = newStage(screen, source, outside, context);
  const markdown = await loading(screen.texts?.(stage.view()));
  for (;;) {
    const rest = await playOnTerminal(playableOf(stage, markdown), context.world);
    if (rest.kind === 'ended') return rest.ending;
    if (rest.kind === 'edit') await stage.edit(rest.text);
    else await stage.tryIt(rest.what);
  }
}

/** Over, or the prompt has to make room. */
type Rest<Ending> =
  | { kind: 'ended'; ending: Ending }
  | { kind: 'edit'; text: string }
  | { kind: 'try'; what: ToTry };

type Stage<View, Ending> = {
  view(): View;
  rest(): Rest<Ending> | null;
  press: Playable<Rest<Ending>>['press'];
  close(): void;
  edit(text: string): Promise<void>;
  tryIt(what: ToTry): Promise<void>;
  draw(): ShownPicture;
  settled(isLeft: boolean): string[];
};

function newStage<View, Ending, Input, Output>(
  screen: Screen<View, Ending, Input, Output>,
  source: Source<Input, Output>,
  outside: Outside,
  context: Context,
): Stage<View, Ending> {
  let view = screen.first;
  let rest: Rest<Ending> | null = null;
  /** Until an output that startles is drawn, keys were meant for something else: they are not heard. */
  let isDeaf = false;
  /** What the editor did not do, in sight until the next key. */
  let remark: FailureOf | null = null;
  const read = (reply: Reply): void => void (view = screen.hear(view, reply));
  const perform = (effect: Effect): Promise<void> | void => {
    if (effect.kind === 'read') return outside.read?.(effect.place).then(read);
    rest = effect;
  };
  const lay = ({ now, outputs, effects }: TakenStep<Output>): Promise<void> | void => {
    isDeaf ||= outputs.some((output) => screen.startles?.(output) === true);
    view = outputs.reduce((before, output) => screen.show(before, output, now), view);
    return effects.map(perform).find((doing) => doing !== undefined);
  };
  const follow = (pressed: Pressed<View, Ending, Input>): Promise<void> | void => {
    view = pressed.view;
    const doing = pressed.input === undefined ? undefined : lay(source.take(pressed.input));
    if (pressed.ending !== undefined) rest = { kind: 'ended', ending: pressed.ending };
    return pressed.effect === undefined ? doing : perform(pressed.effect);
  };
  const drawn = () => screen.draw(view, lookNow(context), context.world.now());
  const drawWhole = (): Picture => wholePicture(drawn(), source.trouble() ?? remark, context);
  const window = openWindow(drawWhole, () => context.world.out.size());
  const press = (key: Key): Promise<void> | void => {
    if (isDeaf || rest !== null || window.takes(key)) return undefined;
    remark = null;
    return follow(screen.press(view, key, window));
  };
  const settled = newSettled(screen, context);
  void lay(source.begin());
  return {
    view: () => view,
    rest: () => rest,
    press: inTurn(press),
    close: () => (rest === null ? void follow(screen.close(view)) : undefined),
    edit: async (before) => {
      const edited = await outside.edit?.(before);
      remark = edited?.trouble ?? null;
      rest = null;
      view = screen.hear(view, { kind: 'edited', text: edited?.text ?? before });
    },
    tryIt: async (what) => {
      await outside.tryIt?.(what);
      rest = null;
    },
    draw: () => {
      isDeaf = false;
      return window.shown(lookNow(context));
    },
    settled: (isLeft) => settled(view, isLeft && (rest === null || rest.kind === 'ended')),
  };
}

/** Keys wait for what is being done outside, so that none opens a second reader. */
function inTurn(press: (key: Key) => Promise<void> | void): typeof press {
  let doing: Promise<void> | null = null;
  const pressed: typeof press = (key) => {
    if (doing !== null) return doing.then(() => pressed(key));
    doing = press(key)?.finally(() => void (doing = null)) ?? null;
    return doing ?? undefined;
  };
  return pressed;
}

/** Each once. */
function newSettled<View>(
  screen: Pick<Screen<View, unknown>, 'settled'>,
  context: Context,
): (view: View, isLeft: boolean) => string[] {
  let printed = 0;
  return (view, isLeft) => {
    const all = screen.settled?.(view, isLeft) ?? [];
    const fresh = all.slice(printed);
    printed = all.length;
    return fresh.map((draw) => draw(lookNow(context), context.world.now()));
  };
}

function wholePicture(bare: Picture, trouble: FailureOf | null, context: Context): Picture {
  const picture = startedPicture(bare, context);
  return trouble === null ? picture : warned(picture, failureView(trouble, lookNow(context)));
}

function startedPicture(picture: Picture, { world }: Context): Picture {
  return {
    ...picture,
    body: asStarted(picture.body, world),
    keys: picture.keys.map((hint) => ({ ...hint, key: asStarted(hint.key, world) })),
  };
}

/** A warning stays in sight as long as it is true. */
function warned(picture: Picture, warning: string): Picture {
  const text = warning.trimEnd();
  const rows = text.split('\n').length + 1;
  const { caret, focus, named, notice, passages, title: _, ...rest } = picture;
  const lower = <At extends { row: number }>(one: At): At => ({ ...one, row: one.row + rows });
  return {
    ...rest,
    body: `${text}\n\n${picture.body}`,
    caret: caret === null ? null : lower(caret),
    ...(focus === undefined ? {} : { focus: [focus[0] + rows, focus[1] + rows] as const }),
    ...(notice === undefined ? {} : { notice: [notice[0] + rows, notice[1] + rows] as const }),
    ...(named === undefined ? {} : { named: named.map(lower) }),
    ...(passages === undefined ? {} : { passages: passages.map(lower) }),
  };
}

/** What draws every Markdown: asked for, it is loaded once. */
type Markdown = { isLoaded: boolean; load(): Promise<void> };

/** It is loaded while the first picture is looked at, or before where it is needed for that. */
async function loading(texts: string[] | undefined): Promise<Markdown> {
  if (texts === undefined) return { isLoaded: true, load: () => Promise.resolve() };
  await loadMarkdownFor(texts);
  let loads: Promise<void> | null = null;
  const markdown = {
    isLoaded: false,
    load: () =>
      (loads ??= new Promise<void>((resolve) => setImmediate(resolve))
        .then(loadMarkdown)
        .then(() => void (markdown.isLoaded = true))),
  };
  return markdown;
}

function playableOf<View, Ending>(
  stage: Stage<View, Ending>,
  markdown: Markdown,
): Playable<Rest<Ending>> {
  return {
    press: (key) =>
      markdown.isLoaded ? stage.press(key) : markdown.load().then(() => stage.press(key)),
    draw: () => {
      // Begun earlier, it would stand before the picture in the loop's queue.
      if (!markdown.isLoaded) void markdown.load();
      return stage.draw();
    },
    settled: stage.settled,
    result: stage.rest,
    close: stage.close,
  };
}

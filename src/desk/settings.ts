// The settings as verbs change them: what can't be read is told, and kept where it has to make room.
import { failureView } from '../view/pages/failure.ts';
import { viewKept } from '../view/pages/progress.ts';
import { Failure } from '../world/failure.ts';
import {
  changeSettings,
  readSettings,
  settingsTrouble,
  type SettingsChange,
} from '../world/settings.ts';
import type { Context } from './context.ts';
import { lookAt } from './look.ts';

export function keepSettings(context: Context, change: SettingsChange): void {
  const kept = changeSettings(context.dataFolder, change);
  if (kept !== null) tell(viewKept(kept, context.look), context);
}

/** At a start: trouble with them is told, and `--day-starts` is kept. */
export function heedSettings(dayStarts: number | null, context: Context): void {
  const trouble = settingsTrouble(context.dataFolder);
  if (trouble !== null) tell(failureView(trouble, errorLook(context)), context);
  if (dayStarts !== null) keepDayStart(dayStarts, context);
}

/** Where it can't be kept, it holds for this time. */
function keepDayStart(minutes: number, context: Context): void {
  const two = (number: number): string => String(number).padStart(2, '0');
  const dayStarts = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  if (readSettings(context.dataFolder).dayStarts === dayStarts) return;
  try {
    keepSettings(context, { dayStarts });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell(failureView(error.what, errorLook(context)), context);
  }
}

function errorLook({ world, language }: Context): Context['look'] {
  return lookAt(world.err, world.environment, {}, language);
}

function tell(text: string, { world, quiet }: Context): void {
  if (!quiet) world.err.write(text);
}

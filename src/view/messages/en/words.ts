// English, by where it is said: the build makes of each part what is loaded when it is said.
import { browse } from './browse.ts';
import { checked } from './check.ts';
import * as command from './command.ts';
import { completion } from './completion.ts';
import * as explain from './explain.ts';
import { exported } from './export.ts';
import * as failures from './failures.ts';
import { flags } from './flags.ts';
import { help } from './help.ts';
import { home } from './home.ts';
import { interview } from './interview.ts';
import { items } from './items.ts';
import { labs } from './labs.ts';
import { languageNames } from './languages.ts';
import { learn } from './learn.ts';
import { output } from './output.ts';
import { page } from './page.ts';
import { plan } from './plan.ts';
import { problems } from './problems.ts';
import { progress } from './progress.ts';
import { session } from './session.ts';
import { shell } from './shell.ts';
import { stats } from './stats.ts';
import { template } from './template.ts';
import { tried } from './try.ts';

export const en = {
  browse,
  checked,
  command,
  completion,
  explain,
  exported,
  failures,
  flags,
  help,
  home,
  interview,
  items,
  labs,
  languageNames,
  learn,
  output,
  page,
  plan,
  problems,
  progress,
  session,
  shell,
  stats,
  template,
  tried,
};

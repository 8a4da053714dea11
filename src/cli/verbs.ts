// The verbs and options that can be typed, as data: the parser, the help and the completion read this one table.

export type OptionSpec = {
  /** As commander writes them: `-n, --count <n>`. */
  flags: string;
  /** May be repeated, each with values separated by commas. */
  many?: true;
};

export type VerbSpec = { args: string; options: OptionSpec[]; json: boolean };

export const globalOptions: OptionSpec[] = [
  { flags: '--lang <en|ko>' },
  { flags: '--content <dir>', many: true },
  { flags: '--data-dir <dir>' },
  { flags: '--plain' },
  { flags: '--json' },
  { flags: '--no-color' },
  { flags: '-q, --quiet' },
  { flags: '--day-starts <hh:mm>' },
  { flags: '--debug' },
];

export const verbs = {
  quiz: {
    args: '[topic...]',
    json: true,
    options: [
      { flags: '-n, --count <n>' },
      { flags: '--minutes <m>' },
      { flags: '--kind <kind>', many: true },
      { flags: '--level <level>', many: true },
      { flags: '--missed' },
      { flags: '--new' },
      { flags: '--all' },
      { flags: '--seed <n>' },
      { flags: '--no-save' },
      { flags: '--confidence' },
    ],
  },
  learn: {
    args: '[topic]',
    json: true,
    options: [{ flags: '--seed <n>' }, { flags: '--no-save' }],
  },
  review: {
    args: '',
    json: true,
    options: [{ flags: '-n, --count <n>' }, { flags: '--minutes <m>' }, { flags: '--seed <n>' }],
  },
  plan: {
    args: '',
    json: true,
    options: [{ flags: '--date <day>' }, { flags: '--minutes-a-day <m>' }],
  },
  interview: {
    args: '[topic...]',
    json: true,
    options: [
      { flags: '-n, --count <n>' },
      { flags: '--minutes <m>' },
      { flags: '--level <level>', many: true },
      { flags: '--pass <n>' },
      { flags: '--seed <n>' },
      { flags: '--output <file>' },
    ],
  },
  placement: { args: '', json: false, options: [{ flags: '--seed <n>' }] },
  show: {
    args: '[topic]',
    json: true,
    options: [{ flags: '--raw' }, { flags: '--width <n>' }, { flags: '--no-pager' }],
  },
  list: { args: '', json: true, options: [] },
  search: { args: '<word...>', json: true, options: [] },
  stats: { args: '', json: true, options: [] },
  undo: { args: '', json: false, options: [] },
  progress: { args: '<action> [file...]', json: true, options: [{ flags: '--yes' }] },
  explain: { args: '[command...]', json: true, options: [{ flags: '--vs <command>' }] },
  check: {
    args: '[dir]',
    json: true,
    options: [{ flags: '--stamp <id>', many: true }, { flags: '--proofs' }],
  },
  export: { args: '<format> [topic...]', json: true, options: [{ flags: '--output <file>' }] },
  doctor: { args: '', json: true, options: [] },
} satisfies Record<string, VerbSpec>;

export type Verb = keyof typeof verbs;

// English words of list, search and doctor.
const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`;

export const browse = {
  list: {
    title: 'Topics in learning order',
    questions: (number: number): string => count(number, 'question', 'questions'),
    known: (percent: number): string => `${percent} %`,
    seen: (seen: number, of: number): string => `${seen} of ${of} seen`,
    unknown: 'new',
    own: (topic: string, path: string): string => `\`${topic}\` is a note of your own: \`${path}\``,
    standsIn: (topic: string, path: string): string =>
      `\`${topic}\` is your own note in place of the built-in one: \`${path}\``,
    next: 'Read one with `docker-learn show TOPIC`, be asked with `docker-learn quiz TOPIC`.',
  },
  browse: {
    title: 'Browse',
    inOrder: (topics: number): string =>
      `${count(topics, 'topic', 'topics')} in the order to learn them`,
    sections: (number: number): string => count(number, 'section', 'sections'),
    read: 'read',
    knownOf: (known: number, asked: number): string => `${known} of ${asked} known`,
    key: {
      contents: 'contents',
      quiz: 'quiz it',
      read: 'read',
      questions: 'its questions',
      commands: 'its commands on a page',
    },
  },
  search: {
    title: 'Search',
    ask: 'A question, an error message, a command: what are you looking for?',
    key: 'search',
    shown: (shown: number, of: number): string =>
      shown === of ? count(of, 'section', 'sections') : `${shown} of ${of} sections`,
    more: (hits: number): string =>
      `${count(hits, 'more section', 'more sections')}: another word narrows it down`,
    none: (words: string): string => `Nothing found for \`${words}\`.`,
    noneNext: 'Try fewer or shorter words. `docker-learn list` shows all topics.',
  },
  sheet: {
    title: (title: string): string => `${title}: commands`,
    next: '`docker-learn explain COMMAND` takes each of them apart.',
  },
  term: {
    also: 'also:',
    near: 'near it:',
    unused: 'understood, but not used here:',
    read: 'Where it is taught:',
  },
  doctor: {
    label: {
      version: 'docker-learn',
      node: 'Node',
      notes: 'Notes',
      own: 'Own notes',
      data: 'Progress',
      language: 'Language',
      terminal: 'Terminal',
      docker: 'Docker',
    },
    topics: (topics: number, questions: number): string =>
      `${count(topics, 'topic', 'topics')}, ${count(questions, 'question', 'questions')}`,
    problems: (number: number): string =>
      number === 0 ? 'no problems' : count(number, 'problem', 'problems'),
    problemsNext: (path: string): string => `\`docker-learn check ${path}\` names each.`,
    writable: 'can be written',
    unwritable: 'can not be written',
    unwritableNext:
      'Nothing is kept until another folder is given with `--data-dir` or DOCKER_LEARN_DATA_DIR.',
    locale: (locale: string): string => `locale ${locale}`,
    noLocale: 'no locale set',
    languageNext: (other: string): string =>
      `Change it with \`--lang ${other}\`, or keep it with \`l\` on the home screen.`,
    size: (columns: number, rows: number): string => `${columns} columns, ${rows} rows`,
    noTerminal: 'output is not a terminal: 80 columns, no colour',
    colour: 'colour',
    noColour: 'no colour',
    links: 'clickable links',
    noLinks: 'no clickable links',
    plain: 'plain',
    ascii: 'signs in ASCII: the locale or TERM names no others',
    wideSigns: 'signs such as █ are 2 columns wide',
    narrow: 'Below 40 columns some screens are cut. Make the window wider.',
    dockerRuns: (client: string, server: string): string => `client ${client}, engine ${server}`,
    dockerHost: (host: string): string => `at ${host}`,
    dockerStopped: (client: string): string =>
      client === ''
        ? 'installed, but the engine does not answer'
        : `client ${client}, but the engine does not answer`,
    dockerStoppedNext:
      'Only labs with `--engine docker` need it. To start it: Docker Desktop, or `sudo systemctl start docker`.',
    dockerNone: 'not installed',
    dockerNoneNext: 'Only labs with `--engine docker` need it: all else works without Docker.',
    fine: 'Everything works that you need.',
    notFine: (number: number): string =>
      `${count(number, 'thing needs', 'things need')} attention.`,
    state: { ok: 'fine', note: 'note', bad: 'trouble' },
  },
};

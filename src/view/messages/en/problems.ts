// English sentences for everything that can be wrong with a note, each with what to do.
import type {
  Aspect,
  Carrier,
  CommentShape,
  GuessRule,
  ValueShape,
} from '../../../notes/problem.ts';
import { languages } from '../../../notes/note.ts';
import { one } from '../sentences.ts';
import type { ProblemMessages } from '../problems.ts';
import { labProblems } from './lab-problems.ts';
import { languageNames } from './languages.ts';

const near = (name: string | null, otherwise: string): string =>
  name === null ? otherwise : `Did you mean \`${name}\`?`;
const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const a = (carrier: Carrier): string =>
  ({
    section: 'a section',
    question: 'a question',
    'follow-up': 'a follow-up',
    task: 'a task',
  })[carrier];

const valueShapes: Record<ValueShape, string> = {
  text: 'a text on one line',
  list: 'a list, such as [one, two]',
  topics: 'a list of topic names, such as [images, layers]',
  asked: '1 (rarely), 2 (sometimes) or 3 (nearly always)',
  order: 'a whole number, such as 20',
  sections: 'a list of sections, such as [volumes#lifetime]',
  level: '1, 2 or 3',
  minutes: 'whole minutes, 1 to 99',
  version: 'a version of Docker Engine, such as 20.10',
  names: 'a list such as [container db, volume data]',
};
const commentShapes: Record<CommentShape, string> = {
  kebab: 'lower-case words joined by hyphens, such as `rm-v-keeps`',
  level: '1, 2 or 3',
  version: 'a version of Docker Engine, such as 23 or 20.10',
  stamp: 'eight hex digits, written by `check --stamp`',
  question: 'the full id of a question, such as `volumes/rm-v-keeps`',
  text: 'a text on one line',
};
const aspects: Record<Aspect, string> = {
  sections: 'sections',
  questions: 'questions',
  'follow-ups': 'follow-ups',
  kind: 'kind',
  options: 'number of options',
  'right-options': 'right options',
  items: 'number of items',
  pairs: 'number of pairs',
  level: 'level',
  commands: 'accepted commands',
  console: 'console blocks',
  contrast: '`contrast`',
  proof: '`proof`',
  validity: '`since` or `until`',
  requires: '`requires`',
  related: '`related`',
  asked: '`asked`',
  order: '`order`',
  about: '`about`',
};
const rules: Record<GuessRule, string> = {
  longest: 'the longest option',
  shortest: 'the shortest option',
  'prompt-words': 'the option that shares most words with the prompt',
  'no-absolutes': 'an option without absolute words',
  'most-code': 'the option with most code',
  'odd-one-out': 'the option least like the others',
  'most-alike': 'the option most like the others',
  'most-specific': 'the option with most numbers and names',
  hedged: 'the option with most hedging words',
  grammar: 'the option whose grammar fits the prompt',
  'all-or-none': 'the option that says all or none of them',
  'prompt-echo': 'the option that repeats the longest run of words from the prompt',
};

export const problems: ProblemMessages = {
  ...labProblems,
  'file-too-large': ({ bytes, limit }) => [
    `The file has ${bytes} bytes; at most ${limit} are read.`,
    'Split the note into several topics.',
  ],
  'file-unread': ({ what }) =>
    what === 'folder'
      ? [
          'The notes in this folder are not read.',
          `Move them up: notes stand beside each other, or in ${one(languages, 'and')}.`,
        ]
      : ['The file is not read.', 'A note ends in `.md`, in small letters.'],
  'file-not-utf8': () => ['The file is not UTF-8 from here on.', 'Save it as UTF-8.'],
  'file-refused': ({ why, detail }) => {
    if (why === 'link-out')
      return ['The file is a link that leads out of the folder.', 'Copy the file into the folder.'];
    if (why === 'not-a-file')
      return ['This is not a file.', 'Rename it, or put a Markdown file in its place.'];
    if (why === 'name-not-utf8')
      return [
        "The file's name is not UTF-8, so it can't be opened by it.",
        'Rename it, such as with `convmv`, or in a file manager.',
      ];
    return [
      `The file can't be read${detail === '' ? '' : `: ${detail}`}.`,
      'Look at its permissions.',
    ];
  },
  'topic-name': ({ name }) => [
    `\`${name}\` can't be the name of a topic.`,
    'Name the file with lower-case words joined by hyphens, such as `bind-mounts.md`.',
  ],
  'control-character': ({ character }) => [
    `The control character ${character} is left out.`,
    'Delete it.',
  ],
  'escape-sequence': () => [
    'A terminal escape sequence is left out.',
    "Delete it; colours are the terminal's business.",
  ],
  'nested-too-deep': ({ levels, limit }) => [
    `This is nested ${levels} levels deep; at most ${limit} are read.`,
    'Flatten it.',
  ],
  'too-many-marks': ({ marks, limit }) => [
    `This block holds ${marks} emphasis marks; at most ${limit} are read.`,
    'Split the block, or put code into backticks or a fence.',
  ],
  'entity-hidden': ({ entity }) => [
    `\`${entity}\` spells a character that controls a terminal or can't be seen; it is left out.`,
    'Take it out, or put it into backticks to show it.',
  ],
  'too-many-constructs': ({ constructs, limit }) => [
    `This block holds ${constructs} links, tags, code spans, entities and the like; at most ${limit} are read.`,
    'Split the block.',
  ],
  'table-too-wide': ({ columns, limit }) => [
    `The table has ${columns} columns; at most ${limit} are read.`,
    'Split the table.',
  ],
  'markdown-unreadable': () => [
    "The Markdown of this file can't be read.",
    "Look for deep nesting or text that isn't Markdown.",
  ],

  'front-matter-missing': () => [
    'There is no front matter.',
    'Begin the file with `---`, `title:` and `summary:` on lines of their own, and `---`.',
  ],
  'front-matter-open': () => ['The front matter is never closed.', 'End it with a line of `---`.'],
  'front-matter-line': ({ text }) => [
    `This line can't be read: \`${text}\`.`,
    'Write `key: value`, or `  - item` under a key.',
  ],
  'front-matter-unsupported': ({ what }) => [
    `${{ anchor: 'Anchors (`&`) are', alias: 'Aliases (`*`) are', tag: 'Tags (`!`) are', 'block-text': 'Block texts (`|`, `>`) are', map: 'Maps are', 'nested-list': 'Lists in lists are', 'many-lines': 'Values over several lines are' }[what]} not part of the front matter.`,
    'Write one-line texts and lists only; quote a value that begins with such a sign.',
  ],
  'key-unknown': ({ key, near: name }) => [
    `There is no key \`${key}\`.`,
    near(
      name,
      'The keys are title, summary, aliases, requires, related, asked, order, about and sources.',
    ),
  ],
  'key-twice': ({ key }) => [`\`${key}\` stands twice.`, 'Keep one of them.'],
  'key-missing': ({ key }) => [`\`${key}\` is missing.`, `Add a line \`${key}: …\`.`],
  'value-shape': ({ key, shape }) => [
    `\`${key}\` has to be ${valueShapes[shape]}.`,
    'Write it so.',
  ],
  'value-quotes': ({ value }) => [
    `This value has to stand in quotes: \`${value}\`.`,
    'Put it into "…".',
  ],
  'title-missing': () => [
    'There is no `# title`.',
    'Write the title as a heading under the front matter.',
  ],
  'title-twice': () => ['There is a second `# title`.', 'Make it a section (`##`), or remove it.'],
  'title-differs': ({ title, heading }) => [
    `The heading says \`${heading}\`, the front matter \`${title}\`.`,
    'Make them the same.',
  ],
  'intro-shape': () => [
    'Under the title stands at most one paragraph.',
    'Put the rest into a section.',
  ],

  'heading-form': ({ text }) => [
    `This heading is neither a section nor a question: \`${text}\`.`,
    'Write `## Title`, `### Q: …` or `#### Q: …`, exactly so.',
  ],
  'heading-jumped': ({ text }) => [
    `A heading level is left out above \`${text}\`.`,
    'A question stands in a section (`##`), a follow-up under an open question.',
  ],
  'heading-nested': ({ text }) => [
    `A heading stands within a list or a quote: \`${text}\`.`,
    'Move it to the left margin, or make it bold text.',
  ],
  'heading-underlined': () => [
    'This heading is underlined.',
    'Write it with `#` signs; leave a blank line above `---` or `===`.',
  ],

  'comment-missing': ({ carrier }) => [
    `The comment with the id of ${a(carrier)} is missing.`,
    'Write `<!-- id: short-name -->` directly under the heading.',
  ],
  'comment-place': () => [
    'The comment stands in the wrong place.',
    'Put it directly under the heading, with nothing after its `-->`.',
  ],
  'comment-open': () => ['The comment is never closed.', 'End it with `-->`.'],
  'comment-key-unknown': ({ key, near: name }) => [
    `The comment has no key \`${key}\`.`,
    near(name, 'The keys are id, level, asked, contrast, was, since, until, proof, of and hint.'),
  ],
  'comment-key-here': ({ key, carrier }) => [
    `\`${key}\` can't stand on ${a(carrier)}.`,
    'Remove it.',
  ],
  'comment-key-twice': ({ key }) => [
    `\`${key}\` stands twice in the comment.`,
    'Keep one of them.',
  ],
  'comment-value': ({ key, value, shape }) => [
    `\`${key}\` can't be \`${value}\`.`,
    `It has to be ${commentShapes[shape]}.`,
  ],
  'comment-separator': ({ found }) => [
    `\`${found}\` doesn't separate keys.`,
    'Separate them by ` · ` (a middle dot, U+00B7, between blanks) or a new line.',
  ],
  'id-missing': ({ carrier }) => [
    `The comment gives ${a(carrier)} no id.`,
    'Add `id: short-name`.',
  ],
  'id-twice': ({ id, line }) => [
    `The id \`${id}\` is already taken in line ${line}.`,
    'Choose another: sections, questions and follow-ups share their names in a topic.',
  ],
  'was-taken': ({ id }) => [
    `\`was: ${id}\` names an id that is still in use.`,
    'Name the id that this one replaced.',
  ],

  'prompt-empty': () => ['The question asks nothing.', 'Write it after `Q: `.'],
  'prompt-shape': () => [
    'A prompt holds paragraphs and fences only.',
    'Move this block, or make it part of the answer.',
  ],
  'answer-missing': () => [
    'The question has no answer.',
    'Write a task list, an ordered list, a two-column table, a fence `text answer` or `sh answer`, or a bullet list.',
  ],
  'two-answers': () => [
    'The question has two answer blocks.',
    'Keep one; a blank line or another bullet sign also begins a new list.',
  ],
  'stray-block': () => [
    'This block belongs to nothing.',
    'A question is heading, comment, prompt, one answer, explanation, in this order.',
  ],
  'explanation-missing': () => [
    'The question has no explanation.',
    'Add a `>` quote after the answer.',
  ],
  'explanation-names-option': ({ text }) => [
    `The explanation names an option by its place: \`${text}\`.`,
    'Options are shuffled when asked: say what the option says.',
  ],
  'options-few': ({ count: number }) => [
    `There is ${count(number, 'option')}; two are needed.`,
    'Add another option.',
  ],
  'options-many': ({ count: number, limit }) => [
    `There are ${number} options; at most ${limit} can be asked.`,
    'Leave some out.',
  ],
  'options-none-right': () => ['No option is right.', 'Mark the right one with `[x]`.'],
  'option-start': () => [
    'An option begins with text.',
    'Write a sentence before the fence or quote.',
  ],
  'option-twice': ({ text, line }) => [
    `This option stands in line ${line} already: \`${text}\`.`,
    'Change one of them.',
  ],
  'reason-missing': () => ['A wrong option has no reason.', 'Add `  > why it is wrong` under it.'],
  'reason-twice': () => ['The option has two reasons.', 'Join them into one quote.'],
  'reason-last': () => [
    'The reason is the last block of its option.',
    'Move this above the reason.',
  ],
  'reason-indent': () => [
    "The reason doesn't stand at its option's text.",
    'Indent it by two blanks, so that `>` stands below the `[`.',
  ],
  'list-mixed': () => [
    'The list mixes options with plain items.',
    'Give every item a box, and bullets instead of numbers, or none a box.',
  ],
  'items-few': ({ count: number }) => [
    `There is ${count(number, 'item')}; two are needed.`,
    'Add another item.',
  ],
  'item-twice': ({ text, line }) => [
    `This item stands in line ${line} already: \`${text}\`.`,
    'Change one of them.',
  ],
  'item-empty': () => ['This item or cell is empty.', 'Write something, or remove it.'],
  'order-numbers': () => [
    'The items are not numbered 1, 2, 3 …',
    'Number them from 1 up, or all with 1.',
  ],
  'points-loose': () => ['A blank line stands between the points.', 'Remove it.'],
  'match-columns': ({ columns }) => [
    `A table to match has two columns; this one has ${columns}.`,
    'Keep two columns.',
  ],
  'match-few': ({ count: number }) => [
    `There is ${count(number, 'pair')}; two are needed.`,
    'Add another row.',
  ],
  'match-twice': ({ text, line }) => [
    `This cell stands in line ${line} already: \`${text}\`.`,
    'Pairs have to be unambiguous: change one of them.',
  ],
  'table-cells': ({ cells, columns }) => [
    `This row has ${count(cells, 'cell')}, its table ${count(columns, 'column')}.`,
    'Make them equal; write a bar within a cell as `\\|`, in code too.',
  ],
  'accept-none': () => [
    'No answer is accepted.',
    'Write one accepted answer on each line of the fence.',
  ],
  'accept-empty': ({ text }) => [
    text === ''
      ? 'An accepted answer is empty.'
      : `Nothing is left of the accepted answer \`${text}\` when it is compared.`,
    'Remove the line, or put it into backticks.',
  ],
  'accept-twice': ({ text, line }) => [
    `This answer stands in line ${line} already: \`${text}\`.`,
    'Remove one of them.',
  ],
  'accept-article': ({ text }) => [
    `An accepted answer begins with an article: \`${text}\`.`,
    'Remove the article, which is never asked for; put the line into backticks where it is part of the answer.',
  ],
  'accept-letter': ({ text }) => [
    `An accepted answer is one letter: \`${text}\`.`,
    'Put it into backticks, so that its case counts and no other word is taken for it.',
  ],
  'asked-twice': ({ id, path, line }) => [
    `This asks nearly the same as \`${id}\` (${path}:${line}).`,
    'Keep one of them and give it `was: the-other-id`, or ask something else here.',
  ],
  'accepts-differ': ({ id, texts }) => [
    `The question \`${id}\` asks the same and also takes ${texts.map((text) => `\`${text.replaceAll('`', '')}\``).join(', ')}.`,
    'Accept the same answers in both.',
  ],
  'accept-blank-line': () => ['A blank line stands among the commands.', 'Remove it.'],
  'follow-up-kind': () => [
    'A follow-up is open and stands under an open question.',
    'Answer it with a bullet list of points, or make it a question of its own (`### Q: `).',
  ],

  'blank-line': () => ['A blank line is missing above this block.', 'Add one.'],
  'quote-lazy': () => [
    "This line of a quote doesn't begin with `>`.",
    'Begin it so, or leave a blank line above it.',
  ],
  'fence-open': () => [
    'The fence is never closed.',
    'End it with the same signs on a line of their own.',
  ],
  'fence-indent': () => [
    'A line of the fence stands left of its item.',
    "Indent the whole fence to the item's text.",
  ],
  'fence-language': ({ word, near: name }) => [
    word === '' ? "The fence doesn't say its language." : `\`${word}\` is no language of a fence.`,
    near(
      name,
      'Use `text`, `sh`, `console`, `dockerfile`, `yaml`, `json` or another of the list in content/README.md.',
    ),
  ],
  'fence-backtick': () => ['The line that opens the fence holds a backtick.', 'Remove it.'],
  'fence-reason': ({ word }) => [
    `\`${word}\` needs its words.`,
    'Write `diagram: what it shows`, `console not-run: why` or `sh wrong: why`.',
  ],
  'indented-code': () => [
    'Code by indentation reads differently in every viewer.',
    'Put it into a fence, or take the indent away.',
  ],
  tab: () => ['A tab stands here.', 'Use blanks; only a fence at the left margin may hold tabs.'],
  html: ({ text }) => [`HTML vanishes on a web page: \`${text}\`.`, 'Put it into backticks.'],
  'reference-link': ({ text }) => [
    `\`${text}\` is a reference link.`,
    'Write the link where it is used: [text](target).',
  ],
  footnote: ({ text }) => [`\`${text}\` is a footnote.`, 'Put it into the sentence.'],
  rule: () => ['A rule divides nothing here.', 'Remove it; sections have headings.'],
  'table-in-item': () => ['A table stands within a list.', 'Move it out.'],
  'emphasis-open': ({ mark }) => [
    `\`${mark}\` opens emphasis that never closes.`,
    'End bold on a letter, as in `**volume**(s)`; write a plain sign as `\\*` or in backticks.',
  ],
  'code-open': () => ['A backtick opens code that never closes.', 'Close it.'],
  'single-tilde': () => [
    'Two single tildes strike the text between them out.',
    'Write a range with `–`, or `\\~`.',
  ],

  'link-outside': ({ href }) => [
    `The link leads out of the folder: \`${href}\`.`,
    'Link to `topic.md#section` in the same folder, or to a web page.',
  ],
  'link-scheme': ({ href }) => [
    `This kind of link is not opened: \`${href}\`.`,
    'Use https, or `topic.md#section`.',
  ],
  'link-broken': ({ href, near: name }) => [
    `No note stands where \`${href}\` leads.`,
    near(name, 'Link to `topic.md#section`.'),
  ],
  'anchor-broken': ({ href, near: name }) => [
    `No section has the id in \`${href}\`.`,
    near(name, "The anchor is the id in the comment under a section's heading."),
  ],
  'requires-unknown': ({ topic, near: name }) => [
    `\`requires\` names \`${topic}\`, which doesn't exist.`,
    near(name, 'Name a topic by its file, without `.md`.'),
  ],
  'related-unknown': ({ topic, near: name }) => [
    `\`related\` names \`${topic}\`, which doesn't exist.`,
    near(name, 'Name a topic by its file, without `.md`.'),
  ],
  'requires-later': ({ topic, order, its }) => [
    `\`requires\` names \`${topic}\`, whose \`order\` of ${its} comes after the ${order} here.`,
    'Raise this `order`, lower the other, or require it no longer.',
  ],
  'requires-circle': ({ topics }) => [
    `\`requires\` goes in a circle: ${topics.join(' → ')}.`,
    'Take one of the steps out.',
  ],
  'name-shared': ({ name, topic }) => [
    `\`${name}\` is also a name of the topic \`${topic}\`.`,
    'Let only one of them have it.',
  ],

  'command-refused': ({ problem, command }, say) => [
    `Docker would refuse \`${command}\`: ${say(problem)}`,
    'Mend the command, or mark the fence `sh wrong: why`.',
  ],
  'relax-line': ({ text }) => [
    `This line relaxes nothing: \`${text}\`.`,
    'Write `# free: --flag`, `# any: --flag`, `# may add: --flag`, `# shows: Field`, `# shell: sh bash`, `# in: /path` or `# exact`.',
  ],
  'console-empty': () => [
    'A transcript begins with a typed line.',
    'Begin it with `$ ` and the command.',
  ],
  'diagram-wide': ({ columns, limit }) => [
    `This line of the diagram is ${columns} columns wide; at most ${limit} are drawn.`,
    'Draw it narrower.',
  ],
  'diagram-ragged': ({ character, columns }) => [
    `\`${character}\` is ${count(columns, 'column')} off the line it belongs to.`,
    'Hangul is two columns wide: move it.',
  ],
  'proof-unknown': ({ proof }) => [
    `There is no experiment \`${proof}\`.`,
    'Name one of tests/engine/facts, or take `proof` away.',
  ],

  'language-missing': ({ language }) => [
    `There is no ${languageNames[language]} note on this topic.`,
    'Write it, with the same ids.',
  ],
  'languages-differ': ({ aspect, id, here, there }) => [
    `The languages differ in ${aspects[aspect]}${id === '' ? '' : ` of \`${id}\``}: ${here === '' ? 'nothing' : here} here, ${there === '' ? 'nothing' : there} in English.`,
    'Make them the same.',
  ],
  'translation-stale': ({ id }) => [
    `The English of \`${id}\` has changed since it was translated.`,
    `Review the translation, then run \`docker-learn check --stamp ${id}\`.`,
  ],
  'translation-unstamped': ({ id }) => [
    `It isn't recorded which English \`${id}\` was translated from.`,
    `Review the translation, then run \`docker-learn check --stamp ${id}\`.`,
  ],
  'term-discouraged': ({ found, preferred }) => [
    `The note says \`${found}\`.`,
    `The dictionary in content/README.md prefers \`${preferred}\`.`,
  ],
  guessable: ({ rule, hit, chance, n }) => [
    `Always taking ${rules[rule]} is right in ${percent(hit)} of ${count(n, 'question')}; chance is ${percent(chance)}.`,
    'Change right options and wrong ones until it helps no more.',
  ],
};

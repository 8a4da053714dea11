// English as it is spoken.
import { en as wording } from '../../quiz/wording/en.ts';
import { englishStem } from '../stems.ts';
import { ideaOf, isCommandName } from '../synonyms.ts';
import { wordToken, type FoundWord, type Speech, type SpokenWord } from './speech.ts';

const filler = new Set(
  (
    'a an the is are was were be been being it its this that these those they them their there here of in on at to for from by with and or as if so than then ' +
    'you your we our i he she his her one what which who whom when where why how can could may might will would shall should must do does did done has have had ' +
    'very also too just only even such any some each every all both more most much many other another same own into out get gets got getting longer going ever actually up down over under about again ' +
    'works come comes back ones several still whole everything anything something way called means goes depends others around next already tells bring often part now else well either say help usual given away better good always after s t'
  ).split(' '),
);

const stays = 'stay remain leav keep kept surviv persist preserv'.split(' ');
const goes =
  'remov delet destroy los lost gon disappear vanish wip eras drop discard purg throw clean'.split(
    ' ',
  );
const turned = new Set([...stays, ...goes]);

function tokenAt(clause: string, at: number): FoundWord | null {
  const rest = clause.slice(at);
  const verb = /^(?:up|down)(?![\w-])/.exec(rest)?.[0];
  if (verb !== undefined && /(?:^\s*|compose )$/.test(clause.slice(0, at)))
    return { length: verb.length, token: { key: verb, kind: 'name' } };
  const name = /^(?:--?[a-z][\w-]*|\d+:\d+|\.?[a-z0-9][\w./@=-]*[\w]|[a-z0-9])/.exec(rest)?.[0];
  return name === undefined ? null : { length: name.length, token: tokenOf(name) };
}

function tokenOf(name: string): SpokenWord | null {
  if (/^(?:not|no|never|none|without|nobody|nothing|neither|nor|ignor(?:es?|ed|ing))$/.test(name))
    return { key: name, kind: name === 'without' ? 'without' : 'not' };
  if (filler.has(name) || /^[a-z]{3,}ly$/.test(name)) return null;
  if (/[^a-z]/.test(name) || isCommandName(name)) return { key: name, kind: 'name' };
  const stem = englishStem(name);
  return wordToken(stem, turned.has(stem) ? undefined : ideaOf(stem));
}

/** Words that make a statement its contrary, as patterns: a pair a line. */
const pairs = String.raw`
verdict: (?<=^\s*)(?:yes|yeah|sure|exactly|right)(?=\s*$) / (?<=^\s*)(?:no|nope|not really|not necessarily)(?=\s*$)
identity: same|equal|identical / another|different(?:ly)?|differs?
times: once|a single time / twice|(?:each|every) time|always|repeatedly|again and again
often: often|frequently / rarely|seldom|hardly ever
height: above|on top|upper / below|under|beneath|underneath
order: first|before|beginning|earl(?:y|ier)|previous(?:ly)? / last|after(?:wards)?|later|the (?:very )?end|final(?:ly)?
size: large|larger|big|bigger|huge|grows? / small|smaller|tiny|slim|shrinks?
amount: more|many|several|multiple / less|fewer|single|(?:only|just) one
speed: fast|faster|quick(?:ly|er)? / slow|slower|slowly
strength: strong|stronger|hard|absolute / weak|weaker|soft|relative
side: inside|within / outside|elsewhere
state: (?:comes?|brings?|brought) (?:\w+ )?back|(?:re)?starts? again|restarts?|up / down|(?:stays?|remains?|is|are) (?:stopped|off)
safety: safe|harmless|secure|fine|okay / unsafe|dangerous|risky|harmful|insecure
origin: local(?:ly)? / remote(?:ly)?
naming: named / anonymous|unnamed
use: unused / in use|used by
statefulness: stateless / stateful
linking: static(?:ally)? / dynamic(?:ally)?
manner: automatic(?:ally)?|by itself|on its own|by themselves / manual(?:ly)?|by hand
duration: temporary|temporarily|short-lived / permanent(?:ly)?|forever
fullness: empty|blank / full|copied
age: new|newer|newest|latest|fresh / old|older|oldest|existing|previous
ends: source / destination|target
ways: both (?:ways|directions)|two-way / one (?:way|direction)|one-way
time: build time|(?:being |is |are )built|during the build / run ?time|when (?:a |the )?container (?:starts|runs)
publicity: public / private
clarity: explicit(?:ly)? / implicit(?:ly)?
manyfold: all|every|each|everything|any|whole|entire / only|just|none|alone
addition: in addition|additionally|as well as|both / without|replaces?|overrides?
names: digests? / tags?
signal: sigterm / sigkill
chip: arm64 / amd64
nat: snat / dnat
transfer: pull(?:s|ed|ing)?|download(?:s|ed)? / push(?:es|ed|ing)?|upload(?:s|ed)?
archive: docker save / docker export
permission: (?:is|are) allowed|allows?|permits?|accepts? / forbid(?:s|den)?|refus(?:es|ed)|rejects?|denies|denied
switch: enabled?|turned on|switched on / disabled?|turned off|switched off
need: needs?|needed|required|requires|necessary / needless|unnecessary|optional
truth: right|correct|true / wrong|incorrect|false
danger: risks?|risky|dangerous / harmless|no risk|safe
count: both|two / neither|one
secrecy: encrypted / plain ?text|unencrypted|in the clear
reach: in reach|reachable / out of reach|unreachable
sequence: (?:one )?after (?:the other|another)|one by one / at once|in parallel|at the same time|simultaneously
direction: from outside|inbound|incoming / to the outside|outbound|outgoing
`;

export const en: Speech = {
  asWritten: (text) => text.replaceAll(/['’]s\b/g, ''),
  respelt: (text) =>
    text
      .replaceAll(/\b(?:ca|wo)n't\b/g, 'can not')
      .replaceAll(/n't\b/g, ' not')
      .replaceAll(/['’](?:d|re|ll|ve|m)\b/g, '')
      .replaceAll(/\b(?:leaves?|left|leaving) (?:(?:it|them) )?out\b/g, 'skips')
      .replaceAll(/\bnot (?=only|just)\b/g, '')
      .replaceAll(/\b(?:instead|in place) of\b|\brather than\b/g, 'without')
      .replaceAll(/\b(?:still|is|are) (?:still )?(?:there|around)\b(?! (?:is|are|no))/g, 'remains')
      // Who cleans up and nothing in particular comes to an end.
      .replaceAll(/\bclean(?:s|ed|ing)? up(?= *(?:[.,;]|$))/g, 'finishes')
      .replaceAll(/\b(?:stay|remain)(s|ed)? behind\b/g, 'remains')
      .replaceAll(/\bgo(?:es)? away\b/g, 'disappears')
      .replaceAll(/\b(?:comes?|brings?|brought) (?:it |them )?(?:back )?up\b/g, 'starts')
      .replaceAll(
        /\b(?:shuts?|takes?) (?:it |them )?down\b|\b(?:switch|turn)(?:es|s)? (?:it )?off\b/g,
        'stops',
      )
      .replaceAll(/\bre(?=(?:build|built|creat|deploy|pull|connect)\w*)/g, 'again ')
      .replaceAll(/\bno ((?:\w+ ){1,2})us(?:es|ed|ing)\b/g, '$1 unused ')
      .replaceAll(/\b(?:not|never|nobody|nothing) (?:being )?us(?:ed|es|ing)\b/g, ' unused ')
      .replaceAll(/\bcannot\b/g, 'can not'),
  condition: {
    ahead: String.raw`\b(?:(?:if|when|unless|where)\b(?!-)|while(?= (?:the |an? |its )?\w+ (?:is|are|was|were) (?:being )?(?:built|made|\w+(?:ing|ed)\b)))`,
    behind: '(?!)',
  },
  clauseEnd: String.raw`\b(?:and|but|because|while|so|although|though|since|which|until|otherwise|instead|whereas|then)\b`,
  topic: '(?!)',
  passive: String.raw`\bby\b|\b(?:is|are|was|were|be|been|gets?) \w+(?:ed|en|un|ade|uilt)\b`,
  counted:
    /\b(?<number>one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?<noun>(?!of\b|to\b|or\b|is\b|can\b|in\b|on\b)[a-z][\w-]+)/g,
  numberOf: wording.numberOf,
  tokenAt,
  leastSaid: 0.22,
  enough: 1.06,
  refuted: 0.05,
  stays,
  goes,
  poles: {
    pairs,
    edge: String.raw`\b`,
    denied: { before: /\b(?:not|no|never) (?:an? |the )?$/, after: null },
  },
};

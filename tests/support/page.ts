// What a browser would do with HTML that was written out: read by a parser of the standard, never by patterns.
import { parse, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The tags that pages and cards are made of, and the attributes that each may have. */
const allowed = new Map<string, string[]>([
  ...'html head body main section title meta style h1 h2 h3 h4 h5 h6 p br hr em strong del code pre blockquote ul ol li table thead tbody tr th td details summary small span div a input meter nav'
    .split(' ')
    .map((tag): [string, string[]] => [tag, ['class', 'style', 'id', 'align']]),
  ['html', ['lang']],
  ['meta', ['charset', 'name', 'content', 'http-equiv']],
  ['a', ['href', 'class']],
  ['ol', ['start', 'class', 'style']],
  ['th', ['scope', 'align', 'style']],
  ['input', ['checked', 'disabled', 'type']],
  ['meter', ['min', 'max', 'value']],
]);

/** Everything in it that is alive: a tag or an attribute that isn't one of ours, a link that runs something. */
export function liveParts(html: string): string[] {
  const isWhole = html.startsWith('<!doctype');
  const root = isWhole ? parse(html) : parseFragment(html);
  const found: string[] = [];
  const waiting: Node[] = [...root.childNodes];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    found.push(...oddIn(node));
    waiting.push(...node.childNodes);
  }
  return found;
}

function oddIn({ tagName, attrs }: DefaultTreeAdapterTypes.Element): string[] {
  const names = allowed.get(tagName);
  if (names === undefined) return [`<${tagName}>`];
  const odd = attrs
    .filter(({ name }) => !names.includes(name))
    .map(({ name }) => `<${tagName} ${name}>`);
  const links = attrs.filter(
    ({ name, value }) => name === 'href' && !/^(?:https?:|mailto:|#)/i.test(value),
  );
  return [...odd, ...links.map(({ value }) => `href ${value}`)];
}

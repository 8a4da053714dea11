// Search in the page: the sections that hold every word, as links.
import { element, type StudyWords } from './page.ts';

export function startSearch(words: StudyWords): void {
  const field = element(
    'input',
    [],
    [
      ['type', 'search'],
      ['id', 'search'],
      ['autocomplete', 'off'],
    ],
  );
  const found = element('div', [], [['role', 'status']]);
  const label = element('label', words.search, [['for', 'search']]);
  document
    .querySelector('#tools')
    ?.append(element('div', [label, field, found], [['class', 'search']]));
  const places = [...document.querySelectorAll<HTMLElement>('article[data-title]')].map(
    (article) => ({
      id: article.id,
      title: article.dataset['title'] ?? '',
      text: folded(article.textContent ?? ''),
    }),
  );
  field.addEventListener('input', () => {
    const wanted = folded(field.value)
      .split(' ')
      .filter((word) => word !== '');
    const hits = places.filter(({ text }) => wanted.every((word) => text.includes(word)));
    found.replaceChildren();
    if (wanted.length === 0) return;
    found.append(
      element('p', hits.length === 0 ? words.nothing : `${words.found} ${hits.length}`),
      element(
        'ul',
        hits
          .slice(0, 30)
          .map(({ id, title }) => element('li', [element('a', title, [['href', `#${id}`]])])),
      ),
    );
  });
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ');
}

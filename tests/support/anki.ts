// What Anki makes of a text file, after its manual ("Text Files") and as its importer was seen to behave: header, columns, duplicates.

export type AnkiField = string;
export type AnkiNote = { guid: string; deck: string; fields: string[]; tags: string[] };
/** A note type has other names, and other names for its fields, in every language of Anki. */
export type Collection = {
  notetype: { name: string; fields: AnkiField[] };
  notes: Map<string, AnkiNote>;
};
export type Imported = { added: number; updated: number; identical: number; refused: number };

export const collections: Record<string, () => Collection> = {
  English: () => ({ notetype: { name: 'Basic', fields: ['Front', 'Back'] }, notes: new Map() }),
  Korean: () => ({ notetype: { name: '기본', fields: ['앞면', '뒷면'] }, notes: new Map() }),
  German: () => ({
    notetype: { name: 'Einfach', fields: ['Vorderseite', 'Rückseite'] },
    notes: new Map(),
  }),
};

type Header = {
  separator: string;
  guid: number;
  deck: number;
  tags: number;
  columns: string[] | null;
};

export function importText(text: string, collection: Collection): Imported {
  const header = headerOf(text);
  const rows = readTable(text, header.separator).filter(([first = '']) => !first.startsWith('#'));
  const sources = sourcesOf(header, rows[0]?.length ?? 0, collection.notetype.fields);
  const done: Imported = { added: 0, updated: 0, identical: 0, refused: 0 };
  for (const row of rows) {
    const at = (column: number): string => row[column - 1] ?? '';
    const note: AnkiNote = {
      guid: at(header.guid),
      deck: at(header.deck),
      fields: sources.map((column) => (column === 0 ? '' : at(column))),
      tags: at(header.tags)
        .split(/\s+/)
        .filter((tag) => tag !== '')
        .sort(),
    };
    done[keep(note, collection)] += 1;
  }
  return done;
}

/** Matched by the id alone, where there is one. */
function keep(note: AnkiNote, { notes }: Collection): keyof Imported {
  if ((note.fields[0] ?? '') === '') return 'refused';
  const before = notes.get(note.guid);
  notes.set(note.guid, note);
  if (before === undefined) return 'added';
  return JSON.stringify(before) === JSON.stringify(note) ? 'identical' : 'updated';
}

function headerOf(text: string): Header {
  const header: Header = { separator: '\t', guid: 0, deck: 0, tags: 0, columns: null };
  for (const line of text.split('\n')) {
    const [, key = '', value = ''] = /^#([^:]*):(.*)$/.exec(line) ?? [];
    if (!line.startsWith('#')) break;
    if (key === 'separator') header.separator = value === 'tab' ? '\t' : value;
    if (key === 'guid column') header.guid = Number(value);
    if (key === 'deck column') header.deck = Number(value);
    if (key === 'tags column') header.tags = Number(value);
    if (key === 'columns') header.columns = value.split(header.separator);
  }
  return header;
}

/** The column of each field: by name where the columns have names, else in order; the first field always has one. */
function sourcesOf(header: Header, count: number, fields: readonly AnkiField[]): number[] {
  const special = [header.guid, header.deck, header.tags];
  const free = Array.from({ length: count }, (_, at) => at + 1).filter(
    (one) => !special.includes(one),
  );
  const { columns } = header;
  if (columns === null) return fields.map((_, at) => free[at] ?? 0);
  const named = fields.map((field) => columns.indexOf(field) + 1);
  return named.map((column, at) => (at === 0 && column === 0 ? 1 : column));
}

/** RFC 4180 with any separator. */
export function readTable(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let [cell, quoted, at] = ['', false, 0];
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (quoted && sign === '"' && text[at + 1] === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (sign === '"') quoted = !quoted;
    else if (quoted || (sign !== separator && sign !== '\n')) cell += sign;
    else {
      endCell();
      if (sign === '\n') rows.push([]);
    }
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) endCell();
  return rows
    .filter((row) => row.length > 0)
    .map((row) => row.map((one) => one.replace(/\r$/, '')));
}

// The first record of comma-separated fields with quotes, as --mount and its like are written.

/** The fields, or null where the quoting is wrong. */
export function splitFields(text: string): string[] | null {
  const line = text.split('\n', 1)[0]?.replace(/\r$/, '') ?? '';
  const fields: string[] = [];
  let place = 0;
  do {
    const field = line[place] === '"' ? quotedField(line, place) : plainField(line, place);
    if (!field) return null;
    fields.push(field.text);
    place = field.end + 1;
  } while (place <= line.length);
  return fields;
}

type Field = { text: string; end: number };

function plainField(line: string, start: number): Field | null {
  const comma = line.indexOf(',', start);
  const end = comma < 0 ? line.length : comma;
  const text = line.slice(start, end);
  return text.includes('"') ? null : { text, end };
}

function quotedField(line: string, start: number): Field | null {
  let text = '';
  for (let place = start + 1; place < line.length; place += 1) {
    if (line[place] !== '"') text += line[place];
    else if (line[place + 1] === '"') text += line[(place += 1)];
    else
      return place + 1 === line.length || line[place + 1] === ',' ? { text, end: place + 1 } : null;
  }
  return null;
}

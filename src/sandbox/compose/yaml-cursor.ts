// Where a reader of YAML stands in the text, and what it reads without looking at the lines around: quotes, anchors, tags.
export type Mark = { at: number; line: number; column: number };

/** What is wrong with the file: the first line has no number. */
export class YamlRefusal {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export const refusalAt = (line: number, words: string) =>
  new YamlRefusal(line > 0 ? `line ${line}: ${words}` : words);

export const isEnd = (char: string) => char === '' || char === '\n' || char === '\r';
export const isBlankOrEnd = (char: string) => char === ' ' || char === '\t' || isEnd(char);

export class YamlCursor {
  protected at = 0;
  protected line = 0;
  protected column = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  protected mark(): Mark {
    return { at: this.at, line: this.line, column: this.column };
  }

  protected rest(length = Infinity): string {
    return this.text.slice(this.at, this.at + length);
  }

  protected sign(ahead = 0): string {
    return this.text.charAt(this.at + ahead);
  }

  protected refuse(words: string, line = this.line): never {
    throw refusalAt((line || this.line) && (line || this.line) + 1, words);
  }

  protected step(count = 1): void {
    this.at += count;
    this.column += count;
  }

  protected nextLine(): void {
    this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
    this.line++;
    this.column = 0;
  }

  protected isDocumentSign(): boolean {
    const word = this.text.slice(this.at, this.at + 3);
    return this.column === 0 && (word === '---' || word === '...') && isBlankOrEnd(this.sign(3));
  }

  protected anchor(): void {
    const { line } = this;
    this.step();
    const from = this.at;
    while (/[\w-]/.test(this.sign())) this.step();
    if (this.at === from || !/[\s?:,\]}%@`]|^$/.test(this.sign()))
      this.refuse('did not find expected alphabetic or numeric character', line);
  }

  protected tag(): void {
    const { line } = this;
    while (/[\w\-!<>;/?:@&=+$,.~*'()[\]%]/.test(this.sign())) this.step();
    if (!isBlankOrEnd(this.sign()))
      this.refuse('did not find expected whitespace or line break', line);
  }

  protected quoted(quote: string): void {
    const { line } = this;
    this.step();
    for (;;) {
      const sign = this.sign();
      if (this.isDocumentSign()) this.refuse('found unexpected document indicator', line);
      if (sign === '') this.refuse('found unexpected end of stream', line);
      if (isEnd(sign)) this.nextLine();
      else if (quote === "'" && this.text.startsWith("''", this.at)) this.step(2);
      else if (sign === quote) break;
      else if (quote === '"' && sign === '\\') this.escape(line);
      else this.step();
    }
    this.step();
  }

  protected escape(line: number): void {
    this.step();
    const sign = this.sign();
    if (isEnd(sign)) return;
    if (!/[0abt\tnvfre "'\\N_LPxuU]/.test(sign))
      this.refuse('found unknown escape character', line);
    const digits = { x: 2, u: 4, U: 8 }[sign] ?? 0;
    this.step();
    if (!new RegExp(`^[0-9a-fA-F]{${digits}}`).test(this.text.slice(this.at, this.at + 8)))
      this.refuse('did not find expected hexdecimal number', line);
    this.step(digits);
  }
}

// A YAML file's tokens in the order in which go-yaml finds them, and its words where it finds none.
import { NotModelled } from '../kernel/not-modelled.ts';
import { isBlankOrEnd, isEnd, type Mark, YamlCursor } from './yaml-cursor.ts';

type Key = { isPossible: boolean; isRequired: boolean; token: number } & Mark;
export type YamlToken = { kind: string; line: number };

const flowSigns = new Set('[]{},');
export class YamlTokens extends YamlCursor {
  private tokens: YamlToken[] = [{ kind: 'stream', line: 0 }];
  private parsed = 0;
  private isLooked = false;
  private indent = -1;
  private indents: number[] = [];
  private flow = 0;
  private mayBeKey = true;
  private keys: Key[] = [];
  private readonly keyOf = new Map<number, number>();

  constructor(text: string) {
    super(text);
    this.keys.push(this.key(false));
  }

  /** The next one. The scanner is at least two ahead of it, so that it may refuse what comes later first. */
  peek(): YamlToken {
    if (!this.isLooked) this.lookAhead();
    this.isLooked = true;
    return this.tokens[0] as YamlToken;
  }

  skip(): void {
    this.tokens.shift();
    this.parsed++;
    this.isLooked = false;
  }

  private lookAhead(): void {
    for (;;) {
      if (this.tokens.length > 2) {
        const key = this.keyOf.get(this.parsed);
        if (key === undefined || !this.isValid(this.keys[key] as Key)) return;
      }
      this.fetch();
    }
  }

  private key(isRequired: boolean): Key {
    const token = this.parsed + this.tokens.length;
    return { isPossible: false, isRequired, token, ...this.mark() };
  }

  private add(kind: string, place = this.tokens.length, line = this.line): void {
    this.tokens.splice(place, 0, { kind, line });
  }

  private isValid(key: Key): boolean {
    if (key.isPossible && (key.line < this.line || key.at + 1024 < this.at)) {
      if (key.isRequired) this.refuse("could not find expected ':'", key.line);
      key.isPossible = false;
    }
    return key.isPossible;
  }

  private saveKey(): void {
    if (!this.mayBeKey) return;
    const key = this.key(this.flow === 0 && this.indent === this.column);
    this.dropKey();
    this.keys[this.keys.length - 1] = { ...key, isPossible: true };
    this.keyOf.set(key.token, this.keys.length - 1);
  }

  private dropKey(): void {
    const key = this.keys.at(-1) as Key;
    if (!key.isPossible) return;
    if (key.isRequired) this.refuse("could not find expected ':'", key.line);
    key.isPossible = false;
    this.keyOf.delete(key.token);
  }

  private roll(column: number, kind: string, place?: number, line?: number): void {
    if (this.flow > 0 || this.indent >= column) return;
    this.indents.push(this.indent);
    this.indent = column;
    this.checkDepth(this.indents.length);
    this.add(kind, place, line);
  }

  private checkDepth(depth: number): void {
    if (depth > 300) throw new NotModelled('YAML that stands that deep');
  }

  private unroll(column: number, line: number): void {
    while (this.flow === 0 && this.indent > column) {
      this.add('end', this.tokens.length, line);
      this.indent = this.indents.pop() ?? -1;
    }
  }

  private fetch(): void {
    const { line } = this;
    this.toToken();
    this.unroll(this.column, line);
    const sign = this.sign();
    if (sign === '') this.streamEnd();
    else if (this.column === 0 && sign === '%') this.refuse('found unknown directive name');
    else if (this.isDocumentSign()) this.document();
    else if ('[{'.includes(sign)) this.open(sign);
    else if (']}'.includes(sign)) this.close(sign);
    else if (sign === ',') this.indicator(',', true);
    else if (sign === '-' && isBlankOrEnd(this.sign(1))) this.entry();
    else if (sign === '?' && this.isIndicator()) this.questionMark();
    else if (sign === ':' && this.isIndicator()) this.value();
    else if (sign === '*' || sign === '&') this.scalar(sign, () => this.anchor());
    else if (sign === '!') this.scalar('!', () => this.tag());
    else if ('|>'.includes(sign) && this.flow === 0) this.block();
    else if (`'"`.includes(sign)) this.scalar('scalar', () => this.quoted(sign));
    else if (this.beginsPlain(sign)) this.scalar('scalar', () => this.plain());
    else this.refuse('found character that cannot start any token');
  }

  private isIndicator(): boolean {
    return this.flow > 0 || isBlankOrEnd(this.sign(1));
  }

  private beginsPlain(sign: string): boolean {
    if (!/[-?:,[\]{}#&*!|>'"%@`\s]/.test(sign)) return true;
    if (sign === '-') return !/[ \t]/.test(this.sign(1));
    return this.flow === 0 && '?:'.includes(sign) && !isBlankOrEnd(this.sign(1));
  }

  private toToken(): void {
    for (;;) {
      while (this.sign() === ' ' || (this.sign() === '\t' && (this.flow > 0 || !this.mayBeKey)))
        this.step();
      if (this.sign() === '#') while (!isEnd(this.sign())) this.step();
      if (this.sign() === '' || !isEnd(this.sign())) return;
      this.nextLine();
      if (this.flow === 0) this.mayBeKey = true;
    }
  }

  private streamEnd(): void {
    if (this.column !== 0) {
      this.column = 0;
      this.line++;
    }
    this.unroll(-1, this.line);
    this.dropKey();
    this.mayBeKey = false;
    this.add('over');
  }

  private document(): void {
    this.unroll(-1, this.line);
    this.dropKey();
    this.mayBeKey = false;
    this.add(this.sign() === '-' ? '---' : '...');
    this.step(3);
  }

  private open(sign: string): void {
    this.saveKey();
    this.keys.push(this.key(false));
    this.flow++;
    this.checkDepth(this.flow);
    this.mayBeKey = true;
    this.add(sign);
    this.step();
  }

  private close(sign: string): void {
    this.dropKey();
    if (this.flow > 0) {
      this.flow--;
      this.keyOf.delete((this.keys.pop() as Key).token);
    }
    this.indicator(sign, false);
  }

  private indicator(kind: string, mayBeKey: boolean): void {
    this.dropKey();
    this.mayBeKey = mayBeKey;
    this.add(kind);
    this.step();
  }

  private entry(): void {
    if (this.flow === 0) {
      if (!this.mayBeKey) this.refuse('block sequence entries are not allowed in this context');
      this.roll(this.column, 'list');
    }
    this.indicator('-', true);
  }

  private questionMark(): void {
    if (this.flow === 0) {
      if (!this.mayBeKey) this.refuse('mapping keys are not allowed in this context');
      this.roll(this.column, 'mapping');
    }
    this.indicator('?', this.flow === 0);
  }

  private value(): void {
    const key = this.keys.at(-1) as Key;
    if (this.isValid(key)) {
      const place = key.token - this.parsed;
      this.add('?', place, key.line);
      this.roll(key.column, 'mapping', place, key.line);
      key.isPossible = false;
      this.keyOf.delete(key.token);
      this.mayBeKey = false;
    } else {
      if (this.flow === 0) {
        if (!this.mayBeKey) this.refuse('mapping values are not allowed in this context');
        this.roll(this.column, 'mapping');
      }
      this.mayBeKey = this.flow === 0;
    }
    this.add(':');
    this.step();
  }

  private scalar(kind: string, read: () => void): void {
    this.saveKey();
    this.mayBeKey = false;
    const { line } = this;
    read();
    this.add(kind, this.tokens.length, line);
  }

  private block(): void {
    this.dropKey();
    this.mayBeKey = true;
    const { line } = this;
    this.step();
    const [head = ''] = /^(?:[-+]?\d?|\d[-+])/.exec(this.rest()) ?? [];
    const added = Number(/\d/.exec(head)?.[0] ?? 0);
    if (head.includes('0')) this.refuse('found an indentation indicator equal to 0', line);
    this.step(head.length);
    while (/[ \t]/.test(this.sign())) this.step();
    if (this.sign() === '#') while (!isEnd(this.sign())) this.step();
    if (!isEnd(this.sign())) this.refuse('did not find expected comment or line break', line);
    if (this.sign() !== '') this.nextLine();
    let indent = added > 0 ? Math.max(this.indent, 0) + added : 0;
    indent = this.blockBreaks(indent, line);
    while (this.column === indent && this.sign() !== '') {
      while (!isEnd(this.sign())) this.step();
      if (this.sign() !== '') this.nextLine();
      indent = this.blockBreaks(indent, line);
    }
    this.add('scalar', this.tokens.length, line);
  }

  private blockBreaks(given: number, line: number): number {
    let widest = 0;
    const isInside = () => given === 0 || this.column < given;
    for (;;) {
      while (isInside() && this.sign() === ' ') this.step();
      widest = Math.max(widest, this.column);
      if (isInside() && this.sign() === '\t')
        this.refuse('found a tab character where an indentation space is expected', line);
      if (this.sign() === '' || !isEnd(this.sign())) break;
      this.nextLine();
    }
    return given === 0 ? Math.max(widest, this.indent + 1, 1) : given;
  }

  private plain(): void {
    const start = this.line;
    const indent = this.indent + 1;
    let isBroken = false;
    while (!this.isDocumentSign() && this.sign() !== '#') {
      while (!isBlankOrEnd(this.sign())) {
        if (this.sign() === ':' && isBlankOrEnd(this.sign(1))) break;
        if (this.flow > 0 && (this.sign() === '?' || flowSigns.has(this.sign()))) break;
        isBroken = false;
        this.step();
      }
      if (this.sign() === '' || !isBlankOrEnd(this.sign())) break;
      while (this.sign() !== '' && isBlankOrEnd(this.sign())) {
        if (isBroken && this.column < indent && this.sign() === '\t')
          this.refuse('found a tab character that violates indentation', start);
        isBroken ||= isEnd(this.sign());
        if (isEnd(this.sign())) this.nextLine();
        else this.step();
      }
      if (this.flow === 0 && this.column < indent) break;
    }
    if (isBroken) this.mayBeKey = true;
  }
}

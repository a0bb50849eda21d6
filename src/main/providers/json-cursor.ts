/** Where the text stops being JSON. At the text's very end: it was cut short. */
export class JsonFault extends Error {
  readonly at: number;

  constructor(at: number) {
    super(`not JSON at ${at}`);
    this.at = at;
  }
}

export const codes = {
  quote: 0x22,
  comma: 0x2c,
  minus: 0x2d,
  dot: 0x2e,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  openList: 0x5b,
  backslash: 0x5c,
  closeList: 0x5d,
  openObject: 0x7b,
  closeObject: 0x7d,
} as const;

const isDigit = (code: number): boolean => code >= codes.zero && code <= codes.nine;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const literals = ['true', 'false', 'null'];

/**
 * A place in a JSON text and the steps over its tokens, as strict as `JSON.parse`. It moves, so
 * that a page is walked once without copies; strings go character by character because a regular
 * expression's memory grows with the string.
 */
export class JsonCursor {
  readonly text: string;
  /** The same text as numbers: twice as fast as asking the string for each (measured). */
  private readonly units: Uint16Array;
  at = 0;

  constructor(text: string) {
    this.text = text;
    const { buffer, byteOffset } = Buffer.from(text, 'utf16le');
    this.units = new Uint16Array(buffer, byteOffset, text.length);
  }

  /** The code unit here; −1 at the end. */
  peek(): number {
    return this.units[this.at] ?? -1;
  }

  fail(): never {
    throw new JsonFault(this.at);
  }

  take(code: number): boolean {
    if (this.peek() !== code) return false;
    this.at += 1;
    return true;
  }

  skipSpace(): void {
    for (;;) {
      const code = this.peek();
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
      this.at += 1;
    }
  }

  /** Steps over `"key" :` and returns the range of the quoted key. */
  skipKey(): { readonly start: number; readonly end: number } {
    this.skipSpace();
    const start = this.at;
    this.skipString();
    const end = this.at;
    this.skipSpace();
    if (!this.take(codes.colon)) this.fail();
    return { start, end };
  }

  skipScalar(): void {
    const code = this.peek();
    if (code === codes.quote) this.skipString();
    else if (code === codes.minus || isDigit(code)) this.skipNumber();
    else this.skipLiteral();
  }

  /** Counts in a variable of its own: most of a page is text, and a field takes twice as long. */
  private skipString(): void {
    if (!this.take(codes.quote)) this.fail();
    const { units } = this;
    let { at } = this;
    for (;;) {
      const code = units[at] ?? -1;
      if (code >= 0x20 && code !== codes.quote && code !== codes.backslash) {
        at += 1;
        continue;
      }
      this.at = at;
      if (this.take(codes.quote)) return;
      if (code !== codes.backslash) this.fail();
      this.skipEscape();
      at = this.at;
    }
  }

  private skipEscape(): void {
    escape.lastIndex = this.at;
    if (escape.test(this.text)) {
      this.at = escape.lastIndex;
      return;
    }
    // An escape that the text's end may have cut is not yet wrong.
    const rest = this.text.slice(this.at, this.at + 6);
    if (/^\\(?:u[0-9a-fA-F]{0,3})?$/.test(rest)) this.at = this.text.length;
    this.fail();
  }

  private skipNumber(): void {
    this.take(codes.minus);
    if (!this.take(codes.zero)) this.skipDigits();
    if (this.take(codes.dot)) this.skipDigits();
    if (this.take(0x65) || this.take(0x45)) {
      if (!this.take(0x2b)) this.take(codes.minus);
      this.skipDigits();
    }
  }

  private skipDigits(): void {
    if (!isDigit(this.peek())) this.fail();
    while (isDigit(this.peek())) this.at += 1;
  }

  private skipLiteral(): void {
    const word = literals.find((literal) => this.text.startsWith(literal, this.at));
    if (word !== undefined) {
      this.at += word.length;
      return;
    }
    const rest = this.text.slice(this.at, this.at + 5);
    if (literals.some((literal) => literal.startsWith(rest))) this.at = this.text.length;
    this.fail();
  }
}

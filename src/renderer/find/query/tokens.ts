/** A stretch of the typed text; `to` is one past its end. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A word, or what stood in quotes, without them. */
export interface Item extends Place {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** What stands between two spaces: a plain word or phrase, or `key:value`. */
export interface Token extends Place {
  readonly isNegated: boolean;
  /** In small letters; `null` for a plain word. */
  readonly key: string | null;
  /** Where the value begins. */
  readonly valueFrom: number;
  /** The value's parts between commas; of a plain word the one item. */
  readonly items: readonly Item[];
  /** `key:=value`: this very one. */
  readonly isExact: boolean;
}

/** Addresses begin like filters do, and are what a person searches for. */
const addressSchemes: ReadonlySet<string> = new Set([
  'sip',
  'sips',
  'tel',
  'client',
  'http',
  'https',
]);

const keyAt = (text: string, from: number): string | null => {
  const key = /^([a-z]+):/iu.exec(text.slice(from))?.[1]?.toLowerCase();
  return key === undefined || addressSchemes.has(key) ? null : key;
};

const quotedItem = (text: string, from: number): Item => {
  let [at, inside] = [from + 1, ''];
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\' && at + 1 < text.length) at += 1;
    inside += text[at] ?? '';
    at += 1;
  }
  return { text: inside, isQuoted: true, from, to: Math.min(at + 1, text.length) };
};

const bareItem = (text: string, from: number, end: RegExp): Item => {
  const length = text.slice(from).search(end);
  const to = length < 0 ? text.length : from + length;
  return { text: text.slice(from, to), isQuoted: false, from, to };
};

const itemAt = (text: string, from: number, end: RegExp): Item =>
  text[from] === '"' ? quotedItem(text, from) : bareItem(text, from, end);

const itemsFrom = (text: string, from: number): readonly Item[] => {
  const items = [itemAt(text, from, /[\s,]/u)];
  for (let to = items[0]?.to ?? from; text[to] === ','; to = items.at(-1)?.to ?? text.length) {
    items.push(itemAt(text, to + 1, /[\s,]/u));
  }
  return items;
};

/** A minus negates before a word or a phrase; before digits it belongs to a number. */
const negates = (text: string, from: number): boolean =>
  text[from] === '-' && /^[\p{L}"]/u.test(text.slice(from + 1));

const tokenAt = (text: string, from: number): Token => {
  const isNegated = negates(text, from);
  const start = isNegated ? from + 1 : from;
  const key = keyAt(text, start);
  if (key === null) {
    const item = itemAt(text, start, /\s/u);
    const place = { from, to: item.to, valueFrom: start };
    return { ...place, isNegated, key, items: [item], isExact: false };
  }
  const valueFrom = start + key.length + 1;
  const isExact = text[valueFrom] === '=';
  const items = itemsFrom(text, isExact ? valueFrom + 1 : valueFrom);
  return { from, to: items.at(-1)?.to ?? valueFrom, valueFrom, isNegated, key, items, isExact };
};

export const tokensOf = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at += text.slice(at).search(/\S|$/u);
    if (at >= text.length) return tokens;
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.to;
  }
};

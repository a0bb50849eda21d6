/** Values as bytes, as far as Electron's structured clone is used: JSON, dates, bytes, errors … */
export interface StructuredBytes {
  readonly encode: (value: unknown) => Bytes;
  readonly decode: (bytes: Bytes) => unknown;
  /** Bytes as text, for a line that carries no other. */
  readonly toBase64: (bytes: Bytes) => string;
  readonly fromBase64: (text: string) => Bytes;
}

type Bytes = Uint8Array<ArrayBuffer>;

interface Sent {
  readonly packed: unknown;
  readonly sent: Bytes[];
}

/**
 * Self-contained: the shell calls it in Node and injects its source into the page. What is not JSON
 * becomes an object with one `$` key; an object that has such keys itself travels as a list of
 * entries. The length of the JSON, the JSON, and then what is long, as it is: escaping a page of
 * calls took longer than making it.
 */
export function structuredBytes(): StructuredBytes {
  // Node has `Buffer`, Chromium has methods of the language for it; both are native.
  const isNode = typeof Buffer !== 'undefined';
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
    new Uint8Array(buffer, byteOffset, byteLength);

  let parts: Uint8Array[] = [];
  const longText = 1_000;
  const part = (bytes: Uint8Array): number => parts.push(bytes) - 1;

  const packNumber = (value: number): unknown =>
    Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: value === 0 ? '-0' : String(value) };

  const packObject = (value: object): unknown => {
    if (Array.isArray(value)) return value.map(pack);
    if (value instanceof Date) return { $date: value.getTime() };
    if (value instanceof ArrayBuffer) return { $buffer: part(new Uint8Array(value)) };
    if (value instanceof Uint8Array) return { $bytes: part(value) };
    if (value instanceof Uint32Array) return { $words: part(bytesOf(value)) };
    if (ArrayBuffer.isView(value))
      throw new Error('Of typed arrays, the stand-in sends Uint8Array and Uint32Array.');
    if (value instanceof Map) return { $map: [...value].map(pack) };
    if (value instanceof Set) return { $set: [...value].map(pack) };
    if (value instanceof Error) return { $error: [value.name, value.message, value.stack ?? ''] };
    const entries = Object.entries(value).map(([key, item]) => [key, pack(item)] as const);
    const hasMarks = entries.some(([key]) => key.startsWith('$'));
    return hasMarks ? { $entries: entries } : Object.fromEntries(entries);
  };

  const pack = (value: unknown): unknown => {
    if (value === undefined) return { $undefined: 0 };
    if (value === null || typeof value === 'boolean') return value;
    if (typeof value === 'string')
      return value.length > longText && value.isWellFormed()
        ? { $text: part(encoder.encode(value)) }
        : value;
    if (typeof value === 'number') return packNumber(value);
    if (typeof value === 'bigint') return { $bigint: String(value) };
    if (typeof value === 'object') return packObject(value);
    throw new Error('An object could not be cloned.');
  };

  const partAt = (index: unknown): Bytes => (parts[Number(index)] ?? new Uint8Array()) as Bytes;

  const unpackError = ([name, message, stack]: readonly string[]): Error =>
    Object.assign(new Error(message ?? ''), { name, stack });

  const unpackMarked = (mark: string, inner: unknown): unknown => {
    if (mark === '$undefined') return undefined;
    if (mark === '$number') return Number(inner);
    if (mark === '$bigint') return BigInt(inner as string);
    if (mark === '$date') return new Date(inner as number);
    if (mark === '$text') return decoder.decode(partAt(inner));
    if (mark === '$buffer') return partAt(inner).slice().buffer;
    if (mark === '$bytes') return partAt(inner).slice();
    if (mark === '$words') return new Uint32Array(partAt(inner).slice().buffer);
    if (mark === '$map') return new Map((inner as unknown[]).map(unpack) as [unknown, unknown][]);
    if (mark === '$set') return new Set((inner as unknown[]).map(unpack));
    if (mark === '$error') return unpackError(inner as string[]);
    return unpackEntries(inner as [string, unknown][]);
  };

  // `fromEntries` defines own properties, so that a key `__proto__` stays a plain key.
  const unpackEntries = (entries: readonly (readonly [string, unknown])[]): unknown =>
    Object.fromEntries(entries.map(([key, item]) => [key, unpack(item)]));

  const unpack = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unpack);
    const entries = Object.entries(value);
    const [key, inner] = entries[0] ?? [''];
    return key.startsWith('$') ? unpackMarked(key, inner) : unpackEntries(entries);
  };

  const joined = (all: readonly Uint8Array[]): Bytes => {
    const whole = new Uint8Array(all.reduce((length, one) => length + one.length, 0));
    let at = 0;
    for (const one of all) {
      whole.set(one, at);
      at += one.length;
    }
    return whole;
  };

  const split = (bytes: Bytes): Sent => {
    const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
    let from = 4 + headLength;
    const head = decoder.decode(bytes.subarray(4, from));
    const [packed, lengths] = JSON.parse(head) as [unknown, number[]];
    const sent = lengths.map((length) => {
      from += length;
      return bytes.subarray(from - length, from);
    });
    return { packed, sent };
  };

  return {
    encode: (value) => {
      parts = [];
      const packed = pack(value);
      const head = encoder.encode(JSON.stringify([packed, parts.map((one) => one.length)]));
      const length = new Uint8Array(4);
      new DataView(length.buffer).setUint32(0, head.length, true);
      const whole = joined([length, head, ...parts]);
      parts = [];
      return whole;
    },
    decode: (bytes) => {
      const { packed, sent } = split(bytes);
      parts = sent;
      const value = unpack(packed);
      parts = [];
      return value;
    },
    toBase64: (bytes) =>
      isNode
        ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
        : bytes.toBase64(),
    fromBase64: (text) =>
      isNode ? new Uint8Array(Buffer.from(text, 'base64')) : Uint8Array.fromBase64(text),
  };
}

/** Values as text, as far as Electron's structured clone is used: JSON, dates, bytes, errors … */
export interface StructuredText {
  readonly encode: (value: unknown) => string;
  readonly decode: (text: string) => unknown;
}

/**
 * Self-contained: the shell calls it in Node and injects its source into the page, because a CDP
 * binding carries text alone. What is not JSON becomes an object with one `$` key; an object that
 * has such keys itself travels as a list of entries.
 */
export function structuredText(): StructuredText {
  // Node has `Buffer`, Chromium has methods of the language for it; both are native.
  const isNode = typeof Buffer !== 'undefined';
  const toBase64 = (bytes: Uint8Array): string =>
    isNode
      ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
      : bytes.toBase64();
  const fromBase64 = (text: string): Uint8Array<ArrayBuffer> =>
    isNode ? new Uint8Array(Buffer.from(text, 'base64')) : Uint8Array.fromBase64(text);
  const bytesOf = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array =>
    new Uint8Array(buffer, byteOffset, byteLength);

  const packNumber = (value: number): unknown =>
    Number.isFinite(value) && !Object.is(value, -0)
      ? value
      : { $number: value === 0 ? '-0' : String(value) };

  const packObject = (value: object): unknown => {
    if (Array.isArray(value)) return value.map(pack);
    if (value instanceof Date) return { $date: value.getTime() };
    if (value instanceof ArrayBuffer) return { $buffer: toBase64(new Uint8Array(value)) };
    if (value instanceof Uint8Array) return { $bytes: toBase64(value) };
    if (value instanceof Uint32Array) return { $words: toBase64(bytesOf(value)) };
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
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return packNumber(value);
    if (typeof value === 'bigint') return { $bigint: String(value) };
    if (typeof value === 'object') return packObject(value);
    throw new Error('An object could not be cloned.');
  };

  const unpackError = ([name, message, stack]: readonly string[]): Error =>
    Object.assign(new Error(message ?? ''), { name, stack });

  const unpackMarked = (mark: string, inner: unknown): unknown => {
    if (mark === '$undefined') return undefined;
    if (mark === '$number') return Number(inner);
    if (mark === '$bigint') return BigInt(inner as string);
    if (mark === '$date') return new Date(inner as number);
    if (mark === '$buffer') return fromBase64(inner as string).buffer;
    if (mark === '$bytes') return fromBase64(inner as string);
    if (mark === '$words') return new Uint32Array(fromBase64(inner as string).buffer);
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

  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  };
}

/**
 * Whether arguments that crossed the bridge stay below a size, counted without recursion and
 * given up at the limit, so that neither depth nor a cycle costs anything. Structured clone lets
 * an own `__proto__` key through; a value that holds one is never acceptable.
 */
export const isAcceptablySized = (value: unknown, limitBytes: number): boolean => {
  const pending: unknown[] = [value];
  let bytes = 0;
  while (pending.length > 0) {
    const next = pending.pop();
    bytes += costOf(next);
    if (bytes > limitBytes) return false;
    if (typeof next !== 'object' || next === null) continue;
    if (Object.hasOwn(next, '__proto__')) return false;
    const parts = partsOf(next, limitBytes - bytes);
    if (parts === null) return false;
    for (const part of parts) pending.push(part);
  }
  return true;
};

/** Two bytes for the comma and brackets JSON would need; strings by their UTF-8 length. */
const costOf = (value: unknown): number =>
  2 + (typeof value === 'string' ? Buffer.byteLength(value) : 0);

/** `null` for more parts than the limit has bytes, found before a list of them is made. */
const partsOf = (value: object, limitBytes: number): readonly unknown[] | null => {
  if (ArrayBuffer.isView(value)) return value.byteLength > limitBytes ? null : [];
  if (isList(value)) return value.length > limitBytes ? null : value;
  return (Object.entries(value) as [string, unknown][]).flat();
};

const isList = (value: object): value is readonly unknown[] => Array.isArray(value);

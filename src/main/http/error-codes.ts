const netError = /net::(ERR_[A-Z0-9_]+)/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const ownCode = (error: Readonly<Record<string, unknown>>): readonly string[] => {
  const { code, message } = error;
  const fromMessage = typeof message === 'string' ? (netError.exec(message)?.[1] ?? null) : null;
  return [code, fromMessage].filter((found) => typeof found === 'string');
};

/** The error, its causes and the members of an `AggregateError`, nearest first. */
const chain = (error: unknown, depth = 0): readonly Readonly<Record<string, unknown>>[] => {
  if (!isObject(error) || depth > 5) return [];
  const members = Array.isArray(error['errors']) ? (error['errors'] as readonly unknown[]) : [];
  return [error, ...[error['cause'], ...members].flatMap((inner) => chain(inner, depth + 1))];
};

/**
 * Every code in a network error: Node's (`ECONNREFUSED`), undici's (`UND_ERR_SOCKET`) and
 * Chromium's (`net::ERR_FAILED`, without the prefix). Codes only: a message may quote a header.
 */
export const errorCodes = (error: unknown): readonly string[] => chain(error).flatMap(ownCode);

/** undici says the first, Electron's `net.fetch` the other two. */
const redirectWords = /unexpected redirect|redirect policy was|redirect was cancelled/i;

export const saysRedirect = (error: unknown): boolean =>
  chain(error).some(({ message }) => typeof message === 'string' && redirectWords.test(message));

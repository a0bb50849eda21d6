import { FailureError } from '../failure-error.ts';

/** Takes a body piece by piece; the next one is read when it is ready for it. */
export interface Sink {
  readonly begin: (totalBytes: number | null) => void;
  readonly write: (bytes: Uint8Array) => Promise<void> | void;
}

export interface BodyLimit {
  readonly limitBytes: number;
  /** What is thrown beyond it. */
  readonly tooLarge: () => FailureError;
}

/** Reads of a body, each of which may be given up on: the stream itself may never settle. */
export type Patiently = <T>(work: Promise<T>) => Promise<T>;

/** Only an answer sent as it is can be counted; a decoded one is longer than its header says. */
const announcedBytes = (headers: Headers): number | null => {
  const encoding = headers.get('content-encoding')?.trim().toLowerCase() ?? 'identity';
  const length = headers.get('content-length')?.trim() ?? '';
  return encoding === 'identity' && /^\d+$/.test(length) ? Number(length) : null;
};

/**
 * A response's body, whole or not at all: throws what the limit says beyond it, and `cut-short` when
 * the bytes are not as many as the headers announced. What was poured by then is the sink's to undo.
 */
export const pourBody = async (
  response: Response,
  sink: Sink,
  { limitBytes, tooLarge }: BodyLimit,
  patiently: Patiently,
): Promise<void> => {
  const announced = announcedBytes(response.headers);
  if (announced !== null && announced > limitBytes) throw tooLarge();
  sink.begin(announced);
  if (response.body === null) return;
  const reader = response.body.getReader() as ReadableStreamDefaultReader<Uint8Array>;
  try {
    let bytes = 0;
    for (;;) {
      const { done, value } = await patiently(reader.read());
      if (done) break;
      bytes += value.byteLength;
      if (bytes > limitBytes) throw tooLarge();
      await sink.write(value);
    }
    if (announced !== null && announced !== bytes) throw new FailureError({ kind: 'cut-short' });
  } finally {
    // Frees the connection after a failure; after a complete read it does nothing.
    reader.cancel().catch(() => undefined);
  }
};

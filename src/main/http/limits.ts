/** What one request may take. A provider's page is about 0.2 MB and answers within seconds. */
export interface HttpLimits {
  /** Name lookup, connection, TLS and the first byte of the answer together. */
  readonly headersMs: number;
  /** The longest silence within a body; one byte a second is not silence, hence `wholeMs`. */
  readonly idleBodyMs: number;
  readonly wholeMs: number;
  /** Decoded size: a gzip bomb of 200 kB decodes to 200 MB, so the bytes on the wire say nothing. */
  readonly bodyBytes: number;
}

export const defaultLimits: HttpLimits = {
  headersMs: 20_000,
  idleBodyMs: 15_000,
  wholeMs: 60_000,
  bodyBytes: 16 * 1024 * 1024,
};

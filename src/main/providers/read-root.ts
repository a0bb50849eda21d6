import { FailureError } from '../failure-error.ts';
import { scanJson, type JsonNode } from './json-items.ts';

/**
 * The outermost object or list of an answer, with its parts `levels` deep. Throws `not-the-api`
 * (no JSON) and `cut-short` (JSON that breaks off: a truncated gzip arrives without other sign).
 */
export const readRoot = (body: string, contentType: string, levels: number): JsonNode => {
  const isJsonAtAll = /^\uFEFF?\s*[[{]/.test(body);
  const scan = scanJson(body, levels);
  if (!isJsonAtAll || scan.kind === 'not-json') {
    throw new FailureError({ kind: 'not-the-api', contentType });
  }
  if (scan.kind === 'cut-short') throw new FailureError({ kind: 'cut-short' });
  return scan.root;
};

import { notAPart, sessionNotFound } from './api-errors.ts';
import type { CallSource } from '../call-source.ts';
import { json } from '../loopback-server.ts';
import type { Reply } from '../loopback-server.ts';
import { takesPart } from './word-filters.ts';

/** The documentation shows `data` as an array of one, the official SDK reads an object. */
export type SingleShape = 'array' | 'object';

export const answerCall = (
  source: Pick<CallSource, 'byId'>,
  sessionId: string,
  onBehalfOf: string | null,
  shape: SingleShape,
): Reply => {
  const call = source.byId(sessionId);
  if (call === null) return sessionNotFound(sessionId);
  if (onBehalfOf !== null && !takesPart(call, onBehalfOf)) return notAPart(onBehalfOf, sessionId);
  return json(200, { data: shape === 'array' ? [call] : call });
};

import { z } from 'zod';

import type { PageDetail } from '../../shared/page.ts';
import { FailureError } from '../failure-error.ts';
import type { JournalRecord } from '../journal/read-record.ts';
import type { ProviderDetails } from '../providers/provider.ts';

/**
 * A detail's answers as one journal record: a JSON list of their texts, each of which comes back
 * to the letter. One record for all, because half of a detail is none: with one each, a crash in
 * between would leave a part that reads as the whole.
 */
export const encodeBodies = (bodies: readonly string[]): string => JSON.stringify(bodies);

const texts = z.array(z.string());

const decodeBodies = (text: string): readonly string[] => {
  try {
    return texts.parse(JSON.parse(text));
  } catch {
    throw unreadable('expected a list of answers');
  }
};

/** Throws `FailureError` when this build cannot read what the record holds. */
export const readDetailAgain = (
  record: JournalRecord,
  details: ProviderDetails | null | undefined,
): PageDetail => {
  const { detail, body, connectionId, viewerId } = record;
  if (detail === undefined) throw unreadable('it does not say which call it is about');
  const { kind, callId } = detail;
  if (details?.kinds.includes(kind) !== true) {
    throw unreadable(`this version reads no ${kind} of ${record.provider}`);
  }
  return { callId, read: details.read(kind, decodeBodies(body), { connectionId, viewerId }) };
};

const unreadable = (detail: string): FailureError =>
  new FailureError({ kind: 'wrong-shape', detail });

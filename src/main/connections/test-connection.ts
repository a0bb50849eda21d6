import type { ConnectionDraft, ConnectionTest } from '../../shared/connection.ts';
import type { EpochMs, Session } from '../../shared/session.ts';
import { FailureError } from '../failure-error.ts';
import { providers } from '../providers/registry.ts';
import { cleanSettings, wholeSecrets } from './draft-answers.ts';
import { checkDraft } from './draft-check.ts';
import type { ConnectionParts } from './open-connection.ts';

/**
 * Asks the provider for its newest calls with what is in the form, once and without retries: the
 * person is waiting for this answer. Nothing is stored. Throws every failure a request can have.
 */
export const testConnection = async (
  draft: ConnectionDraft,
  parts: ConnectionParts,
  signal: AbortSignal,
): Promise<ConnectionTest> => {
  const stored = draft.id === undefined ? null : await parts.connections.get(draft.id);
  const problems = checkDraft(draft, stored);
  if (problems.length > 0) throw new FailureError({ kind: 'invalid-settings', problems });
  const settings = cleanSettings(draft);
  const provider = providers[draft.provider];
  const secrets = await wholeSecrets(draft, provider.baseUrl(settings).origin, parts.keys);
  const access = { connectionId: draft.id ?? 'test', settings, secrets };
  const client = provider.connect(access, parts.http);
  const ask = { from: null, to: Date.now(), cursor: null };
  const { reading, total } = await client.listCalls(ask, signal);
  const firstProblem = reading.unreadable[0];
  if (reading.sessions.length === 0 && firstProblem !== undefined) {
    throw new FailureError({ kind: 'wrong-shape', detail: `data.0.${firstProblem.reason}` });
  }
  return { total, newestAt: newest(reading.sessions) };
};

const newest = (sessions: readonly Session[]): EpochMs | null =>
  sessions.reduce<EpochMs | null>(
    (latest, { initiatedAt }) =>
      initiatedAt !== null && (latest === null || initiatedAt > latest) ? initiatedAt : latest,
    null,
  );

import type { ConnectionDraft, ConnectionTest } from '../../shared/connection.ts';
import { FailureError } from '../failure-error.ts';
import { providers } from '../providers/registry.ts';
import { cleanSettings, wholeSecrets } from './draft-answers.ts';
import { checkDraft } from './draft-check.ts';
import { newestCall } from './newest-call.ts';
import type { ConnectionParts } from './open-connection.ts';

/**
 * Asks the provider for its newest calls with what is in the form, without retries: the person is
 * waiting for this answer. Nothing is stored. Throws every failure a request can have.
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
  const { traits } = provider;
  return newestCall({ client, traits, now: Date.now(), signal });
};

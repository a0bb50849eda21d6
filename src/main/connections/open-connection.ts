import type { Connection } from '../../shared/connection.ts';
import { FailureError } from '../failure-error.ts';
import { isLoopback } from '../http/allowed-url.ts';
import type { Http } from '../http/http.ts';
import type { KeyStore, Secrets } from '../keys/key-store.ts';
import type { Provider, ProviderClient, ReadContext } from '../providers/provider.ts';
import { providers } from '../providers/registry.ts';
import type { ConnectionStore } from './connection-store.ts';

export interface ConnectionParts {
  readonly connections: ConnectionStore;
  readonly keys: KeyStore;
  readonly http: Http;
  /** What the sample server takes for keys. They protect nothing and need no keychain. */
  readonly sampleSecrets: Secrets;
}

/** A connection that is ready to talk. It holds the key: keep it no longer than a run. */
export interface OpenConnection {
  readonly connection: Connection;
  readonly provider: Provider;
  readonly client: ProviderClient;
  readonly context: ReadContext;
}

/**
 * Throws `connection-not-found`, `key-missing`, `key-unreadable`, `invalid-settings`; nothing has
 * been sent when it returns.
 */
export const openConnection = async (
  connectionId: string,
  parts: ConnectionParts,
): Promise<OpenConnection> => {
  const connection = await parts.connections.get(connectionId);
  const provider = providers[connection.provider];
  const { settings } = connection;
  const base = provider.baseUrl(settings);
  const secrets = connection.isSample
    ? sampleSecrets(base, parts)
    : await parts.keys.read(connectionId, base.origin);
  return {
    connection,
    provider,
    client: provider.connect({ connectionId, settings, secrets }, parts.http),
    context: { connectionId, viewerId: provider.viewerId(settings) },
  };
};

const sampleSecrets = (base: URL, parts: ConnectionParts): Secrets => {
  if (isLoopback(base)) return parts.sampleSecrets;
  throw new FailureError({ kind: 'key-missing' });
};

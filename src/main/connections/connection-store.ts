import { randomUUID } from 'node:crypto';

import type { Connection, ConnectionDraft } from '../../shared/connection.ts';
import type { ProviderId } from '../../shared/provider.ts';
import { FailureError } from '../failure-error.ts';
import { createTurns } from '../journal/in-turn.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { providers } from '../providers/registry.ts';
import {
  readConnectionFile,
  writeConnectionFile,
  type StoredConnection,
} from './connection-file.ts';
import { cleanSecrets, cleanSettings, wholeSecrets } from './draft-answers.ts';
import { checkDraft } from './draft-check.ts';

export interface ConnectionStoreParts {
  /** `connections.json` in the user's data folder. */
  readonly path: string;
  readonly keys: KeyStore;
  /** Told where a damaged file was put aside; called once a start. */
  readonly onDamaged?: (setAside: string) => void;
}

export interface ConnectionStore {
  readonly list: () => Promise<readonly Connection[]>;
  /** Throws `connection-not-found`. */
  readonly get: (id: string) => Promise<Connection>;
  /** Throws `invalid-settings`, `weak-key-storage`; nothing is stored then. */
  readonly save: (draft: ConnectionDraft) => Promise<Connection>;
  /** The connection of the sample calls, at whatever port they are served this time. */
  readonly saveSample: (sample: Sample) => Promise<Connection>;
  /** Forgets connection and key. Removing what is not there is no error. */
  readonly remove: (id: string) => Promise<void>;
}

export interface Sample {
  readonly provider: ProviderId;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

export const createConnectionStore = (parts: ConnectionStoreParts): ConnectionStore => {
  const { path, keys } = parts;
  let known: readonly StoredConnection[] | null = null;
  /** One at a time: two saves must not each write their own half of the list. */
  const inTurn = createTurns();

  const load = async (): Promise<readonly StoredConnection[]> => {
    if (known !== null) return known;
    const { connections, setAside } = await readConnectionFile(path);
    if (setAside !== null) parts.onDamaged?.(setAside);
    known = connections;
    return known;
  };

  const put = async (connection: StoredConnection): Promise<Connection> => {
    const others = (await load()).filter(({ id }) => id !== connection.id);
    const connections = [...others, connection].sort((a, b) => a.createdAt - b.createdAt);
    await writeConnectionFile(path, connections);
    known = connections;
    return withKey(connection);
  };

  const withKey = async (connection: StoredConnection): Promise<Connection> => ({
    ...connection,
    hasKey: connection.isSample || (await keys.has(connection.id)),
  });

  const find = async (id: string): Promise<Connection> => {
    const connection = (await load()).find((candidate) => candidate.id === id);
    if (connection === undefined) throw new FailureError({ kind: 'connection-not-found' });
    return withKey(connection);
  };

  const save = async (draft: ConnectionDraft): Promise<Connection> => {
    const stored = draft.id === undefined ? null : await find(draft.id);
    const problems = checkDraft(draft, stored);
    if (problems.length > 0) throw new FailureError({ kind: 'invalid-settings', problems });
    const id = stored?.id ?? randomUUID();
    const settings = cleanSettings(draft);
    const createdAt = stored?.createdAt ?? Date.now();
    const { provider, name } = draft;
    // The key first: a connection that is listed but cannot connect would help nobody.
    await saveKey(id, draft, providers[provider].baseUrl(settings).origin);
    try {
      return await put({ id, provider, name: name.trim(), settings, createdAt, isSample: false });
    } catch (error) {
      if (stored === null) await keys.remove(id);
      throw error;
    }
  };

  const saveKey = async (id: string, draft: ConnectionDraft, origin: string): Promise<void> => {
    if (Object.keys(cleanSecrets(draft)).length === 0) return;
    const secrets = await wholeSecrets(draft, origin, keys);
    await keys.save(id, { origin, secrets }, draft.acceptsWeakKeyStorage === true);
  };

  const saveSample = async (sample: Sample): Promise<Connection> => {
    const stored = (await load()).find(({ isSample }) => isSample);
    const { id = randomUUID(), createdAt = Date.now() } = stored ?? {};
    return put({ id, createdAt, isSample: true, ...sample });
  };

  const remove = async (id: string): Promise<void> => {
    const connections = (await load()).filter((connection) => connection.id !== id);
    await keys.remove(id);
    await writeConnectionFile(path, connections);
    known = connections;
  };

  return {
    list: () => inTurn(async () => Promise.all((await load()).map(withKey))),
    get: (id) => inTurn(() => find(id)),
    save: (draft) => inTurn(() => save(draft)),
    saveSample: (sample) => inTurn(() => saveSample(sample)),
    remove: (id) => inTurn(() => remove(id)),
  };
};

import { randomUUID } from 'node:crypto';

import { leastUsedColour } from '../../shared/connection-colour.ts';
import type {
  Connection,
  ConnectionDraft,
  ConnectionUpdate,
  RemoveConnection,
  RemovedConnection,
} from '../../shared/connection.ts';
import type { ProviderId } from '../../shared/provider.ts';
import { FailureError } from '../failure-error.ts';
import { createTurns } from '../../shared/in-turn.ts';
import type { KeyStore } from '../keys/key-store.ts';
import { providers } from '../providers/registry.ts';
import {
  readConnectionFile,
  writeConnectionFile,
  type StoredConnection,
  type StoredConnections,
} from './connection-file.ts';
import { cleanSecrets, cleanSettings, wholeSecrets } from './draft-answers.ts';
import { checkDraft, nameProblems } from './draft-check.ts';

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
  /** Throws `connection-not-found`, `invalid-settings`. */
  readonly update: (update: ConnectionUpdate) => Promise<Connection>;
  /**
   * Forgets connection and key, and keeps its name for the calls it leaves. Removing what is not
   * there is no error; removing the calls of one that was removed before is no error either.
   */
  readonly remove: (removal: RemoveConnection) => Promise<void>;
  readonly listRemoved: () => Promise<readonly RemovedConnection[]>;
}

export interface Sample {
  readonly provider: ProviderId;
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
}

export const createConnectionStore = (parts: ConnectionStoreParts): ConnectionStore => {
  const { path, keys } = parts;
  let known: StoredConnections | null = null;
  /** One at a time: two saves must not each write their own half of the list. */
  const inTurn = createTurns();

  const load = async (): Promise<StoredConnections> => {
    if (known !== null) return known;
    const { setAside, ...stored } = await readConnectionFile(path);
    if (setAside !== null) parts.onDamaged?.(setAside);
    known = stored;
    return known;
  };

  const write = async (stored: StoredConnections): Promise<void> => {
    await writeConnectionFile(path, stored);
    known = stored;
  };

  const put = async (connection: StoredConnection): Promise<Connection> => {
    const { connections, removed } = await load();
    const others = connections.filter(({ id }) => id !== connection.id);
    const all = [...others, connection].sort((a, b) => a.createdAt - b.createdAt);
    await write({ connections: all, removed });
    return withKey(connection);
  };

  /** What a person chose for it before, or what a new connection has. */
  const looksOf = async (stored: StoredConnection | null) => {
    const { connections } = await load();
    return {
      colour: stored?.colour ?? leastUsedColour(connections.map(({ colour }) => colour)),
      isPaused: stored?.isPaused ?? false,
    };
  };

  const withKey = async (connection: StoredConnection): Promise<Connection> => ({
    ...connection,
    hasKey: connection.isSample || (await keys.has(connection.id)),
  });

  const findStored = async (id: string): Promise<StoredConnection> => {
    const connection = (await load()).connections.find((candidate) => candidate.id === id);
    if (connection === undefined) throw new FailureError({ kind: 'connection-not-found' });
    return connection;
  };

  const find = async (id: string): Promise<Connection> => withKey(await findStored(id));

  const save = async (draft: ConnectionDraft): Promise<Connection> => {
    const stored = draft.id === undefined ? null : await find(draft.id);
    const problems = checkDraft(draft, stored);
    if (problems.length > 0) throw new FailureError({ kind: 'invalid-settings', problems });
    const id = stored?.id ?? randomUUID();
    const settings = cleanSettings(draft);
    const createdAt = stored?.createdAt ?? Date.now();
    const { provider } = draft;
    const looks = await looksOf(stored);
    const name = draft.name.trim();
    // The key first: a connection that is listed but cannot connect would help nobody.
    await saveKey(id, draft, providers[provider].baseUrl(settings).origin);
    try {
      return await put({ id, provider, name, settings, createdAt, isSample: false, ...looks });
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

  const saveSample = async ({ name, ...sample }: Sample): Promise<Connection> => {
    const stored = (await load()).connections.find(({ isSample }) => isSample) ?? null;
    const { id = randomUUID(), createdAt = Date.now() } = stored ?? {};
    const looks = { name: stored?.name ?? name, ...(await looksOf(stored)) };
    return put({ id, createdAt, isSample: true, ...looks, ...sample });
  };

  const update = async (wanted: ConnectionUpdate): Promise<Connection> => {
    const stored = await findStored(wanted.id);
    const problems = wanted.name === undefined ? [] : nameProblems(wanted.name);
    if (problems.length > 0) throw new FailureError({ kind: 'invalid-settings', problems });
    return put({
      ...stored,
      name: wanted.name?.trim() ?? stored.name,
      colour: wanted.colour ?? stored.colour,
      isPaused: wanted.isPaused ?? stored.isPaused,
    });
  };

  const remove = async ({ id, withCalls }: RemoveConnection): Promise<void> => {
    const { connections, removed } = await load();
    const gone = connections.find((connection) => connection.id === id);
    const before = removed.find((connection) => connection.id === id);
    const about = gone ?? before;
    const others = removed.filter((connection) => connection.id !== id);
    await keys.remove(id);
    if (about === undefined) return;
    const { provider, name, colour } = about;
    const removedAt = before?.removedAt ?? Date.now();
    await write({
      connections: connections.filter((connection) => connection.id !== id),
      removed: [...others, { id, provider, name, colour, removedAt, withCalls }],
    });
  };

  return {
    list: () => inTurn(async () => Promise.all((await load()).connections.map(withKey))),
    get: (id) => inTurn(() => find(id)),
    save: (draft) => inTurn(() => save(draft)),
    saveSample: (sample) => inTurn(() => saveSample(sample)),
    update: (wanted) => inTurn(() => update(wanted)),
    remove: (removal) => inTurn(() => remove(removal)),
    listRemoved: () => inTurn(async () => (await load()).removed),
  };
};

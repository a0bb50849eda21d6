import { z } from 'zod';

import {
  connectionColours,
  leastUsedColour,
  type ConnectionColour,
} from '../../shared/connection-colour.ts';
import type { Connection, RemovedConnection } from '../../shared/connection.ts';
import { providerIds } from '../../shared/provider.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { copyAside } from '../files/copy-aside.ts';
import { readIfPresent } from '../files/read-if-present.ts';

/** A connection as it lies on disk: whether there is a key is asked of the key store. */
export type StoredConnection = Omit<Connection, 'hasKey'>;

export interface StoredConnections {
  readonly connections: readonly StoredConnection[];
  readonly removed: readonly RemovedConnection[];
}

export interface ConnectionFileContent extends StoredConnections {
  /** Where a damaged file was put aside, with whatever could not be read. */
  readonly setAside: string | null;
}

const id = z.string().regex(/^[0-9a-z-]{1,64}$/);
const colour = z.enum(connectionColours);

const storedConnection = z.object({
  id,
  provider: z.enum(providerIds),
  name: z.string(),
  settings: z.record(z.string(), z.string()),
  createdAt: z.number(),
  isSample: z.boolean(),
  // Files of the first version know neither colours nor pauses.
  colour: colour.nullable().default(null),
  isPaused: z.boolean().default(false),
});

const removedConnection = z.object({
  id,
  provider: z.enum(providerIds),
  name: z.string(),
  colour,
  removedAt: z.number(),
  withCalls: z.boolean(),
});

const envelope = z.object({
  version: z.literal(1),
  connections: z.array(z.unknown()),
  removed: z.array(z.unknown()).default([]),
});

type ReadConnection = z.infer<typeof storedConnection>;

/** Reads what can be read. A damaged file is copied aside first, so that nothing is overwritten. */
export const readConnectionFile = async (path: string): Promise<ConnectionFileContent> => {
  const text = (await readIfPresent(path))?.toString('utf8');
  if (text === undefined) return { connections: [], removed: [], setAside: null };
  const file = envelope.safeParse(parse(text)).data ?? null;
  const connections = readAll(storedConnection, file?.connections);
  const removed = readAll(removedConnection, file?.removed);
  const isWhole =
    file !== null &&
    connections.length === file.connections.length &&
    removed.length === file.removed.length;
  return {
    connections: withColours(connections),
    removed,
    setAside: isWhole ? null : await copyAside(path),
  };
};

export const writeConnectionFile = (
  path: string,
  { connections, removed }: StoredConnections,
): Promise<void> =>
  writeAtomically(path, `${JSON.stringify({ version: 1, connections, removed }, null, 2)}\n`);

const readAll = <T>(schema: z.ZodType<T>, entries: readonly unknown[] = []): readonly T[] =>
  entries.flatMap((entry) => schema.safeParse(entry).data ?? []);

/** Gives a colour to those that have none, the same ones at every start. */
const withColours = (connections: readonly ReadConnection[]): readonly StoredConnection[] => {
  const used: ConnectionColour[] = connections.flatMap((one) => one.colour ?? []);
  return connections.map((connection) => {
    if (connection.colour !== null) return { ...connection, colour: connection.colour };
    const given = leastUsedColour(used);
    used.push(given);
    return { ...connection, colour: given };
  });
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

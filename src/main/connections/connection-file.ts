import { z } from 'zod';

import type { Connection } from '../../shared/connection.ts';
import { providerIds } from '../../shared/provider.ts';
import { writeAtomically } from '../files/atomic-write.ts';
import { copyAside } from '../files/copy-aside.ts';
import { readIfPresent } from '../files/read-if-present.ts';

/** A connection as it lies on disk: whether there is a key is asked of the key store. */
export type StoredConnection = Omit<Connection, 'hasKey'>;

export interface ConnectionFileContent {
  readonly connections: readonly StoredConnection[];
  /** Where a damaged file was put aside, with whatever could not be read. */
  readonly setAside: string | null;
}

const storedConnection = z.object({
  id: z.string().regex(/^[0-9a-z-]{1,64}$/),
  provider: z.enum(providerIds),
  name: z.string(),
  settings: z.record(z.string(), z.string()),
  createdAt: z.number(),
  isSample: z.boolean(),
});

const envelope = z.object({ version: z.literal(1), connections: z.array(z.unknown()) });

/** Reads what can be read. A damaged file is copied aside first, so that nothing is overwritten. */
export const readConnectionFile = async (path: string): Promise<ConnectionFileContent> => {
  const text = (await readIfPresent(path))?.toString('utf8');
  if (text === undefined) return { connections: [], setAside: null };
  const entries = envelope.safeParse(parse(text)).data?.connections ?? null;
  const read = (entries ?? []).map((entry) => storedConnection.safeParse(entry));
  const connections = read.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const isWhole = entries !== null && connections.length === entries.length;
  return { connections, setAside: isWhole ? null : await copyAside(path) };
};

export const writeConnectionFile = (
  path: string,
  connections: readonly StoredConnection[],
): Promise<void> =>
  writeAtomically(path, `${JSON.stringify({ version: 1, connections }, null, 2)}\n`);

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

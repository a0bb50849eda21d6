import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { projectDir } from '../tools/project-node.ts';
import type { Machine } from './machine.ts';
import type { Row } from './table.ts';

export type Part = 'list' | 'sync';

/** A row with the run that it is of. */
export interface DatedRow extends Row {
  readonly part: Part;
  readonly at: string;
}

interface Latest {
  /** Of the newest run. */
  readonly machine: Machine;
  readonly rows: readonly DatedRow[];
}

const path = join(projectDir, 'bench', 'latest.json');

const rowsBefore = async (): Promise<readonly DatedRow[]> => {
  try {
    return (JSON.parse(await readFile(path, 'utf8')) as Latest).rows;
  } catch {
    return [];
  }
};

/** Writes `latest.json` anew; rows of a part that this run left out stay as they were measured. */
export const writeLatest = async (
  machine: Machine,
  measured: Readonly<Partial<Record<Part, readonly Row[]>>>,
): Promise<void> => {
  const before = await rowsBefore();
  const rowsOf = (part: Part): readonly DatedRow[] =>
    measured[part]?.map((row) => ({ ...row, part, at: machine.at })) ??
    before.filter((row) => row.part === part);
  const latest: Latest = { machine, rows: [...rowsOf('list'), ...rowsOf('sync')] };
  await writeFile(path, `${JSON.stringify(latest, null, 2)}\n`);
};

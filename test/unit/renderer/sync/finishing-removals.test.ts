import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';

import { finishingRemovals } from '../../../../src/renderer/sync/finishing-removals.ts';
import { buildPage, buildSession } from '../archive/build-page.ts';
import { allIds, openTestArchive } from '../archive/test-archive.ts';

const left = { provider: 'cometchat', name: 'x', colour: 'blue', removedAt: 1 } as const;

/** An archive with a call of each connection, opened by an app that main tells of removals. */
const reopened = async (removed: readonly { id: string; withCalls: boolean }[]) => {
  const disk = new IDBFactory();
  const before = await openTestArchive(disk);
  for (const connectionId of ['acme', 'bolt']) {
    const sessions = [buildSession({ connectionId, id: `of ${connectionId}` })];
    await before.commit(buildPage({ connectionId, sessions }));
  }
  const listRemovedConnections = () => Promise.resolve(removed.map((one) => ({ ...left, ...one })));
  const archive = finishingRemovals({ listRemovedConnections }, await openTestArchive(disk));
  return { archive, report: await archive.open(() => undefined) };
};

describe('a start after a removal that was cut off', () => {
  it('deletes the calls that were to go, and counts without them', async () => {
    const { archive, report } = await reopened([{ id: 'acme', withCalls: true }]);
    expect(report.calls).toBe(1);
    expect(await allIds(archive)).toEqual(['of bolt']);
    expect(await archive.positions()).toEqual({ bolt: 1 });
  });

  it('keeps the calls that were to stay', async () => {
    const { report } = await reopened([{ id: 'acme', withCalls: false }]);
    expect(report.calls).toBe(2);
  });
});

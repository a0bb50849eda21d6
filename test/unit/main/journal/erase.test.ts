import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';

import { finishErasing } from '../../../../src/main/connections/finish-erasing.ts';
import { openJournal, type Journal } from '../../../../src/main/journal/journal.ts';
import { listSegments, segmentPath } from '../../../../src/main/journal/segment-names.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { journalEntry } from './journal-entry.ts';

const open = async (folder: string, sealAtBytes = 1_000_000): Promise<Journal> => {
  const journal = await openJournal({ folder, floorBytes: 0, sealAtBytes });
  onTestFinished(journal.close);
  return journal;
};

const append = (journal: Journal, connectionId: string, body: string) =>
  journal.append(journalEntry({ connectionId, body }));

const bodies = async (journal: Journal, connectionId: string): Promise<readonly string[]> => {
  const found: string[] = [];
  for (let seq = 1; seq <= 40; seq += 1) {
    const reading = await journal.read(connectionId, seq);
    if (reading?.kind === 'record') found.push(reading.record.body);
    else if (reading !== null) found.push(reading.kind);
  }
  return found;
};

/** One after the other; never two writers on one folder. */
const reopened = async (journal: Journal, folder: string): Promise<Journal> => {
  await journal.close();
  return open(folder);
};

describe('an erased connection', () => {
  it('has no page and no place any more, and others have all of theirs, restarts included', async () => {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    await append(journal, 'acme', 'a1');
    await append(journal, 'bolt', 'b1');
    await append(journal, 'acme', 'a2');
    await journal.erase('acme', 1);
    await append(journal, 'bolt', 'b2');
    for (const one of [journal, await reopened(journal, folder)]) {
      expect(one.positions()).toEqual({ bolt: 2 });
      expect(await one.read('acme', 1)).toBeNull();
      expect(await bodies(one, 'bolt')).toEqual(['b1', 'b2']);
    }
  });

  it('that is written to again goes on behind the erased places', async () => {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    await append(journal, 'acme', 'old');
    await journal.erase('acme', 1);
    expect((await append(journal, 'acme', 'new')).seq).toBe(2);
    const again = await reopened(journal, folder);
    expect(again.positions()).toEqual({ acme: 2 });
    expect(await bodies(again, 'acme')).toEqual(['new']);
  });

  it('leaves no byte in segments that held nothing else', async () => {
    const folder = await temporaryFolder();
    const journal = await open(folder, 1);
    for (const body of ['a1', 'a2', 'a3']) await append(journal, 'acme', body);
    await append(journal, 'bolt', 'b1');
    expect(await listSegments(folder)).toEqual([1, 2, 3, 4]);
    await journal.erase('acme', 1);
    // The fourth is bolt's, the fifth holds the tombstone.
    expect(await listSegments(folder)).toEqual([4, 5]);
    expect(await bodies(await reopened(journal, folder), 'bolt')).toEqual(['b1']);
  });

  it('keeps a segment that somebody else’s page lies in, unchanged', async () => {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    await append(journal, 'acme', 'a1');
    await append(journal, 'bolt', 'b1');
    await journal.close();
    const path = segmentPath(folder, 1);
    const before = await readFile(path);
    const again = await open(folder);
    await again.erase('acme', 1);
    expect(await readFile(path)).toEqual(before);
  });

  it('takes with it the segment that it shared with one that was erased before', async () => {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    await append(journal, 'acme', 'a1');
    await append(journal, 'bolt', 'b1');
    await journal.erase('acme', 1);
    expect(await listSegments(folder)).toEqual([1, 2]);
    await journal.erase('bolt', 2);
    expect(await listSegments(folder)).toEqual([2, 3]);
    expect((await reopened(journal, folder)).positions()).toEqual({});
  });

  it('is erased once: a second time writes nothing', async () => {
    const folder = await temporaryFolder();
    const journal = await open(folder);
    await append(journal, 'acme', 'a1');
    await journal.erase('acme', 1);
    const segments = await listSegments(folder);
    await journal.erase('acme', 2);
    await journal.erase('nobody', 2);
    expect(await listSegments(folder)).toEqual(segments);
  });

  it('whose removal was cut off before the journal is erased at the next start', async () => {
    const folder = await temporaryFolder();
    const first = await open(folder);
    await append(first, 'acme', 'a1');
    await append(first, 'bolt', 'b1');
    const left = { provider: 'cometchat', name: 'x', colour: 'blue', removedAt: 1 } as const;
    const journal = await finishErasing(await reopened(first, folder), {
      listRemoved: () =>
        Promise.resolve([
          { id: 'acme', withCalls: true, ...left },
          { id: 'bolt', withCalls: false, ...left },
        ]),
    });
    expect(journal.positions()).toEqual({ bolt: 1 });
  });

  it('never takes a page of another with it, whatever the order of writing and erasing', async () => {
    const step = fc.record({
      connectionId: fc.constantFrom('acme', 'bolt', 'cobalt'),
      does: fc.oneof(
        { weight: 6, arbitrary: fc.constant('append' as const) },
        { weight: 1, arbitrary: fc.constantFrom('erase' as const, 'reopen' as const) },
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const folder = await mkdtemp(join(tmpdir(), 'callshelf-erase-'));
        const model = new Map<string, string[]>();
        let journal = await open(folder, 900);
        for (const [at, { connectionId, does }] of steps.entries()) {
          if (does === 'append') {
            await append(journal, connectionId, `body ${at}`);
            model.set(connectionId, [...(model.get(connectionId) ?? []), `body ${at}`]);
          } else if (does === 'erase') {
            await journal.erase(connectionId, at);
            model.delete(connectionId);
          } else journal = await reopened(journal, folder);
        }
        journal = await reopened(journal, folder);
        expect(Object.keys(journal.positions()).sort()).toEqual([...model.keys()].sort());
        for (const [connectionId, expected] of model) {
          expect(await bodies(journal, connectionId)).toEqual(expected);
        }
        await journal.close();
        await rm(folder, { recursive: true });
      }),
      { numRuns: 40 },
    );
  });
});

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openJournal, type Journal } from '../../../../src/main/journal/journal.ts';
import { createKnownTexts } from '../../../../src/main/journal/known-texts.ts';
import { encodeShortened, restoreBody } from '../../../../src/main/journal/loans.ts';
import { listSegments, segmentPath } from '../../../../src/main/journal/segment-names.ts';
import type { Slot } from '../../../../src/shared/page.ts';
import { journalEntry } from './journal-entry.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'callshelf-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A listing as a provider sends it: the calls in a list, and counts that change each time. */
const listingOf = (calls: readonly string[], about = '') => {
  let body = `{"meta":{"total":${calls.length}${about}},"data":[`;
  const slots: Slot[] = [];
  for (const [at, call] of calls.entries()) {
    if (at > 0) body += ',\n';
    slots.push({ start: body.length, end: body.length + call.length });
    body += call;
  }
  return { body: `${body}]}`, slots };
};

/** About as long as a real one, and as hard to compress. */
const callNo = (n: number): string => {
  let noise = '';
  for (let at = 1; at <= 40; at += 1)
    noise += ((n * 2_654_435_761 * at) % 4_294_967_291).toString(36);
  return JSON.stringify({ sessionId: `v1.us.${n}`, noise });
};

const calls = (from: number, to: number): readonly string[] =>
  Array.from({ length: to - from }, (_, at) => callNo(from + at));

const open = async (): Promise<Journal> => {
  const journal = await openJournal({ folder, floorBytes: 0 });
  onTestFinished(journal.close);
  return journal;
};

const bytesOnDisk = async (): Promise<number> => {
  const numbers = await listSegments(folder);
  const sizes = await Promise.all(numbers.map((one) => stat(segmentPath(folder, one))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
};

const costOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = await bytesOnDisk();
  await work();
  return (await bytesOnDisk()) - before;
};

const bodyAt = async (journal: Journal, seq: number): Promise<unknown> => {
  const reading = await journal.read('acme', seq);
  return reading?.kind === 'record' ? reading.record.body : reading;
};

describe('calls that are journaled again', () => {
  it('take a small part of the room when nothing about them has changed', async () => {
    const journal = await open();
    const first = listingOf(calls(0, 100));
    const again = listingOf(calls(0, 100), ',"asked":2');
    const whole = await costOf(() => journal.append(journalEntry(first)));
    const repeated = await costOf(() => journal.append(journalEntry(again)));
    expect(repeated).toBeLessThan(whole / 10);
    expect(await bodyAt(journal, 2)).toBe(again.body);
  });

  it('are not counted among what a store filled from here would hold', async () => {
    const journal = await open();
    await journal.append(journalEntry(listingOf(calls(0, 100))));
    const own = journal.ownBytes();
    expect(own).toBeGreaterThan(10_000);
    await journal.append(journalEntry(listingOf(calls(0, 100), ',"asked":2')));
    expect(journal.ownBytes()).toBe(own);
    await journal.append(journalEntry(listingOf(calls(50, 150), ',"asked":3')));
    expect(journal.ownBytes('acme')).toBeGreaterThan(1.3 * own);
    expect((await open()).ownBytes()).toBe(journal.ownBytes());
    expect(journal.ownBytes('another')).toBe(0);
  });

  it('are shared over the borders of pages when new calls have moved them on', async () => {
    const journal = await open();
    await journal.append(journalEntry(listingOf(calls(10, 60))));
    await journal.append(journalEntry(listingOf(calls(60, 110))));
    const moved = [listingOf(calls(7, 57)), listingOf(calls(57, 107))];
    for (const page of moved) await journal.append(journalEntry(page));
    expect(await bodyAt(journal, 3)).toBe(moved[0]?.body);
    expect(await bodyAt(journal, 4)).toBe(moved[1]?.body);
    // From a page that is shortened itself: its own three calls, and no more than those.
    const cost = await costOf(() => journal.append(journalEntry(listingOf(calls(7, 57)))));
    expect(cost).toBeLessThan(1_500);
    expect(await bodyAt(journal, 5)).toBe(moved[0]?.body);
  });

  it('read the same after a restart, which stores them whole once more', async () => {
    const page = listingOf(calls(0, 50));
    const first = await open();
    const whole = await costOf(() => first.append(journalEntry(page)));
    await first.append(journalEntry(page));
    await first.close();
    const journal = await open();
    expect(await bodyAt(journal, 2)).toBe(page.body);
    expect(await costOf(() => journal.append(journalEntry(page)))).toBeGreaterThan(whole * 0.9);
  });

  it('are not borrowed from pages that were erased', async () => {
    const journal = await open();
    const page = listingOf(calls(0, 50));
    await journal.append(journalEntry(page));
    await journal.append(journalEntry({ ...page, connectionId: 'bolt' }));
    await journal.erase('acme', 0);
    await journal.append(journalEntry(page));
    await journal.close();
    expect(await bodyAt(await open(), 2)).toBe(page.body);
  });

  it('are named with the page that they share when it is damaged; others are not', async () => {
    const journal = await open();
    await journal.append(journalEntry(listingOf(calls(0, 50))));
    await journal.append(journalEntry(listingOf(calls(50, 100))));
    await journal.append(journalEntry(listingOf(calls(0, 50))));
    await journal.append(journalEntry(listingOf(calls(50, 100))));
    await journal.close();
    const path = segmentPath(folder, 1);
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(1_000) ^ 1, 1_000);
    await writeFile(path, bytes);

    const damaged = await open();
    expect(await bodyAt(damaged, 1)).toMatchObject({ kind: 'damaged' });
    expect(await bodyAt(damaged, 2)).toBe(listingOf(calls(50, 100)).body);
    expect(await bodyAt(damaged, 3)).toMatchObject({
      kind: 'damaged',
      detail: expect.stringContaining('it shares calls with page 1') as string,
    });
    expect(await bodyAt(damaged, 4)).toBe(listingOf(calls(50, 100)).body);
  });

  it('come back character for character, whatever was listed before', async () => {
    const item = fc.oneof(
      fc.constantFrom('{"a":1}', '{"a":2}', '"é𝄞"', '{}', ''),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const listing = fc.record({ items: fc.array(item, { maxLength: 8 }), about: fc.string() });
    await fc.assert(
      fc.asyncProperty(fc.array(listing, { maxLength: 8 }), fc.nat(6), async (listings, most) => {
        const known = createKnownTexts(most);
        const texts = new Map<number, string>();
        for (const [seq, { items, about }] of listings.entries()) {
          const { body, slots } = listingOf(items, about);
          const page = known.shorten('acme', body, slots);
          const json = encodeShortened(page, body);
          expect(await restoreBody(json, (one) => Promise.resolve(texts.get(one) ?? ''))).toBe(
            body,
          );
          texts.set(seq, page.text);
          known.remember('acme', seq, page);
        }
      }),
      { numRuns: 500 },
    );
  });
});

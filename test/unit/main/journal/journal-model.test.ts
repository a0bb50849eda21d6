import { mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHead, frameBytes, headBytes } from '../../../../src/main/journal/frame.ts';
import { openJournal, type Journal } from '../../../../src/main/journal/journal.ts';
import { listSegments, segmentPath } from '../../../../src/main/journal/segment-names.ts';
import { journalEntry } from './journal-entry.ts';

/** What a journal should hold: bodies by connection, in order. */
type Model = Map<string, string[]>;

interface Written {
  readonly connectionId: string;
  readonly seq: number;
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

const connections = ['acme', 'bolt', 'cobalt'] as const;

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      connectionId: fc.constantFrom(...connections),
      body: fc.string({ unit: 'binary', maxLength: 400 }),
    }),
  },
  { weight: 1, arbitrary: fc.constant('reopen' as const) },
);

const damage = fc.oneof(
  fc.record({ kind: fc.constant('none' as const) }),
  fc.record({
    kind: fc.constant('cut' as const),
    keep: fc.integer({ min: 0, max: 999 }),
  }),
  fc.record({
    kind: fc.constant('flip' as const),
    which: fc.nat(),
    isMark: fc.boolean(),
    bits: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  }),
);

const open = (folder: string): Promise<Journal> =>
  openJournal({ folder, floorBytes: 0, sealAtBytes: 1_500 });

const write = async (
  folder: string,
  steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[],
) => {
  const model: Model = new Map();
  const written: Written[] = [];
  let journal = await open(folder);
  for (const one of steps) {
    if (one === 'reopen') {
      await journal.close();
      journal = await open(folder);
      continue;
    }
    const sizes = await sizesOf(folder);
    const { seq } = await journal.append(journalEntry(one));
    const bodies = model.get(one.connectionId) ?? [];
    model.set(one.connectionId, [...bodies, one.body]);
    expect(seq).toBe(bodies.length + 1);
    const [path, end] = [...(await sizesOf(folder))].at(-1)!;
    written.push({ connectionId: one.connectionId, seq, path, start: sizes.get(path) ?? 16, end });
  }
  await journal.close();
  return { model, written };
};

const sizesOf = async (folder: string): Promise<Map<string, number>> => {
  const sizes = new Map<string, number>();
  for (const number of await listSegments(folder)) {
    const path = segmentPath(folder, number);
    sizes.set(path, (await stat(path)).size);
  }
  return sizes;
};

const flip = async (record: Written, isMark: boolean, bits: readonly number[]) => {
  const bytes = await readFile(record.path);
  const pageEnd = record.start + frameBytes(decodeHead(bytes, record.start)!);
  const [from, to] = isMark ? [pageEnd, record.end] : [record.start, pageEnd];
  for (const bit of new Set(bits.map((n) => n % ((to - from) * 8)))) {
    const at = from + (bit >>> 3);
    bytes[at] = bytes[at]! ^ (1 << (bit & 7));
  }
  await writeFile(record.path, bytes);
};

const expectHeld = async (journal: Journal, model: Model, damaged: Written | null) => {
  expect(journal.positions()).toEqual(
    Object.fromEntries([...model].map(([id, bodies]) => [id, bodies.length])),
  );
  for (const [connectionId, bodies] of model) {
    for (const [i, body] of bodies.entries()) {
      const reading = await journal.read(connectionId, i + 1);
      const isDamaged = damaged?.connectionId === connectionId && damaged.seq === i + 1;
      if (isDamaged) expect(reading).toMatchObject({ kind: 'damaged', seq: i + 1 });
      else expect(reading).toMatchObject({ kind: 'record', record: { connectionId, body } });
    }
    expect(await journal.read(connectionId, bodies.length + 1)).toBeNull();
  }
};

describe('the journal, whatever is appended, reopened and damaged', () => {
  it('reads back every answer but the damaged one, names that one, and never gives a wrong body', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), damage, async (steps, harm) => {
        const folder = await mkdtemp(join(tmpdir(), 'callshelf-'));
        try {
          const { model, written } = await write(folder, steps);
          let damaged: Written | null = null;
          if (harm.kind === 'flip' && written.length > 0) {
            const record = written[harm.which % written.length]!;
            await flip(record, harm.isMark, harm.bits);
            damaged = harm.isMark ? null : record;
          }
          const last = written.at(-1);
          if (harm.kind === 'cut' && last !== undefined) {
            const bytes = await readFile(last.path);
            const pageBytes = frameBytes(decodeHead(bytes, last.start)!);
            const keep = Math.floor((harm.keep / 1_000) * (last.end - last.start));
            await truncate(last.path, last.start + keep);
            // Past the page only its mark was lost: the answer is whole and counts.
            if (keep < pageBytes) {
              const bodies = model.get(last.connectionId)!.slice(0, -1);
              if (bodies.length === 0) model.delete(last.connectionId);
              else model.set(last.connectionId, bodies);
            }
          }
          const journal = await open(folder);
          await expectHeld(journal, model, damaged);
          const { seq } = await journal.append(journalEntry({ body: 'after' }));
          expect(seq).toBe((model.get('acme')?.length ?? 0) + 1);
          await journal.close();
          model.set('acme', [...(model.get('acme') ?? []), 'after']);
          await expectHeld(await open(folder), model, damaged);
        } finally {
          await rm(folder, { recursive: true, force: true });
        }
      }),
      { numRuns: 150 },
    );
  });

  it('tells a head from noise, wherever it begins', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: headBytes, maxLength: 200 }), (noise) => {
        expect(decodeHead(Buffer.from(noise))).toBeNull();
      }),
    );
  });
});

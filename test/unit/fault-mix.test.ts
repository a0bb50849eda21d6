import { describe, expect, it, onTestFinished } from 'vitest';
import { generateCalls } from '../../src/main/samples/generate-calls.ts';
import { sampleSource } from '../../src/main/samples/sample-source.ts';
import type { Archive } from '../../src/renderer/archive/contract.ts';
import { catchUp } from '../../src/renderer/sync/catch-up.ts';
import { startFakeCometChat, type FakeCometChat } from '../fakes/cometchat.ts';
import { shelfOf } from './fault-mix/http-shelf.ts';
import { mixInto } from './fault-mix/mixed-faults.ts';
import { allIds, openTestArchive } from './renderer/archive/test-archive.ts';
import { diceOf } from './sync-model/mishaps.ts';

/** `FAULT_MIXES` asks for more of them; `CALLSHELF_SEED` repeats one. */
const mixes = Number(process.env['FAULT_MIXES'] ?? '2');
const firstSeed = Number(process.env['CALLSHELF_SEED'] ?? Date.now() % 1_000_000);

/** What the provider lists, by id. */
const listedBy = async ({ baseUrl, apiKey }: FakeCometChat) => {
  const calls = new Map<string, unknown>();
  for (let page = 1; ; page += 1) {
    const url = `${baseUrl}/calls?perPage=1000&page=${page}`;
    const answer = await fetch(url, { headers: { apikey: apiKey } });
    const { data } = (await answer.json()) as { readonly data: readonly { sessionId: string }[] };
    if (data.length === 0) return calls;
    for (const call of data) calls.set(call.sessionId, call);
  }
};

/** Call for call and field for field: the JSON of each, as the provider has it. */
const expectEqual = async (
  archive: Archive,
  provider: Awaited<ReturnType<typeof listedBy>>,
): Promise<void> => {
  expect([...(await allIds(archive))].sort()).toEqual([...provider.keys()].sort());
  for (const [id, call] of provider) {
    expect(JSON.parse((await archive.rawJson(`acme/${id}`)) ?? 'null')).toEqual(call);
  }
};

describe('a sync over HTTP through a random mix of faults', () => {
  it.each(Array.from({ length: mixes }, (_, at) => firstSeed + at))(
    'ends with exactly the provider’s calls, and so does a replay of its journal (seed %i)',
    { timeout: 300_000 },
    async (seed) => {
      const dice = diceOf(seed);
      const source = sampleSource(
        generateCalls({ seed, count: 900, until: Date.UTC(2026, 0, 15, 12) }),
      );
      const fake = await startFakeCometChat({ source, mostPerPage: 20 });
      onTestFinished(fake.close);
      const { archive, bridge, sync } = await shelfOf(fake);
      const met = new Map<string, number>();
      const ends: string[] = [];
      mixInto(fake, dice, 30, met);
      for (let run = 0; run < 4; run += 1) ends.push(await sync());
      fake.faults.clear();
      console.log(`CALLSHELF_SEED=${seed}: ${ends.join(', ')} through`, Object.fromEntries(met));

      expect(await sync()).toBe('done');
      const provider = await listedBy(fake);
      expect(provider.size).toBe(900);
      await expectEqual(archive, provider);

      const again = await openTestArchive();
      const parts = { bridge, archive: again, onCommitted: () => undefined };
      expect(await catchUp(parts, () => undefined)).toMatchObject({ value: { damaged: 0 } });
      await expectEqual(again, provider);
      expect(await again.ledger('acme')).toEqual(await archive.ledger('acme'));
    },
  );
});

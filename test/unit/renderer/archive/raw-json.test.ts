import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildPage, buildSession } from './build-page.ts';
import { openTestArchive } from './test-archive.ts';

describe('the raw JSON of a call', () => {
  it('is the provider’s own text, character for character', async () => {
    const raw = [
      '{ "id":"a",\n  "n": 1.50, "big": 9007199254740993, "é": "\\u00e9 😀" }',
      '{"id":"b","id":"b again","unknown":{"deep":[ ]}}',
    ];
    const archive = await openTestArchive();
    const sessions = [buildSession({ id: 'a' }), buildSession({ id: 'b' })];
    await archive.commit(buildPage({ sessions, raw }));
    expect(await archive.rawJson('acme/a')).toBe(raw[0]);
    expect(await archive.rawJson('acme/b')).toBe(raw[1]);
  });

  it('is cut at the same places whatever the text holds', async () => {
    const archive = await openTestArchive();
    let seq = 0;
    const items = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(items, async (raw) => {
        seq += 1;
        const sessions = raw.map((_, at) => buildSession({ id: `${seq}/${at}` }));
        await archive.commit(buildPage({ seq, sessions, raw }));
        const read = await Promise.all(sessions.map(({ key }) => archive.rawJson(key)));
        expect(read).toEqual(raw);
      }),
      { numRuns: 40 },
    );
  });

  it('is null for a call that is not here', async () => {
    const archive = await openTestArchive();
    expect(await archive.rawJson('acme/nobody')).toBeNull();
    expect(await archive.call('acme/nobody')).toBeNull();
  });
});

describe('a call', () => {
  it('comes back whole', async () => {
    const archive = await openTestArchive();
    const session = buildSession({ id: 'a', tags: ['urgent'], parentId: 'z' });
    await archive.commit(buildPage({ sessions: [buildSession({ id: 'b' }), session] }));
    expect(await archive.call('acme/a')).toEqual(session);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { requestSchemas, verbs } from '../../../../src/main/security/request-schemas.ts';
import { mostPending } from '../../../../src/shared/sync-limits.ts';
import { requestSamples } from './request-samples.ts';

describe('request schemas', () => {
  it.each(verbs)('%s takes a good request as it is', (verb) => {
    expect(requestSchemas[verb].parse(requestSamples[verb])).toEqual(requestSamples[verb]);
  });

  it.each(verbs)('%s takes no further argument', (verb) => {
    expect(requestSchemas[verb].safeParse([...requestSamples[verb], 'more']).success).toBe(false);
  });

  it('refuse unknown keys in every object', () => {
    const [draft] = requestSamples.saveConnection;
    const [sync] = requestSamples.startSync;
    const [request] = requestSamples.beginExport;
    const more = { path: '/etc/passwd' };
    const isTaken = [
      requestSchemas.saveConnection.safeParse([{ ...draft, ...more }]),
      requestSchemas.startSync.safeParse([{ ...sync, ...more }]),
      requestSchemas.startSync.safeParse([{ ...sync, only: { from: 1, to: 2, ...more } }]),
      requestSchemas.beginExport.safeParse([{ ...request, ...more }]),
    ].map(({ success }) => success);
    expect(isTaken).toEqual([false, false, false, false]);
  });

  it('refuse field keys that are not a form’s', () => {
    const [draft] = requestSamples.saveConnection;
    for (const key of ['', 'a b', 'a.b', '__proto__x', '../x', 'x'.repeat(41)]) {
      const request = [{ ...draft, settings: { [key]: 'x' } }];
      expect(requestSchemas.saveConnection.safeParse(request).success).toBe(false);
    }
  });

  it('take as many calls to ask for by id as an archive may name', () => {
    const [sync] = requestSamples.startSync;
    const asking = (calls: number) => [{ ...sync, pending: Array(calls).fill(sync.pending[0]) }];
    expect(requestSchemas.startSync.safeParse(asking(mostPending)).success).toBe(true);
    expect(requestSchemas.startSync.safeParse(asking(mostPending + 1)).success).toBe(false);
  });

  it('refuse the wrong numbers', () => {
    for (const afterSeq of [-1, 0.5, NaN, Infinity, '1', null]) {
      const request = [{ connectionId: 'c1', afterSeq }];
      expect(requestSchemas.replayPage.safeParse(request).success).toBe(false);
    }
  });

  it('answer any value at all without throwing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...verbs), fc.anything({ withMap: true }), (verb, value) => {
        requestSchemas[verb].safeParse(value);
        requestSchemas[verb].safeParse([value]);
      }),
      { numRuns: 2_000 },
    );
  });
});

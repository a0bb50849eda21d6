import { beforeEach, describe, expect, it } from 'vitest';

import { lookUpCall } from '../../../../src/renderer/app/look-up-call.ts';
import type { Services } from '../../../../src/renderer/app/services.ts';
import { useArchiveStore } from '../../../../src/renderer/sync/archive-store.ts';
import { failed, ok, type Result } from '../../../../src/shared/failure.ts';
import type { Page } from '../../../../src/shared/page.ts';
import { utf8Of } from '../../../../src/shared/byte-text.ts';

const reference = { connectionId: 'c1', callId: 'v1.us.77.a1' };

const page = (sessions: readonly { readonly key: string }[]): Page => ({
  connectionId: 'c1',
  seq: 1,
  runId: null,
  fetchedAt: 0,
  sessions: utf8Of(JSON.stringify(sessions)),
  sessionCount: sessions.length,
  slots: new Uint32Array(),
  prints: new Uint32Array(),
  rawPrints: new Uint32Array(),
  unreadablePrints: new Uint32Array(),
  unreadable:
    sessions.length === 0 ? [{ slot: { start: 0, end: 2 }, reason: 'sessionId is missing' }] : [],
  body: new Uint8Array(),
  checkpoint: null,
  window: null,
  goneIds: [],
});

/** Main answering so, and an archive that takes everything and remembers it. */
const around = (
  answer: Result<Page>,
): { readonly services: Pick<Services, 'bridge' | 'archive'>; readonly committed: Page[] } => {
  const committed: Page[] = [];
  const services = {
    bridge: { lookUpCall: () => Promise.resolve(answer) },
    archive: {
      positions: () => Promise.resolve({}),
      commitAll: (fresh: readonly Page[]) => {
        committed.push(...fresh);
        const counts = { added: 1, changed: 0, unchanged: 0, unreadable: 0, gone: 0 };
        return Promise.resolve({ ...counts, revision: 9 });
      },
      overview: () => Promise.resolve([]),
    },
  };
  return { services: services as unknown as Pick<Services, 'bridge' | 'archive'>, committed };
};

describe('looking up a call', () => {
  beforeEach(() => useArchiveStore.setState(useArchiveStore.getInitialState()));

  it('puts it on the shelf and names it, so that it can be opened', async () => {
    const { services, committed } = around(ok(page([{ key: 'c1/v1.us.77.a1' }])));
    expect(await lookUpCall(services, reference)).toEqual(ok('c1/v1.us.77.a1'));
    expect(committed).toHaveLength(1);
    expect(useArchiveStore.getState().revision).toBe(9);
  });

  it('passes on what the provider said, and stores nothing then', async () => {
    const answer = failed({ kind: 'call-not-found', callId: reference.callId });
    const { services, committed } = around(answer);
    expect(await lookUpCall(services, reference)).toEqual(answer);
    expect(committed).toEqual([]);
  });

  it('keeps an answer that cannot be read, and says why there is nothing to open', async () => {
    const { services, committed } = around(ok(page([])));
    expect(await lookUpCall(services, reference)).toEqual(
      failed({ kind: 'wrong-shape', detail: 'sessionId is missing' }),
    );
    expect(committed).toHaveLength(1);
  });
});

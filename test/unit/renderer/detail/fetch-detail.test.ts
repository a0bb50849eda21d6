import { describe, expect, it } from 'vitest';

import type { Services } from '../../../../src/renderer/app/services.ts';
import { fetchDetail } from '../../../../src/renderer/detail/fetch-detail.ts';
import { failed, ok, type Result } from '../../../../src/shared/failure.ts';
import type { DetailRequest } from '../../../../src/shared/ipc.ts';
import type { Page } from '../../../../src/shared/page.ts';
import { buildPage } from '../archive/build-page.ts';
import { openTestArchive } from '../archive/test-archive.ts';
import { session } from './session-builder.ts';

const page = (callId: string): Page => ({
  ...buildPage({ connectionId: 'c1', seq: 1, sessions: [], checkpoint: null }),
  detail: { callId, read: { kind: 'recordings', recordings: [], unreadable: [] } },
});

/** A real archive, and main answering so. */
const around = async (answer: Result<Page>) => {
  const asked: DetailRequest[] = [];
  const archive = await openTestArchive();
  const bridge = {
    callDetail: (request: DetailRequest) => {
      asked.push(request);
      return Promise.resolve(answer);
    },
  } as unknown as Services['bridge'];
  return { services: { archive, bridge }, asked };
};

const call = session({ key: 'c1/a', id: 'a', connectionId: 'c1' });

describe('fetching a detail', () => {
  it('asks main and puts the answer where the pane reads it', async () => {
    const { services, asked } = await around(ok(page('a')));
    expect(await fetchDetail(services, call, 'recordings')).toEqual(ok(null));
    expect(asked).toEqual([{ connectionId: 'c1', callId: 'a', kind: 'recordings', heldSeq: 0 }]);
    expect((await services.archive.detail('c1/a', 'recordings'))?.detail.kind).toBe('recordings');
  });

  it('asks once while an answer is under way, and again afterwards', async () => {
    const { services, asked } = await around(ok(page('a')));
    const both = [1, 2].map(() => fetchDetail(services, call, 'recordings'));
    expect(await Promise.all(both)).toEqual([ok(null), ok(null)]);
    expect(asked).toHaveLength(1);
    await fetchDetail(services, call, 'recordings');
    expect(asked).toHaveLength(2);
  });

  it('passes on why it could not be had, and stores nothing', async () => {
    const { services } = await around(failed({ kind: 'offline' }));
    expect(await fetchDetail(services, call, 'recordings')).toEqual(failed({ kind: 'offline' }));
    expect(await services.archive.detail('c1/a', 'recordings')).toBeNull();
  });
});

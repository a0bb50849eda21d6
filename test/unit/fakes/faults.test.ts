import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { apiError, rateLimited, startFakeCometChat } from '../../fakes/cometchat.ts';
import type { FakeCometChat } from '../../fakes/cometchat.ts';
import { pass } from '../../fakes/faults.ts';
import { replyWith } from '../../fakes/unwelcome-replies.ts';

let fake: FakeCometChat;

beforeEach(async () => {
  fake = await startFakeCometChat();
});

afterEach(() => fake.close());

const statusOf = async (query = '') => {
  const response = await fetch(`${fake.baseUrl}/calls${query}`, {
    headers: { apikey: fake.apiKey },
  });
  await response.arrayBuffer();
  return response.status;
};

describe('the faults of a fake provider', () => {
  it('are none unless set', async () => {
    expect(await statusOf()).toBe(200);
  });

  it('meet the next requests in order, one each', async () => {
    fake.faults.next(replyWith(500, ''), pass, replyWith(503, ''));
    expect([await statusOf(), await statusOf(), await statusOf(), await statusOf()]).toEqual([
      500, 200, 503, 200,
    ]);
  });

  it('meet every request a predicate picks until taken back', async () => {
    const undo = fake.faults.when(({ path }) => path.includes('page=3'), replyWith(502, ''));
    expect([
      await statusOf('?page=2'),
      await statusOf('?page=3'),
      await statusOf('?page=3'),
    ]).toEqual([200, 502, 502]);
    undo();
    expect(await statusOf('?page=3')).toBe(200);
  });

  it('come from the queue first and from the one set last after that', async () => {
    fake.faults.always(replyWith(500, ''));
    fake.faults.always(replyWith(501, ''));
    fake.faults.next(pass);
    expect([await statusOf(), await statusOf()]).toEqual([200, 501]);
    fake.faults.clear();
    expect(await statusOf()).toBe(200);
  });

  it('leave their requests in the log', async () => {
    fake.faults.next(apiError(403, 'AUTH_ERR_NO_ACCESS'), rateLimited());
    expect([await statusOf(), await statusOf()]).toEqual([403, 429]);
    expect(fake.requests).toHaveLength(2);
  });
});

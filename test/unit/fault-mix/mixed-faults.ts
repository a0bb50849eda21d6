import {
  closeMidBody,
  closeMidChunks,
  cutSilently,
  resetConnection,
  wrongLength,
} from '../../fakes/broken-connections.ts';
import {
  apiError,
  rateLimited,
  withItems,
  withPagination,
  type FakeCometChat,
} from '../../fakes/cometchat.ts';
import { pass, type Fault } from '../../fakes/faults.ts';
import { gzipped, hugeBody, truncatedGzip } from '../../fakes/hostile-bodies.ts';
import { after, drip } from '../../fakes/slow-answers.ts';
import { htmlPage, replyWith } from '../../fakes/unwelcome-replies.ts';
import type { Dice } from '../sync-model/mishaps.ts';

/** Faults that a retry gets over, and some that end the run; with each, what it is called. */
const faults: Readonly<Record<string, (dice: Dice) => Fault>> = {
  latency: (dice) => after(dice(30)),
  'slow drip': () => drip(1, 16_384),
  gzip: () => gzipped,
  '429': () => rateLimited(),
  '429, asking for patience': () => rateLimited({ 'retry-after': '1' }),
  '500': () => apiError(500, 'ERR_INTERNAL'),
  '503 with no JSON': () => replyWith(503, 'upstream'),
  'connection reset': () => resetConnection,
  'body cut, length known': (dice) => closeMidBody(dice(2_000)),
  'body cut between chunks': (dice) => closeMidChunks(dice(2_000)),
  'body cut without a sign': (dice) => cutSilently(dice(2_000)),
  'content-length too long': (dice) => wrongLength(1 + dice(50)),
  'content-length too short': (dice) => wrongLength(-1 - dice(50)),
  'gzip cut': (dice) => truncatedGzip(1 + dice(40)),
  'HTML in place of JSON': () => htmlPage(),
  'a body too large': () => hugeBody(40 * 1024 * 1024),
  'items repeated': () => withItems((items) => [...items, ...items.slice(0, 2)]),
  'items in another order': () => withItems((items) => items.toReversed()),
  'an item that nobody can read': (dice) => {
    const odd = dice(100);
    return withItems((items) =>
      items.map((item, at) => (at === odd % items.length ? { sessionId: 17 } : item)),
    );
  },
  'a total too high': (dice) =>
    withPagination((given) => ({ ...given, total: Number(given['total']) + 1 + dice(9) })),
};

const names = Object.keys(faults);

/** Every request meets something with this chance in a hundred. Counts what it was. */
export const mixInto = (
  fake: FakeCometChat,
  dice: Dice,
  chance: number,
  met: Map<string, number>,
) =>
  fake.faults.always((exchange) => {
    const name = names[dice(names.length)] ?? '';
    if (dice(100) >= chance) return pass(exchange);
    met.set(name, (met.get(name) ?? 0) + 1);
    return faults[name]?.(dice)(exchange);
  });

import { toSession } from '../../src/main/providers/cometchat/to-session.ts';
import { wireCall } from '../../src/main/providers/cometchat/wire.ts';
import type { SampleCalls } from '../../src/main/samples/generate-calls.ts';
import type { Page, Slot } from '../../src/shared/page.ts';
import { keptText } from '../../src/shared/kept-text.ts';
import type { Session } from '../../src/shared/session.ts';

const connectionId = 'bench';

const gzip = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

export interface GeneratedPage {
  readonly page: Page;
  readonly sessions: readonly Session[];
}

/**
 * A page as main hands it over, with everything in it that a synced page has; only the HTTP answer
 * and the journal are left out. The oldest calls come first, so that the last page is the newest.
 */
export const generatedPage = async (
  calls: SampleCalls,
  seq: number,
  pageSize: number,
): Promise<GeneratedPage> => {
  const sessions: Session[] = [];
  const slots: Slot[] = [];
  let body = '{"data":[';
  const first = (seq - 1) * pageSize;
  for (let at = first; at < Math.min(calls.count, first + pageSize); at += 1) {
    const wire = calls.at(calls.count - 1 - at);
    if (slots.length > 0) body += ',';
    const start = body.length;
    body += JSON.stringify(wire);
    slots.push({ start, end: body.length });
    sessions.push(toSession(wireCall.parse(wire), { connectionId, viewerId: null }));
  }
  const lines = sessions.map((session) => JSON.stringify(session));
  const { bytes, ...kept } = keptText(body, { lines, slots, unreadable: [] });
  const page: Page = {
    connectionId,
    seq,
    runId: 'bench',
    fetchedAt: Date.UTC(2026, 0, 1),
    ...kept,
    sessionCount: sessions.length,
    window: null,
    goneIds: [],
    body: await gzip(bytes),
    checkpoint: {
      runId: 'bench',
      startedAt: 0,
      upperBound: Date.UTC(2026, 0, 1),
      nextCursor: String(seq + 1),
      pagesDone: seq,
      callsSeen: first + sessions.length,
      providerTotal: calls.count,
      windowsDone: 0,
      windowsLeft: 0,
      retries: 0,
    },
  };
  return { page, sessions };
};

import { keptText } from '../../../../src/shared/kept-text.ts';
import { gzipSync } from 'node:zlib';

import type {
  Checkpoint,
  Page,
  Slot,
  UnreadableItem,
  WindowProgress,
} from '../../../../src/shared/page.ts';
import { sessionKey, type Session } from '../../../../src/shared/session.ts';

export const buildSession = (partial: Partial<Session> = {}): Session => {
  const { connectionId = 'acme', id = 'call-1' } = partial;
  return {
    key: sessionKey(connectionId, id),
    id,
    connectionId,
    provider: 'cometchat',
    initiatedAt: 1_700_000_000_000,
    answeredAt: null,
    endedAt: null,
    outcome: 'answered',
    providerStatus: 'ended',
    isFinal: true,
    type: 'audio',
    providerType: 'audio',
    mode: 'call',
    direction: null,
    from: { kind: 'user', id: 'alice', name: 'Alice' },
    to: { kind: 'user', id: 'bob', name: 'Bob' },
    ringingSeconds: 3,
    talkSeconds: 19,
    billedSeconds: null,
    participantSeconds: null,
    participants: [],
    hasRecording: false,
    recordings: [],
    hangup: null,
    parentId: null,
    tags: [],
    ...partial,
  };
};

export const buildCheckpoint = (partial: Partial<Checkpoint> = {}): Checkpoint => ({
  runId: 'run-1',
  startedAt: 1_700_000_100_000,
  upperBound: 1_700_000_100_000,
  nextCursor: '2',
  pagesDone: 1,
  callsSeen: 1,
  providerTotal: null,
  windowsDone: 0,
  windowsLeft: 1,
  retries: 0,
  ...partial,
});

export interface PageParts {
  readonly connectionId?: string;
  readonly seq?: number;
  readonly fetchedAt?: number;
  readonly sessions?: readonly Session[];
  /** What the provider sent for each session, and then for each item nobody could read. */
  readonly raw?: readonly string[];
  readonly unreadableRaw?: readonly string[];
  readonly checkpoint?: Checkpoint | null;
  readonly window?: WindowProgress | null;
  readonly goneIds?: readonly string[];
}

interface Body {
  readonly text: string;
  readonly slots: readonly Slot[];
}

const bodyOf = (items: readonly string[]): Body => {
  let text = '{"data":[';
  const slots = items.map((item, at) => {
    if (at > 0) text += ', ';
    const start = text.length;
    text += item;
    return { start, end: text.length };
  });
  return { text: `${text}]}`, slots };
};

/** A page as main hands it over, its body gzip and its slots pointing into it. */
export const buildPage = (parts: PageParts = {}): Page => {
  const { connectionId = 'acme', seq = 1, checkpoint = buildCheckpoint() } = parts;
  const sessions = parts.sessions ?? [buildSession({ connectionId })];
  const raw =
    parts.raw ?? sessions.map(({ id, providerStatus }) => `{"id":"${id}","s":"${providerStatus}"}`);
  const { text, slots } = bodyOf([...raw, ...(parts.unreadableRaw ?? [])]);
  const unreadable: readonly UnreadableItem[] = slots
    .slice(raw.length)
    .map((slot) => ({ slot, reason: 'the id is missing' }));
  const lines = sessions.map((session) => JSON.stringify(session));
  const { bytes, ...kept } = keptText(text, {
    lines,
    slots: slots.slice(0, raw.length),
    unreadable,
  });
  return {
    connectionId,
    seq,
    runId: checkpoint?.runId ?? null,
    fetchedAt: parts.fetchedAt ?? 1_700_000_200_000 + seq,
    ...kept,
    sessionCount: sessions.length,
    body: new Uint8Array(gzipSync(bytes)),
    checkpoint,
    window: parts.window ?? null,
    goneIds: parts.goneIds ?? [],
  };
};

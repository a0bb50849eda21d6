import { birdWords } from '../../../shared/call-words/bird.ts';
import { wordReader } from '../../../shared/call-words/read-words.ts';
import { sessionKey, type Session } from '../../../shared/session.ts';
import type { ReadContext } from '../provider.ts';
import { fromIso, secondsBetween } from '../times.ts';
import { toHangup, toInsights } from './to-insights.ts';
import { toParty } from './to-party.ts';
import type { WireCall } from './wire.ts';

const words = wordReader(birdWords);

/** A call of Bird (one leg) as the app knows calls. Pure: the same JSON gives the same session. */
export const toSession = (call: WireCall, context: ReadContext): Session => {
  const initiatedAt = fromIso(call.createdAt);
  const answeredAt = fromIso(call.answeredAt);
  const endedAt = fromIso(call.endedAt);
  const wasAnswered = answeredAt !== null || (call.duration ?? 0) > 0;
  const isFinal = words.isFinal(call.status, endedAt !== null);
  return {
    key: sessionKey(context.connectionId, call.id),
    id: call.id,
    connectionId: context.connectionId,
    provider: 'bird',
    initiatedAt,
    answeredAt,
    endedAt,
    outcome: words.outcome(call.status, wasAnswered),
    providerStatus: call.status ?? '',
    isFinal,
    type: words.type(call.type),
    providerType: call.type ?? '',
    mode: null,
    direction: words.direction(call.direction),
    ...(call.direction === null ? {} : { providerDirection: call.direction }),
    from: toParty(call.from, call.originator),
    to: toParty(call.to, call.receiver),
    ringingSeconds: secondsBetween(fromIso(call.ringingAt) ?? initiatedAt, answeredAt ?? endedAt),
    talkSeconds:
      secondsBetween(answeredAt, endedAt) ?? (isFinal && wasAnswered ? call.duration : null),
    // No field says what is charged; `duration` is the time of talk.
    billedSeconds: null,
    participantSeconds: null,
    participants: [],
    hasRecording: isRecorded(call),
    recordings: [],
    hangup: toHangup(call),
    parentId: nonEmpty(call.parentId),
    tags: call.tags,
    ...toInsights(call),
  };
};

/**
 * A call does not say that it has recordings; they are a resource of the workspace, asked for when
 * the pane opens. Assumed of every call that was told to record.
 */
const isRecorded = ({ callFlow }: WireCall): boolean =>
  (callFlow?.commands ?? []).some(({ command }) => command === 'record');

const nonEmpty = (value: string | null): string | null => (value === '' ? null : value);

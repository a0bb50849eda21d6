import { sessionKey, type Session } from '../../../shared/session.ts';
import { numberOrSip, typeBetween } from '../number-or-sip.ts';
import type { ReadContext } from '../provider.ts';
import { fromIso, secondsBetween } from '../times.ts';
import { isFinal, toDirection, toOutcome, wasAnswered } from './to-outcome.ts';
import type { WireCall } from './wire.ts';

/** A call of Bandwidth's Voice API as the app knows calls. Pure. */
export const toSession = (call: WireCall, { connectionId }: ReadContext): Session => {
  const startedAt = fromIso(call.startTime);
  const answeredAt = fromIso(call.answerTime);
  const endedAt = fromIso(call.endTime);
  const from = numberOrSip(call.from);
  const to = numberOrSip(call.to);
  return {
    key: sessionKey(connectionId, call.callId),
    id: call.callId,
    connectionId,
    provider: 'bandwidth-v2',
    // A call in the queue has not begun; when it was queued is all there is to place it by.
    initiatedAt: startedAt ?? fromIso(call.enqueuedTime),
    answeredAt,
    endedAt,
    outcome: toOutcome(call),
    providerStatus: call.state ?? '',
    isFinal: isFinal(call),
    type: typeBetween(from, to),
    providerType: '',
    mode: null,
    direction: toDirection(call),
    ...(call.direction === null ? {} : { providerDirection: call.direction }),
    from,
    to,
    ringingSeconds: secondsBetween(startedAt, wasAnswered(call) ? answeredAt : endedAt),
    talkSeconds: secondsBetween(answeredAt, endedAt),
    billedSeconds: null,
    participantSeconds: null,
    participants: [],
    // Calls do not say; the list of their recordings does.
    hasRecording: false,
    recordings: [],
    hangup:
      call.disconnectCause === null
        ? null
        : { cause: call.disconnectCause, source: null, sipCode: null },
    parentId: call.parentCallId,
    tags: [],
  };
};

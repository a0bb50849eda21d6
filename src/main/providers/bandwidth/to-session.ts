import { sessionKey, type Session } from '../../../shared/session.ts';
import { numberOrSip, typeBetween } from '../number-or-sip.ts';
import type { ReadContext } from '../provider.ts';
import { fromIso, secondsBetween } from '../times.ts';
import { isFinal, toDirection, toOutcome, wasAnswered } from './to-outcome.ts';
import type { WireCall } from './wire.ts';

/** A call of Bandwidth (v1) as the app knows calls. Pure: the same JSON gives the same session. */
export const toSession = (call: WireCall, { connectionId }: ReadContext): Session => {
  const initiatedAt = fromIso(call.startTime);
  const answeredAt = fromIso(call.activeTime);
  const endedAt = fromIso(call.endTime);
  const from = numberOrSip(call.from);
  const to = numberOrSip(call.to);
  return {
    key: sessionKey(connectionId, call.id),
    id: call.id,
    connectionId,
    provider: 'bandwidth',
    initiatedAt,
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
    ringingSeconds: secondsBetween(initiatedAt, wasAnswered(call) ? answeredAt : endedAt),
    talkSeconds: secondsBetween(answeredAt, endedAt),
    billedSeconds: call.chargeableDuration,
    participantSeconds: null,
    participants: [],
    // The list says only whether calls were to be recorded; which were, the recordings say.
    hasRecording: call.recordingEnabled === true && wasAnswered(call),
    recordings: [],
    // The cause is in the events, which are fetched one call at a time.
    hangup: null,
    parentId: null,
    ...conversation(call),
    tags: call.tag === null || call.tag === '' ? [] : [call.tag],
  };
};

/** Calls in one bridge or conference belong together, without one being the other's parent. */
const conversation = (call: WireCall): Pick<Session, 'conversationIds'> => {
  const bridge = call.bridgeId ?? lastPart(call.bridge);
  const conference = call.conferenceId ?? lastPart(call.conference);
  const conversationIds = [
    ...(bridge === null || bridge === '' ? [] : [`bridge:${bridge}`]),
    ...(conference === null || conference === '' ? [] : [`conference:${conference}`]),
  ];
  return conversationIds.length === 0 ? {} : { conversationIds };
};

const lastPart = (address: string | null): string | null =>
  address?.replace(/\/+$/, '').split('/').at(-1) ?? null;

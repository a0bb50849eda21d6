import { sessionKey, type Session } from '../../../shared/session.ts';
import type { ReadContext } from '../provider.ts';
import { fromIso, secondsBetween } from '../times.ts';
import { toHangup, toInsights } from './to-insights.ts';
import { isFinal, toDirection, toOutcome, toType, wasAnswered } from './to-outcome.ts';
import { toParty } from './to-party.ts';
import type { WireCall } from './wire.ts';

/** A call of Bird (one leg) as the app knows calls. Pure: the same JSON gives the same session. */
export const toSession = (call: WireCall, context: ReadContext): Session => {
  const initiatedAt = fromIso(call.createdAt);
  const answeredAt = fromIso(call.answeredAt);
  const endedAt = fromIso(call.endedAt);
  return {
    key: sessionKey(context.connectionId, call.id),
    id: call.id,
    connectionId: context.connectionId,
    provider: 'bird',
    initiatedAt,
    answeredAt,
    endedAt,
    outcome: toOutcome(call),
    providerStatus: call.status ?? '',
    isFinal: isFinal(call),
    type: toType(call),
    providerType: call.type ?? '',
    mode: null,
    direction: toDirection(call),
    ...(call.direction === null ? {} : { providerDirection: call.direction }),
    from: toParty(call.from, call.originator),
    to: toParty(call.to, call.receiver),
    ringingSeconds: secondsBetween(fromIso(call.ringingAt) ?? initiatedAt, answeredAt ?? endedAt),
    talkSeconds: secondsBetween(answeredAt, endedAt) ?? saidTalkSeconds(call),
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

/** Bird's own whole seconds, for a call whose times leave a gap; while it goes on they still grow. */
const saidTalkSeconds = (call: WireCall): number | null =>
  isFinal(call) && wasAnswered(call) ? call.duration : null;

/**
 * A call does not say that it has recordings; they are a resource of the workspace, asked for when
 * the pane opens. Assumed of every call that was told to record.
 */
const isRecorded = ({ callFlow }: WireCall): boolean =>
  (callFlow?.commands ?? []).some(({ command }) => command === 'record');

const nonEmpty = (value: string | null): string | null => (value === '' ? null : value);

import { sessionKey, type Direction, type Party, type Session } from '../../../shared/session.ts';
import type { ReadContext } from '../provider.ts';
import { fromUnixSeconds, secondsBetween } from '../times.ts';
import { isFinal, toOutcome, toType } from './to-outcome.ts';
import { participantSeconds, toParticipant, toRecording } from './to-participant.ts';
import type { WireCall } from './wire.ts';

/** A call of CometChat as the app knows calls. Pure: the same JSON gives the same session. */
export const toSession = (call: WireCall, context: ReadContext): Session => {
  const initiatedAt = fromUnixSeconds(call.initiatedAt);
  const answeredAt = fromUnixSeconds(call.startedAt);
  const endedAt = fromUnixSeconds(call.endedAt);
  const participants = call.participants?.map(toParticipant) ?? null;
  const recordings = call.recordings?.map(toRecording) ?? [];
  return {
    key: sessionKey(context.connectionId, call.sessionId),
    id: call.sessionId,
    connectionId: context.connectionId,
    provider: 'cometchat',
    initiatedAt,
    answeredAt,
    endedAt,
    outcome: toOutcome(call),
    providerStatus: call.status ?? '',
    isFinal: isFinal(call),
    type: toType(call),
    providerType: call.type ?? '',
    mode: call.mode,
    direction: toDirection(call, context),
    from: fromParty(call),
    to: toParty(call),
    ringingSeconds: secondsBetween(initiatedAt, answeredAt ?? endedAt),
    talkSeconds: secondsBetween(answeredAt, endedAt),
    // CometChat bills user-minutes; its answers hold no billed figure.
    billedSeconds: null,
    participantSeconds: participantSeconds(participants),
    participants: participants ?? [],
    hasRecording: call.hasRecording === true || recordings.length > 0,
    recordings,
    ...(typeof call.hasTranscription === 'boolean'
      ? { hasTranscription: call.hasTranscription }
      : {}),
    hangup: null,
    parentId: null,
    tags: call.tags,
  };
};

/** A call has a direction only from somebody's side. */
const toDirection = (call: WireCall, { viewerId }: ReadContext): Direction | null => {
  if (viewerId === null) return null;
  return fromParty(call).id === viewerId ? 'outgoing' : 'incoming';
};

const fromParty = (call: WireCall): Party => {
  const entity = call.data?.entities.initiator?.entity ?? null;
  const id = call.initiator ?? entity?.uid ?? '';
  const kind = id === '' ? 'unknown' : 'user';
  return { kind, id, name: entity?.name ?? nameAmongParticipants(call, id) };
};

const toParty = (call: WireCall): Party => {
  const entity = call.data?.entities.receiver?.entity ?? null;
  const id = call.receiver ?? entity?.uid ?? entity?.guid ?? '';
  const kind = receiverKind(call.receiverType);
  const name = kind === 'group' ? null : nameAmongParticipants(call, id);
  return { kind, id, name: entity?.name ?? name };
};

const receiverKind = (receiverType: string | null): Party['kind'] =>
  receiverType === 'user' || receiverType === 'group' ? receiverType : 'unknown';

const nameAmongParticipants = (call: WireCall, id: string): string | null =>
  id === '' ? null : (call.participants?.find(({ uid }) => uid === id)?.name ?? null);

import { assertNever } from '../../shared/assert-never.ts';
import { causeInWords } from '../../shared/hangup-words.ts';
import type { Session } from '../../shared/session.ts';
import { spellDuration } from '../format/duration.ts';
import { countPeople } from './people.ts';

const after = (seconds: number | null): string =>
  seconds === null ? '' : ` after ${spellDuration(seconds)}`;

const duringRing = (seconds: number | null): string =>
  seconds === null ? '' : ` for ${spellDuration(seconds)}`;

/** Providers call a scheduled or group room by these modes; nobody "answers" one. */
const isMeeting = (session: Session): boolean =>
  session.mode === 'meet' || session.mode === 'presenter' || session.mode === 'broadcast';

const talkers = (session: Session): string => {
  const { joinedPeople } = countPeople(session.participants);
  if (joinedPeople === 1) return 'only one person was in it';
  return joinedPeople > 2 ? `${joinedPeople} people talked` : 'they talked';
};

const answered = (session: Session): string => {
  const { ringingSeconds, talkSeconds } = session;
  const start = `${isMeeting(session) ? 'The meeting began' : 'Answered'}${after(ringingSeconds)}`;
  if (talkSeconds === null) return `${start}; how long it lasted is not known.`;
  if (talkSeconds === 0) return `${start}; it ended at once.`;
  return `${start}; ${talkers(session)} for ${spellDuration(talkSeconds)}.`;
};

const nobody = (session: Session): string =>
  session.to.kind === 'group' ? 'Nobody in the group answered' : 'Nobody answered';

/** Cancelled is the caller's doing unless the provider names somebody else. */
const calledOff = ({ hangup }: Session): string => {
  const source = hangup?.source?.toLowerCase() ?? 'caller';
  return source === 'caller' ? 'the caller hung up' : 'the call was called off';
};

const failedBecause = (session: Session): string => {
  const reason = session.hangup?.cause ?? null;
  const start = `The call could not be completed${after(session.ringingSeconds)}.`;
  if (reason === null) return start;
  return `${start} ${causeInWords(reason) ?? `The provider’s reason: ${reason}.`}`;
};

const ongoing = (session: Session): string => {
  const subject = isMeeting(session) ? 'The meeting' : 'The call';
  return session.answeredAt === null
    ? `${subject} was still ringing when it was last read from the provider.`
    : `${subject} began${after(session.ringingSeconds)} and was still going on when it was last read from the provider.`;
};

const unclear = (session: Session): string =>
  session.providerStatus === ''
    ? 'The provider does not say what became of this call.'
    : `The provider calls this “${session.providerStatus}”; Callshelf does not know that word.`;

/** What happened in a call, in one plain sentence. */
export const callSentence = (session: Session): string => {
  const { outcome, ringingSeconds } = session;
  switch (outcome) {
    case 'answered':
      return answered(session);
    case 'missed':
      return `${nobody(session)}${duringRing(ringingSeconds)}.`;
    case 'cancelled':
      return `${nobody(session)}${duringRing(ringingSeconds)}; ${calledOff(session)}.`;
    case 'rejected':
      return `The call was declined${after(ringingSeconds)}.`;
    case 'busy':
      return `The other side was busy${ringingSeconds === null ? '' : `; the call ended${after(ringingSeconds)}`}.`;
    case 'failed':
      return failedBecause(session);
    case 'ongoing':
      return ongoing(session);
    case 'unknown':
      return unclear(session);
    default:
      return assertNever(outcome);
  }
};

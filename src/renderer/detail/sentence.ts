import { assertNever } from '../../shared/assert-never.ts';
import { causeInWords, sipCodeInWords } from '../../shared/hangup-words.ts';
import type { Session } from '../../shared/session.ts';
import { answeredByText } from '../format/call-words.ts';
import { spellDuration } from '../format/duration.ts';
import { countPeople } from './people.ts';
import { whoCalledOff, whoHungUp } from './who-hung-up.ts';

/** Times that contradict each other may leave less than nothing; that is as good as not known. */
const known = (seconds: number | null): number | null =>
  seconds !== null && Number.isFinite(seconds) && seconds >= 0 ? Math.round(seconds) : null;

const after = (seconds: number | null): string => {
  const whole = known(seconds);
  if (whole === null) return '';
  return whole === 0 ? ' at once' : ` after ${spellDuration(whole)}`;
};

const duringRing = (seconds: number | null): string => {
  const whole = known(seconds) ?? 0;
  return whole === 0 ? '' : ` for ${spellDuration(whole)}`;
};

/** Providers call a scheduled or group room by these modes; nobody "answers" one. */
const isMeeting = (session: Session): boolean =>
  session.mode === 'meet' || session.mode === 'presenter' || session.mode === 'broadcast';

const answeredBy = (session: Session): string => {
  if (isMeeting(session)) return 'The meeting began';
  const who = session.answeredBy === undefined ? '' : answeredByText(session.answeredBy.result);
  return who === '' ? 'Answered' : `${who} answered`;
};

const isMachine = ({ answeredBy: by }: Session): boolean =>
  by !== undefined && !['', 'A person'].includes(answeredByText(by.result));

/** Nobody is said to have talked who is not known to have been there. */
const talked = (session: Session): string => {
  const { participants, joinedPeople } = countPeople(session.participants);
  if (isMachine(session) || (participants > 0 && joinedPeople === 0)) return 'the call went on';
  if (joinedPeople === 1) return 'only one person was in it';
  return joinedPeople > 2 ? `${joinedPeople} people talked` : 'they talked';
};

const ending = (session: Session): string => {
  const who = whoHungUp(session);
  return who === null ? '' : `; ${who}`;
};

const answered = (session: Session): string => {
  const start = `${answeredBy(session)}${after(session.ringingSeconds)}`;
  const talk = known(session.talkSeconds);
  if (talk === null) return `${start}; how long it lasted is not known${ending(session)}.`;
  if (talk === 0) return `${start}; it ended at once${ending(session)}.`;
  return `${start}; ${talked(session)} for ${spellDuration(talk)}${ending(session)}.`;
};

const nobody = (session: Session): string => {
  const start = session.to.kind === 'group' ? 'Nobody in the group answered' : 'Nobody answered';
  return `${start}${duringRing(session.ringingSeconds)}`;
};

const busy = (seconds: number | null): string =>
  `The other side was busy${known(seconds) === null ? '' : `; the call ended${after(seconds)}`}.`;

const failedBecause = ({ hangup, ringingSeconds }: Session): string => {
  const when = known(ringingSeconds) === 0 ? '' : after(ringingSeconds);
  const cause = hangup?.cause ?? '';
  const reason = causeInWords(cause) ?? sipCodeInWords(hangup?.sipCode ?? null);
  const start = `The call could not be completed${when}.`;
  if (reason !== null) return `${start} ${reason}`;
  return cause === '' ? start : `${start} The provider’s reason: ${cause}.`;
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
      return `${nobody(session)}${ending(session)}.`;
    case 'cancelled':
      return `${nobody(session)}; ${whoCalledOff(session)}.`;
    case 'rejected':
      return `The call was declined${after(ringingSeconds)}.`;
    case 'busy':
      return busy(ringingSeconds);
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

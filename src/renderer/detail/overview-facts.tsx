import type { Session } from '../../shared/session.ts';
import { formatDateTime, zoneAt, type Zone } from '../format/date-time.ts';
import { formatDuration } from '../format/duration.ts';
import { formatDelay } from '../format/quality.ts';
import { Fact, Facts } from './fact.tsx';
import { PartyLine } from './party-line.tsx';

export interface TimesProps {
  readonly session: Session;
  readonly zone: Zone;
}

export const Times = ({ session, zone }: TimesProps) => {
  const anyTime = session.initiatedAt ?? session.answeredAt ?? session.endedAt;
  return (
    <Facts title="Times" note={anyTime === null ? zone : zoneAt(anyTime, zone)}>
      <Fact label="Initiated">{formatDateTime(session.initiatedAt, zone)}</Fact>
      <Fact label="Answered">{formatDateTime(session.answeredAt, zone)}</Fact>
      <Fact label="Ended">{formatDateTime(session.endedAt, zone)}</Fact>
    </Facts>
  );
};

/** Only of calls whose participants are known. */
const ParticipantMinutes = ({ session }: { readonly session: Session }) =>
  session.participantSeconds === null && session.participants.length === 0 ? null : (
    <Fact label="Participant minutes">{formatDuration(session.participantSeconds)}</Fact>
  );

/** Only where the provider measures it. */
const PostDialDelay = ({ session: { quality } }: { readonly session: Session }) =>
  quality === undefined || quality.postDialDelaySeconds === null ? null : (
    <Fact label="Post-dial delay">{formatDelay(quality.postDialDelaySeconds)}</Fact>
  );

/** Three different numbers with three different names; see the glossary in the README. */
export const Durations = ({ session }: { readonly session: Session }) => (
  <Facts title="Durations">
    <Fact label="Ringing">{formatDuration(session.ringingSeconds)}</Fact>
    <PostDialDelay session={session} />
    <Fact label="Talk time">{formatDuration(session.talkSeconds)}</Fact>
    <Fact label="Billed time">{formatDuration(session.billedSeconds)}</Fact>
    <ParticipantMinutes session={session} />
  </Facts>
);

export const Parties = ({ session }: { readonly session: Session }) => (
  <Facts title="Parties">
    <Fact label="From">
      <PartyLine party={session.from} />
    </Fact>
    <Fact label="To">
      <PartyLine party={session.to} />
    </Fact>
  </Facts>
);

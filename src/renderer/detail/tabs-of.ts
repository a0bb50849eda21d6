import type { DetailKind } from '../../shared/detail.ts';
import type { Outcome } from '../../shared/outcome.ts';
import { providerDetails } from '../../shared/provider-details.ts';
import type { Session } from '../../shared/session.ts';

/** The panes of a call, in their order on screen. */
export const tabTitles = [
  'Overview',
  'Participants',
  'Recordings',
  'Transcriptions',
  'Events',
  'Quality',
  'Call flow',
  'Conversation',
  'Raw JSON',
] as const;

export type TabTitle = (typeof tabTitles)[number];

/** What a provider cannot have recorded: nobody was there to be heard. */
const unheard: ReadonlySet<Outcome> = new Set<Outcome>([
  'missed',
  'rejected',
  'busy',
  'cancelled',
  'failed',
]);

const couldBeHeard = ({ outcome, answeredAt, hasRecording }: Session): boolean =>
  hasRecording || answeredAt !== null || !unheard.has(outcome);

/**
 * CometChat says so of a call; one that was answered before it did has nothing to transcribe unless
 * it was recorded. The others do not say, and only their answer can tell.
 */
const couldBeTranscribed = (session: Session): boolean => {
  const { provider, hasTranscription, hasRecording } = session;
  return hasTranscription ?? (provider === 'cometchat' ? hasRecording : couldBeHeard(session));
};

const keeps = ({ provider }: Session, kind: DetailKind): boolean =>
  providerDetails[provider].includes(kind);

const has: Readonly<Record<TabTitle, (session: Session) => boolean>> = {
  Overview: () => true,
  Participants: ({ participants }) => participants.length > 0,
  Recordings: (session) =>
    session.hasRecording ||
    session.recordings.length > 0 ||
    (keeps(session, 'recordings') && couldBeHeard(session)),
  Transcriptions: (session) => keeps(session, 'transcriptions') && couldBeTranscribed(session),
  Events: (session) => keeps(session, 'events'),
  Quality: ({ quality }) => quality !== undefined,
  'Call flow': ({ callFlow }) => callFlow !== undefined && callFlow.length > 0,
  Conversation: () => true,
  'Raw JSON': () => true,
};

/**
 * `isAlone`: no other call belongs to it. The panes that can have something to show for this call. What has to be asked for first counts:
 * only its answer can tell.
 */
export const tabsOf = (session: Session, isAlone = true): readonly TabTitle[] =>
  tabTitles.filter((title) => has[title](session) && !(title === 'Conversation' && isAlone));

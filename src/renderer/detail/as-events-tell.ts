import type { EventsDetail } from '../../shared/detail.ts';
import type { Session } from '../../shared/session.ts';

/**
 * The call with what only its events know: who ended it and why, and whether a call that nobody
 * answered found the line busy. What the call itself says stands; an answered call stays answered.
 */
export const asEventsTell = (
  session: Session,
  events: Pick<EventsDetail, 'hangup' | 'outcome'> | null,
): Session => {
  if (events === null || !session.isFinal) return session;
  const isAnswered = session.outcome === 'answered' || session.answeredAt !== null;
  return {
    ...session,
    hangup: session.hangup ?? events.hangup,
    outcome: isAnswered ? session.outcome : (events.outcome ?? session.outcome),
  };
};

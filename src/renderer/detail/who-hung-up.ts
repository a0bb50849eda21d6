import type { Session } from '../../shared/session.ts';

const sides: ReadonlyMap<string, string> = new Map([
  ['caller', 'the caller hung up'],
  ['callee', 'the side called hung up'],
  ['platform', 'the provider ended the call'],
]);

const plain = (word: string | null | undefined): string => (word ?? '').trim().toLowerCase();

/** `the caller hung up`; `null` where nothing says who did. */
export const whoHungUp = ({ hangup }: Pick<Session, 'hangup'>): string | null => {
  const named = sides.get(plain(hangup?.source));
  if (named !== undefined) return named;
  // FreeSWITCH's only cause that names a side.
  return plain(hangup?.cause) === 'originator_cancel' ? 'the caller hung up' : null;
};

/**
 * CometChat says `cancelled` of what the initiator took back; elsewhere a program may have called
 * it off just as well, and only a named side is the caller's doing.
 */
export const whoCalledOff = (session: Pick<Session, 'hangup' | 'provider'>): string => {
  const named = whoHungUp(session);
  if (named !== null) return named;
  const isCallers = session.provider === 'cometchat' && plain(session.hangup?.source) === '';
  return isCallers ? 'the caller hung up' : 'the call was called off';
};

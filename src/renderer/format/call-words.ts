import type { CallType, Direction } from '../../shared/session.ts';

const typeWords: Readonly<Record<CallType, string>> = {
  audio: 'Audio',
  video: 'Video',
  phone: 'Phone',
  sip: 'SIP',
  webrtc: 'WebRTC',
  other: '',
};

/** Our word for the type, or the provider's own where we have none. */
export const typeText = (type: CallType, providerType: string): string =>
  typeWords[type] || providerType;

const directionWords: Readonly<Record<Direction, string>> = {
  incoming: 'Incoming',
  outgoing: 'Outgoing',
};

/** Empty when the provider gives no direction. */
export const directionText = (direction: Direction | null): string =>
  direction === null ? '' : directionWords[direction];

/** What detection took the answering side for; empty for a word we do not know. */
export const answeredByText = (result: string): string => {
  const word = result.trim().toLowerCase();
  if (word === 'human') return 'A person';
  if (/^fax\b/.test(word)) return 'A fax machine';
  return /^(?:answering[ _-])?machine/.test(word) ? 'An answering machine' : '';
};

/** `5 (2 joined)` where some never joined, else `2`. */
export const participantsText = (participants: number, joined: number): string =>
  participants === joined ? String(participants) : `${participants} (${joined} joined)`;

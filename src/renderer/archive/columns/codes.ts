import type { CallType, Direction } from '../../../shared/session.ts';

/** Orders of the small enumerations in the columns. Append only: snapshots hold the numbers. */
export const callTypes = [
  'audio',
  'video',
  'phone',
  'sip',
  'webrtc',
  'other',
] as const satisfies readonly CallType[];

export const directions = [
  null,
  'incoming',
  'outgoing',
] as const satisfies readonly (Direction | null)[];

/** `isHollow`: nothing is known of the row but what a hollow copy says; a later block has it all. */
export const flags = { hasRecording: 1, isFinal: 2, isHollow: 4 } as const;

export { outcomes } from '../../../shared/outcome.ts';

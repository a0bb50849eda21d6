import type { ColumnId } from '../archive/view.ts';

/** The columns' names: in the list's header, in accessible names and in exports alike. */
export const columnTitles: Readonly<Record<ColumnId, string>> = {
  initiated: 'Initiated',
  connection: 'Connection',
  outcome: 'Outcome',
  type: 'Type',
  direction: 'Direction',
  from: 'From',
  to: 'To',
  ringing: 'Ringing',
  duration: 'Duration',
  participants: 'Participants',
  recording: 'Recording',
  mode: 'Mode',
  billed: 'Billed',
  callId: 'Call ID',
};

import type { ExportCell, ExportRow } from '../../shared/ipc.ts';
import { outcomeTitles } from '../../shared/outcome.ts';
import type { CallRow } from '../archive/answers.ts';
import type { ColumnId } from '../archive/view.ts';
import { directionText, typeText } from '../format/call-words.ts';
import { columnTitles } from '../format/column-titles.ts';
import { toIsoWithOffset, type Zone } from '../format/date-time.ts';
import { partyText } from '../format/party.ts';

/** What a row needs beside the call. */
export interface ExportSetting {
  readonly columns: readonly ColumnId[];
  readonly zone: Zone;
  readonly connectionName: (connectionId: string) => string;
}

type ToCell = (row: CallRow, setting: ExportSetting) => ExportCell;

/** Text that the provider did not give is an empty cell, as an unknown number is. */
const text = (value: string | null): ExportCell => (value === '' ? null : value);

const cells: Readonly<Record<ColumnId, ToCell>> = {
  initiated: ({ initiatedAt }, { zone }) =>
    initiatedAt === null ? null : toIsoWithOffset(initiatedAt, zone),
  connection: ({ connectionId }, { connectionName }) => text(connectionName(connectionId)),
  outcome: ({ outcome }) => outcomeTitles[outcome],
  type: ({ type, providerType }) => text(typeText(type, providerType)),
  direction: ({ direction }) => text(directionText(direction)),
  from: ({ from }) => text(partyText(from)),
  to: ({ to }) => text(partyText(to)),
  ringing: ({ ringingSeconds }) => ringingSeconds,
  duration: ({ talkSeconds }) => talkSeconds,
  participants: ({ participantCount }) => participantCount,
  recording: ({ hasRecording }) => (hasRecording ? 'yes' : 'no'),
  mode: ({ mode }) => text(mode),
  billed: ({ billedSeconds }) => billedSeconds,
  callId: ({ id }) => id,
};

/** The names on screen, in the same order as the columns there. */
export const exportHeader = (columns: readonly ColumnId[]): readonly string[] =>
  columns.map((column) => columnTitles[column]);

/** Times in ISO 8601 with the zone's offset, durations in seconds, unknown as an empty cell. */
export const toRow = (row: CallRow, setting: ExportSetting): ExportRow =>
  setting.columns.map((column) => cells[column](row, setting));

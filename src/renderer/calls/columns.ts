import type {
  CellClassRules,
  CellRendererSelectorResult,
  ColDef,
  ICellRendererParams,
  TooltipCallbackParams,
} from 'ag-grid-community';

import { connectionColours } from '../../shared/connection-colour.ts';
import { outcomes, outcomeTitles, type Outcome } from '../../shared/outcome.ts';
import type { CallRow } from '../archive/answers.ts';
import type { ColumnId } from '../archive/view.ts';
import { looksOf } from '../connections/connections-store.ts';
import { directionText, participantsText, typeText } from '../format/call-words.ts';
import { columnTitles } from '../format/column-titles.ts';
import { formatDateTime, type Zone } from '../format/date-time.ts';
import { formatDuration, unknown } from '../format/duration.ts';
import { partyDetail, partyTitle } from '../format/party.ts';
import { GoneCell } from './gone-cell.tsx';
import { SortHeader } from './sort-header.tsx';

interface CallColumn {
  readonly width: number;
  /** The cell's text; also its tooltip when cut off, unless `detail` says more. */
  readonly text: (row: CallRow, zone: Zone) => string;
  readonly detail?: (row: CallRow) => string;
  readonly isNumber?: boolean;
  /** Names stand in their own direction, whatever the script around them. */
  readonly isName?: boolean;
}

/** In a list of conversations, what the whole conversation came to. */
const outcomeOf = (row: CallRow): Outcome => (row.conversation ?? row).outcome;

const columns: Readonly<Record<ColumnId, CallColumn>> = {
  initiated: { width: 156, text: (row, zone) => formatDateTime(row.initiatedAt, zone) },
  connection: {
    width: 132,
    text: (row) => looksOf(row.connectionId).title || unknown,
    isName: true,
  },
  outcome: { width: 112, text: (row) => outcomeTitles[outcomeOf(row)] },
  type: { width: 76, text: (row) => typeText(row.type, row.providerType) || unknown },
  direction: { width: 98, text: (row) => directionText(row.direction) || unknown },
  from: {
    width: 168,
    text: (row) => partyTitle(row.from),
    detail: (row) => partyDetail(row.from),
    isName: true,
  },
  to: {
    width: 168,
    text: (row) => partyTitle(row.to),
    detail: (row) => partyDetail(row.to),
    isName: true,
  },
  ringing: { width: 86, text: (row) => formatDuration(row.ringingSeconds), isNumber: true },
  duration: {
    width: 92,
    text: (row) => formatDuration((row.conversation ?? row).talkSeconds),
    isNumber: true,
  },
  participants: {
    width: 118,
    text: (row) => participantsText(row.participantCount, row.joinedCount),
    isNumber: true,
  },
  recording: { width: 96, text: (row) => (row.hasRecording ? 'Yes' : 'No') },
  mode: { width: 88, text: (row) => row.mode ?? unknown },
  billed: { width: 84, text: (row) => formatDuration(row.billedSeconds), isNumber: true },
  callId: { width: 220, text: (row) => row.id },
};

/** In CSS pixels, where nobody changed it. */
export const initialWidth = (id: ColumnId): number => columns[id].width;

const outcomeClasses = Object.fromEntries(
  outcomes.map((outcome) => [
    `outcome-${outcome}`,
    ({ data }: { readonly data?: CallRow | undefined }) =>
      data !== undefined && outcomeOf(data) === outcome,
  ]),
);

const connectionClasses = Object.fromEntries(
  connectionColours.map((colour) => [
    `connection-${colour}`,
    ({ data }: { readonly data?: CallRow | undefined }) =>
      data !== undefined && looksOf(data.connectionId).colour === colour,
  ]),
);

const classRules: Partial<Record<ColumnId, CellClassRules<CallRow>>> = {
  outcome: outcomeClasses,
  connection: connectionClasses,
};

/** Only the few that need it: a component in every row would cost the scrolling. */
const goneRenderer = ({
  data,
}: ICellRendererParams<CallRow>): CellRendererSelectorResult | undefined =>
  data?.isGone === true ? { component: GoneCell } : undefined;

const classes = (id: ColumnId, { isNumber = false, isName = false }: CallColumn): string =>
  [`column-${id}`, isNumber ? 'column-number' : '', isName ? 'column-name' : '']
    .filter(Boolean)
    .join(' ');

const toColDef = (id: ColumnId, zone: Zone): ColDef<CallRow> => {
  const column = columns[id];
  const { width, text, detail } = column;
  return {
    colId: id,
    headerName: columnTitles[id],
    headerComponent: SortHeader,
    ...(id === 'callId' ? { minWidth: width } : {}),
    cellClass: classes(id, column),
    headerClass: column.isNumber === true ? 'column-number' : '',
    cellClassRules: classRules[id] ?? {},
    ...(id === 'outcome' ? { cellRendererSelector: goneRenderer } : {}),
    valueGetter: ({ data }) => (data === undefined ? '' : text(data, zone)),
    tooltip: ({ data }: TooltipCallbackParams<CallRow>) =>
      data === undefined ? '' : (detail?.(data) ?? text(data, zone)),
  };
};

/** The data columns in a person's order; sorting is ours (`sort-header.tsx`), not the grid's. */
export const callColumns = (order: readonly ColumnId[], zone: Zone): ColDef<CallRow>[] =>
  order.map((id) => toColDef(id, zone));

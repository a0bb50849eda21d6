import type { ColDef } from 'ag-grid-community';

import type { CallRow } from '../archive/answers.ts';
import type { ColumnId } from '../archive/view.ts';
import type { ConversationFigures } from '../archive/conversations/figures.ts';
import { formatCount } from '../format/count.ts';
import type { Zone } from '../format/date-time.ts';
import { formatDuration } from '../format/duration.ts';
import { callColumns } from './columns.ts';

interface FigureColumn {
  readonly id: string;
  readonly title: string;
  readonly width: number;
  readonly text: (figures: ConversationFigures) => string;
}

/** What only a conversation has. Not sorted by, so their headers are the grid's own. */
const figureColumns: readonly FigureColumn[] = [
  { id: 'conversationCalls', title: 'Calls', width: 66, text: ({ calls }) => formatCount(calls) },
  {
    id: 'conversationAttempts',
    title: 'Attempts',
    width: 88,
    text: ({ attempts }) => formatCount(attempts),
  },
  {
    id: 'conversationAnswer',
    title: 'Time to answer',
    width: 122,
    text: ({ timeToAnswerSeconds }) => formatDuration(timeToAnswerSeconds),
  },
];

const toColDef = ({ id, title, width, text }: FigureColumn): ColDef<CallRow> => ({
  colId: id,
  headerName: title,
  initialWidth: width,
  cellClass: `column-${id} column-number`,
  headerClass: 'column-number',
  valueGetter: ({ data }) => (data?.conversation === undefined ? '' : text(data.conversation)),
});

/** The columns of calls in a person's order, a conversation's own behind its outcome. */
export const conversationColumns = (order: readonly ColumnId[], zone: Zone): ColDef<CallRow>[] => {
  const columns = callColumns(order, zone);
  const at = order.indexOf('outcome') + 1;
  return [...columns.slice(0, at), ...figureColumns.map(toColDef), ...columns.slice(at)];
};

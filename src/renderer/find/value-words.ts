import { outcomeTitles } from '../../shared/outcome.ts';
import type { CallType, Direction } from '../../shared/session.ts';
import type { ValueColumn } from '../archive/condition.ts';
import { directionText, typeText } from '../format/call-words.ts';
import type { QueryContext } from './query/read-condition.ts';

/** A value as the list shows it. */
export const valueTitle = (
  column: ValueColumn,
  value: string | null,
  { connections }: Pick<QueryContext, 'connections'>,
): string => {
  if (value === null) return 'None';
  switch (column) {
    case 'outcome':
      return value in outcomeTitles ? outcomeTitles[value as keyof typeof outcomeTitles] : value;
    case 'type':
      return typeText(value as CallType, 'Other');
    case 'direction':
      return directionText(value as Direction);
    case 'recording':
      return value === 'yes' ? 'Yes' : 'No';
    case 'connection':
      return connections.find(({ id }) => id === value)?.name ?? 'A removed connection';
    case 'mode':
    case 'providerStatus':
      return value;
  }
};

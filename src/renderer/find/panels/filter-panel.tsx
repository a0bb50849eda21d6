import type { Condition } from '../../archive/condition.ts';
import type { Subject } from '../find-store.ts';
import { isRangeColumn, isValueColumn } from '../subjects.ts';
import { DatePanel } from './date-panel.tsx';
import { PersonPanel } from './person-panel.tsx';
import { RangePanel } from './range-panel.tsx';
import { ValuesPanel } from './values-panel.tsx';

export interface FilterPanelProps {
  readonly subject: Subject;
  /** What is edited; `null` for a new one. */
  readonly condition: Condition | null;
  readonly onChange: (condition: Condition | null) => void;
  readonly onDone: () => void;
}

/** The panel for what is filtered by. */
export const FilterPanel = ({ subject, condition, ...rest }: FilterPanelProps) => {
  if (isValueColumn(subject)) {
    const held = condition?.kind === 'values' ? condition : null;
    return <ValuesPanel column={subject} condition={held} onChange={rest.onChange} />;
  }
  if (isRangeColumn(subject)) {
    const held = condition?.kind === 'range' ? condition : null;
    if (subject === 'initiated') return <DatePanel condition={held} {...rest} />;
    return <RangePanel column={subject} condition={held} {...rest} />;
  }
  const held = condition?.kind === 'person' ? condition : null;
  const role = subject === 'person' ? 'any' : subject;
  return <PersonPanel role={role} condition={held} {...rest} />;
};

import { ToggleGroup } from 'radix-ui';

import type { ListUnit } from '../archive/view.ts';
import { useCallsStore } from './calls-store.ts';
import styles from './list-unit.module.css';

const units: readonly (readonly [ListUnit, string])[] = [
  ['calls', 'Calls'],
  ['conversations', 'Conversations'],
];

const isUnit = (value: string): value is ListUnit => units.some(([unit]) => unit === value);

/** Whether a row of the list is a call or a conversation. */
export const ListUnitControl = () => {
  const unit = useCallsStore((state) => state.view.unit ?? 'calls');
  const setUnit = useCallsStore((state) => state.setUnit);
  return (
    <ToggleGroup.Root
      type="single"
      aria-label="Show as"
      className={styles['group']}
      value={unit}
      // A press on the one that is chosen gives an empty value; one of them always is.
      onValueChange={(value) => (isUnit(value) ? setUnit(value) : undefined)}
    >
      {units.map(([value, title]) => (
        <ToggleGroup.Item key={value} value={value} className={styles['item']}>
          {title}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
};

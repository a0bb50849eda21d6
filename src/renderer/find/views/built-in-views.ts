import type { Condition } from '../../archive/condition.ts';
import type { Since } from '../../../shared/coverage.ts';
import type { SavedView } from '../../archive/saved-view.ts';

/** Neither columns nor zone: those stay as the person has them. */
const builtIn = (
  id: string,
  name: string,
  conditions: readonly Condition[],
  since: Since | null = null,
): SavedView => ({
  id,
  name,
  sort: [{ column: 'initiated', direction: 'desc' }],
  filter: { text: '', conditions, since },
});

const values = (column: 'outcome' | 'recording', value: string): Condition => ({
  kind: 'values',
  column,
  values: [value],
  isNot: false,
});

/** Thirty minutes and more of talk. */
const longSeconds = 1800;

const long: Condition = {
  kind: 'range',
  column: 'duration',
  min: longSeconds,
  max: null,
  isNot: false,
};

/** Always there, and never stored. */
export const builtInViews: readonly SavedView[] = [
  builtIn('all', 'All', []),
  builtIn('missed', 'Missed', [values('outcome', 'missed')]),
  builtIn('long', 'Long', [long]),
  builtIn('failed', 'Failed', [values('outcome', 'failed')]),
  builtIn('with-recording', 'With recording', [values('recording', 'yes')]),
  builtIn('changed', 'Changed since last sync', [], 'changed'),
];

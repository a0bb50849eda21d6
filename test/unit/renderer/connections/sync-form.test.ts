import { describe, expect, it } from 'vitest';

import {
  fromForm,
  problemsOf,
  toForm,
  type SyncForm,
} from '../../../../src/renderer/connections/sync-settings/sync-form.ts';
import { defaultConnectionSync } from '../../../../src/shared/sync-settings.ts';

const typed = (change: Partial<SyncForm>): SyncForm => ({
  ...toForm(defaultConnectionSync),
  ...change,
});

describe('the sync settings of a connection', () => {
  it.each([null, 1, 30, 90, 365, 400])('come back from the form as they went in (%j)', (days) => {
    const settings = { howFarBackDays: days, trailingHours: 48, providerKeepsDays: null };
    expect(fromForm(toForm(settings))).toEqual(settings);
  });

  it('are everything and 48 hours unless somebody chooses otherwise', () => {
    expect(toForm(defaultConnectionSync)).toEqual({
      reach: 'all',
      customDays: '',
      trailingHours: '48',
      keptDays: '',
    });
  });

  it.each(['', '0', '-3', '1.5', 'x', '999999', '36501'])('refuse %j days', (customDays) => {
    const form = typed({ reach: 'custom', customDays });
    expect(problemsOf(form)).toEqual([
      { field: 'customDays', sentence: 'Enter a whole number of days from 1 to 36,500.' },
    ]);
    expect(fromForm(form)).toBeNull();
  });

  it('do not mind what stands in a field that is not shown', () => {
    expect(fromForm(typed({ reach: '30', customDays: 'x' }))?.howFarBackDays).toBe(30);
  });

  it('refuse hours that are none', () => {
    expect(problemsOf(typed({ trailingHours: '0' }))[0]?.field).toBe('trailingHours');
  });
});

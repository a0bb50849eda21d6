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
    const settings = {
      howFarBackDays: days,
      keepFrom: '2025-03-01',
      keepUntil: null,
      trailingHours: 48,
      providerKeepsDays: null,
    };
    expect(fromForm(toForm(settings))).toEqual(settings);
  });

  it('are everything and 48 hours unless somebody chooses otherwise', () => {
    expect(toForm(defaultConnectionSync)).toEqual({
      reach: 'all',
      customDays: '',
      keepFrom: '',
      keepUntil: '',
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

  it('take days with or without the other, and one day alone', () => {
    const days = { keepFrom: ' 2024-02-29 ', keepUntil: '2024-02-29' };
    expect(fromForm(typed(days))).toMatchObject({
      keepFrom: '2024-02-29',
      keepUntil: '2024-02-29',
    });
    expect(fromForm(typed({ keepUntil: '2025-03-31' }))).toMatchObject({
      keepFrom: null,
      keepUntil: '2025-03-31',
    });
  });

  it.each([
    ['2025-02-30', 'There is no day 30 in February 2025: it has 28 days.'],
    ['1.3.2025', '“1.3.2025” is no date. Write 2025-03-01, or leave it empty.'],
    ['0025-03-01', '“0025-03-01” is no date. Write 2025-03-01, or leave it empty.'],
  ])('refuse the day %j', (keepFrom, sentence) => {
    const form = typed({ keepFrom, keepUntil: '2025-03-31' });
    expect(problemsOf(form)).toEqual([{ field: 'keepFrom', sentence }]);
    expect(fromForm(form)).toBeNull();
  });

  it('refuse a last day before the first', () => {
    const form = typed({ keepFrom: '2025-03-02', keepUntil: '2025-03-01' });
    const sentence =
      '2025-03-01 is before 2025-03-02, so no call would be fetched. Enter a later day, or leave one of the two empty.';
    expect(problemsOf(form)).toEqual([{ field: 'keepUntil', sentence }]);
    expect(fromForm(form)).toBeNull();
  });

  it('refuse hours that are none', () => {
    expect(problemsOf(typed({ trailingHours: '0' }))[0]?.field).toBe('trailingHours');
  });
});

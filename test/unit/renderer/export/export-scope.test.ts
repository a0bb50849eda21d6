import { describe, expect, it } from 'vitest';

import type { Selection, View } from '../../../../src/renderer/archive/view.ts';
import { scopeRows } from '../../../../src/renderer/export/export-scope.ts';

const view: View = { sort: [{ column: 'from', direction: 'asc' }], filter: { text: 'anna' } };
const selection: Selection = { kind: 'some', keys: new Set(['c1/1', 'c1/2', 'c1/3']) };

describe('what an export writes', () => {
  it('is every selected call in the order on screen, those outside the search included', () => {
    expect(scopeRows({ view, selection }, 'selected')).toEqual({
      view: { sort: view.sort, filter: { text: '' } },
      selection,
    });
  });

  it('is every call that the list shows, whatever is selected', () => {
    expect(scopeRows({ view, selection }, 'view')).toEqual({
      view,
      selection: { kind: 'all-but', except: new Set() },
    });
  });
});

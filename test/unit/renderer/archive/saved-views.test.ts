import { describe, expect, it } from 'vitest';

import type { SavedView } from '../../../../src/renderer/archive/saved-view.ts';
import { openTestArchive } from './test-archive.ts';

const view = (id: string, name: string): SavedView => ({
  id,
  name,
  sort: [{ column: 'duration', direction: 'desc' }],
  filter: { text: 'anna', conditions: [] },
  columns: ['from', 'to'],
});

describe('saved views', () => {
  it('are kept by name, and one of the same id takes the place of the old', async () => {
    const archive = await openTestArchive();
    await archive.saveView(view('1', 'Zoë’s'));
    await archive.saveView(view('2', 'Anna’s'));
    await archive.saveView(view('1', 'Bob’s'));
    expect(await archive.savedViews()).toEqual([view('2', 'Anna’s'), view('1', 'Bob’s')]);
    await archive.removeView('2');
    expect(await archive.savedViews()).toEqual([view('1', 'Bob’s')]);
  });
});

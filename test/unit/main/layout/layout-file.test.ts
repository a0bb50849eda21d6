import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLayoutFile } from '../../../../src/main/layout/layout-file.ts';
import type { Layout } from '../../../../src/shared/layout.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'callshelf-layout-'))));
afterEach(() => rm(folder, { recursive: true }));

const path = (): string => join(folder, 'layout.json');

const layout: Layout = {
  screen: 'calls',
  activeCall: 'c1 call-1',
  sort: [{ column: 'duration', direction: 'desc' }],
  columns: [{ id: 'duration', width: 120.5 }],
  knownColumns: ['duration', 'from'],
  panes: { details: 420 },
  dock: 'below',
  isPage: true,
  filter: {
    text: 'smith',
    conditions: [
      { kind: 'values', column: 'direction', values: ['incoming', null], isNot: true },
      { kind: 'range', column: 'duration', min: 60, max: null, isNot: false },
      { kind: 'person', role: 'from', match: 'is', text: '+15551234567', isNot: false },
    ],
    since: null,
    unit: 'calls',
  },
  recentActions: ['export'],
};

describe('the layout on disk', () => {
  it('is nothing before anything was kept', async () => {
    expect(await openLayoutFile(path()).read()).toBeNull();
  });

  it('is read back as it was written last, by another start too', async () => {
    const file = openLayoutFile(path());
    void file.write(layout);
    void file.write({ ...layout, screen: 'settings' });
    await file.settled();
    expect(await openLayoutFile(path()).read()).toEqual({ ...layout, screen: 'settings' });
  });

  it.each(['', '{"screen":', '{"screen":"calls"}', 'null'])(
    'is forgotten where the file says %s',
    async (text) => {
      await writeFile(path(), text);
      expect(await openLayoutFile(path()).read()).toBeNull();
    },
  );
});

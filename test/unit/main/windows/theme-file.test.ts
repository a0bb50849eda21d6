import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTheme, writeTheme } from '../../../../src/main/windows/theme-file.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'callshelf-theme-'))));
afterEach(() => rm(folder, { recursive: true }));

describe('the theme on disk', () => {
  it('is read back as it was written', async () => {
    await writeTheme(folder, 'light');
    await writeTheme(folder, 'dark');
    expect(readTheme(folder)).toBe('dark');
  });

  it.each(['', '{', '"sepia"', 'null', '["dark"]'])(
    'is the system’s where the file says %s',
    async (text) => {
      await writeFile(join(folder, 'theme.json'), text);
      expect(readTheme(folder)).toBe('system');
    },
  );

  it('is the system’s where there is no file', () => {
    expect(readTheme(folder)).toBe('system');
  });
});

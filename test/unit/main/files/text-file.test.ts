import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openTextFile } from '../../../../src/main/files/text-file.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a text that main keeps for the page', () => {
  it('is nothing at first, then what was written last, also for the next start', async () => {
    const path = join(await temporaryFolder(), 'saved-views.json');
    const kept = openTextFile(path);
    expect(await kept.read()).toBeNull();
    void kept.write('[1]');
    void kept.write('["é"]');
    await kept.settled();
    expect(await readFile(path, 'utf8')).toBe('["é"]');
    expect(await openTextFile(path).read()).toBe('["é"]');
  });
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolderSize } from '../../../../src/main/files/folder-size.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('the size of a folder', () => {
  it('is that of all files below it, and looked at once a minute', async () => {
    const folder = await temporaryFolder();
    let now = 5_000_000;
    const size = createFolderSize(folder, () => now);
    await mkdir(join(folder, 'blobs'));
    await writeFile(join(folder, 'a'), Buffer.alloc(10));
    await writeFile(join(folder, 'blobs', 'b'), Buffer.alloc(32));
    expect(await size()).toBe(42);
    await writeFile(join(folder, 'c'), Buffer.alloc(100));
    now += 59_999;
    expect(await size()).toBe(42);
    now += 1;
    expect(await size()).toBe(142);
  });

  it('is nothing where there is no folder', async () => {
    const folder = join(await temporaryFolder(), 'none');
    expect(await createFolderSize(folder)()).toBe(0);
  });
});

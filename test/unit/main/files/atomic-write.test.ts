import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { writeAtomically } from '../../../../src/main/files/atomic-write.ts';
import { failureOf } from '../http/failure-of.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('an atomic write', () => {
  it('replaces a file whole, for its owner only, and leaves nothing beside it', async () => {
    const folder = join(await temporaryFolder(), 'new');
    const path = join(folder, 'a.json');
    await writeAtomically(path, 'first');
    await chmod(path, 0o644);
    await writeAtomically(path, Buffer.from('second'));
    expect(await readFile(path, 'utf8')).toBe('second');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('that fails leaves the old content and no temporary file', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'a.json');
    await mkdir(path);
    await writeFile(join(path, 'inside'), 'old');
    expect(await failureOf(writeAtomically(path, 'new'))).toMatchObject({ kind: 'file', path });
    expect(await readFile(join(path, 'inside'), 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.json']);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  readWindowPlace,
  writeWindowPlace,
} from '../../../../src/main/windows/window-place-file.ts';

let folder = '';
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'callshelf-place-'))));
afterEach(() => rm(folder, { recursive: true }));

const place = { bounds: { x: 1, y: 2, width: 1000, height: 700 }, isMaximized: false };

describe('the window’s place on disk', () => {
  it('is read back as it was written', () => {
    writeWindowPlace(folder, place);
    expect(readWindowPlace(folder)).toEqual(place);
  });

  it('is nothing where there is no file or a damaged one', async () => {
    expect(readWindowPlace(folder)).toBeNull();
    await writeFile(join(folder, 'window.json'), '{"bounds":');
    expect(readWindowPlace(folder)).toBeNull();
  });

  it('is given up silently where it cannot be written', () => {
    expect(() => writeWindowPlace(join(folder, 'nowhere'), place)).not.toThrow();
  });
});

import { chmod, mkdir, open, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { createExports } from '../../../../src/main/files/exports.ts';
import type { ExportRow } from '../../../../src/shared/ipc.ts';
import { begin, exportAll, exportRequest, exportsIn } from './export-folder.ts';

const cells = async (path: string): Promise<string[][]> =>
  parse(await readFile(path), { bom: true, record_delimiter: '\r\n' });

/** Root may write anywhere, so the system is asked as nobody. */
const asNobody = async <T>(act: () => Promise<T>): Promise<T> => {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
};

describe('an export', () => {
  it('writes the header and every row, cell for cell', async () => {
    const place = await exportsIn();
    const rows: ExportRow[] = [
      ['Zoë, "the boss"', 19],
      ['two\nlines\r\nand more', 0],
      ['山田 空 🎧', -4.5],
      ['+15551234567', null],
      ['', 1_760_000_000_000],
    ];
    await exportAll(place, rows);
    expect(await cells(place.path)).toEqual([
      ['From', 'Duration'],
      ['Zoë, "the boss"', '19'],
      ['two\nlines\r\nand more', '0'],
      ['山田 空 🎧', '-4.5'],
      ['+15551234567', ''],
      ['', '1760000000000'],
    ]);
  });

  it('is UTF-8 with a byte order mark and CRLF, text in quotes, numbers bare, null empty', async () => {
    const place = await exportsIn();
    await exportAll(place, [['ü', 19, null, '']], { header: ['A', 'B', 'C', 'D'] });
    expect(await readFile(place.path, 'utf8')).toBe('\ufeff"A","B","C","D"\r\n"ü",19,,""\r\n');
  });

  it('keeps a formula as it is unless a spreadsheet-safe file is wanted', async () => {
    const [exact, safe] = [await exportsIn(), await exportsIn()];
    const rows: ExportRow[] = [
      ['=1+1', -1],
      ['+15551234567', 2],
    ];
    await exportAll(exact, rows);
    await exportAll(safe, rows, { isSpreadsheetSafe: true, header: ['@From', 'Duration'] });
    expect((await cells(exact.path)).slice(1)).toEqual([
      ['=1+1', '-1'],
      ['+15551234567', '2'],
    ]);
    expect(await cells(safe.path)).toEqual([
      ["'@From", 'Duration'],
      ["'=1+1", '-1'],
      ['+15551234567', '2'],
    ]);
  });

  it('says where it is, how many rows it has and how large it is', async () => {
    const place = await exportsIn();
    const done = await exportAll(place, [
      ['a', 1],
      ['b', 2],
    ]);
    const { size, mode } = await stat(place.path);
    expect(done).toEqual({ path: place.path, rows: 2, bytes: size });
    expect(mode & 0o777).toBe(0o600);
  });

  it('with no rows is a header', async () => {
    const place = await exportsIn();
    await exportAll(place, []);
    expect(await cells(place.path)).toEqual([['From', 'Duration']]);
  });

  it('leaves nothing but the file behind', async () => {
    const place = await exportsIn();
    await exportAll(place, [['a', 1]]);
    expect(await readdir(place.folder)).toEqual(['calls.csv']);
  });

  it('proposes a name that every system takes', async () => {
    const place = await exportsIn();
    await begin(place, { suggestedName: '../../etc/CON' });
    expect(place.suggested).toEqual(['etc CON.csv']);
  });

  it('writes nothing when the dialog is dismissed', async () => {
    const exports = createExports({ chooseFile: () => Promise.resolve(null) });
    expect(await exports.begin(exportRequest())).toEqual({ kind: 'dismissed' });
  });

  it('replaces the file that a symbolic link stands for, not the link', async () => {
    const { folder } = await exportsIn();
    await writeFile(join(folder, 'real.csv'), 'old');
    await symlink(join(folder, 'real.csv'), join(folder, 'link.csv'));
    await exportAll(await exportsIn(join(folder, 'link.csv')), [['a', 1]]);
    expect(await cells(join(folder, 'real.csv'))).toHaveLength(2);
    expect((await readdir(folder)).sort()).toEqual(['link.csv', 'real.csv']);
  });

  it('has each lot of 50,000 rows on the disk before the next is asked for', async () => {
    const place = await exportsIn();
    const exportId = await begin(place, { rowCount: 50_000 });
    const lot: ExportRow[] = Array.from({ length: 1_000 }, (_, i) => [`caller ${i % 10}`, 7]);
    const sizeNow = async () =>
      (await stat(join(place.folder, (await readdir(place.folder))[0]!))).size;
    const bytesOfLot = 1_000 * Buffer.byteLength('"caller 0",7\r\n');
    const before = await sizeNow();
    for (let n = 1; n <= 50; n += 1) {
      await place.exports.writeRows(exportId, lot);
      expect(await sizeNow()).toBe(before + n * bytesOfLot);
    }
    expect(await place.exports.finish(exportId)).toMatchObject({ rows: 50_000 });
    expect(await cells(place.path)).toHaveLength(50_001);
  });
});

describe('an export that does not end well', () => {
  const withOldFile = async () => {
    const place = await exportsIn();
    await writeFile(place.path, 'old');
    return place;
  };

  const expectOldFileOnly = async ({ folder, path }: { folder: string; path: string }) => {
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['calls.csv']);
  };

  it.each([
    ['fewer', 3],
    ['more', 1],
  ])('fails when %s rows than promised would be missing or left over', async (_, rowCount) => {
    const place = await withOldFile();
    await expect(
      exportAll(
        place,
        [
          ['a', 1],
          ['b', 2],
        ],
        { rowCount },
      ),
    ).rejects.toMatchObject({
      failure: {
        kind: 'file',
        path: place.path,
        detail: `2 of ${rowCount} rows came, so the file was not put in place.`,
      },
    });
    await expectOldFileOnly(place);
  });

  it('keeps the old file until the last moment and for good when cancelled', async () => {
    const place = await withOldFile();
    const exportId = await begin(place);
    await place.exports.writeRows(exportId, [['a', 1]]);
    expect(await readFile(place.path, 'utf8')).toBe('old');
    await place.exports.cancel(exportId);
    await expectOldFileOnly(place);
    await expect(place.exports.finish(exportId)).rejects.toMatchObject({
      failure: { kind: 'cancelled' },
    });
  });

  it('can be cancelled while rows are being written', async () => {
    const place = await withOldFile();
    const exportId = await begin(place);
    const written = place.exports.writeRows(exportId, [['a', 1]]);
    await place.exports.cancel(exportId);
    await Promise.allSettled([written]);
    await expectOldFileOnly(place);
  });

  it('says in words that writing is not allowed there', async () => {
    const place = await exportsIn();
    await chmod(place.folder, 0o555);
    const failure = await asNobody(() => begin(place).catch((error: unknown) => error));
    await chmod(place.folder, 0o755);
    expect(failure).toMatchObject({
      failure: { kind: 'file', path: place.path, detail: 'You are not allowed to write here.' },
    });
    expect(await readdir(place.folder)).toEqual([]);
  });

  it('says in words that the folder is gone', async () => {
    const { folder } = await exportsIn();
    const place = await exportsIn(join(folder, 'gone', 'calls.csv'));
    await expect(begin(place)).rejects.toMatchObject({
      failure: { kind: 'file', detail: 'The folder does not exist any more.' },
    });
  });

  it('says in words that a folder has the name, and removes what it wrote', async () => {
    const place = await exportsIn();
    await mkdir(place.path);
    await expect(exportAll(place, [['a', 1]])).rejects.toMatchObject({
      failure: { kind: 'file', detail: 'A folder of this name is in the way.' },
    });
    expect(await readdir(place.folder)).toEqual(['calls.csv']);
  });

  it('says how much a full disk lacks, and gives back what it took', async () => {
    const { folder, path } = await exportsIn();
    let isFull = false;
    const createFile = async (at: string) => {
      const handle = await open(at, 'wx');
      const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      const appendFile = (bytes: Uint8Array) =>
        isFull ? Promise.reject(full) : handle.appendFile(bytes);
      return { appendFile, sync: () => handle.sync(), close: () => handle.close() };
    };
    const exports = createExports({ chooseFile: () => Promise.resolve(path), createFile });
    const exportId = await begin({ exports }, { rowCount: 1_000 });
    const lot: ExportRow[] = Array.from({ length: 100 }, () => ['caller 0', 7]);
    await exports.writeRows(exportId, lot);
    isFull = true;
    const failure = await exports.writeRows(exportId, lot).catch((error: unknown) => error);
    expect(failure).toHaveProperty(
      'failure.neededBytes',
      expect.toSatisfy((bytes: number) => bytes > 900 * 13 && bytes < 900 * 16),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('of an earlier crash does not stand in the way', async () => {
    const place = await exportsIn();
    await writeFile(join(place.folder, '.calls.csv.0123456789ab.tmp'), 'left over');
    await exportAll(place, [['a', 1]]);
    expect(await cells(place.path)).toHaveLength(2);
  });
});

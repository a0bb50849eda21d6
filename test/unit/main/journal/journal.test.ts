import { randomBytes } from 'node:crypto';
import { appendFile, open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openJournal, type Journal } from '../../../../src/main/journal/journal.ts';
import type { JournalOptions } from '../../../../src/main/journal/journal.ts';
import {
  encodeSegmentHeader,
  segmentVersion,
} from '../../../../src/main/journal/segment-header.ts';
import { temporaryFolder } from '../files/temporary-folder.ts';
import { journalEntry } from './journal-entry.ts';

const opened = async (
  folder: string,
  options: Omit<JournalOptions, 'folder'> = {},
): Promise<Journal> => {
  const journal = await openJournal({ folder, floorBytes: 0, ...options });
  onTestFinished(journal.close);
  return journal;
};

const bodyAt = async (journal: Journal, connectionId: string, seq: number) => {
  const reading = await journal.read(connectionId, seq);
  return reading?.kind === 'record' ? reading.record.body : reading;
};

const contents = async (folder: string): Promise<Record<string, string>> => {
  const names = await readdir(folder);
  const files = names.map(async (name) => [name, await readFile(join(folder, name), 'hex')]);
  return Object.fromEntries(await Promise.all(files)) as Record<string, string>;
};

const onlySegment = async (folder: string): Promise<string> =>
  join(folder, (await readdir(folder))[0]!);

/** Turns one bit of a file around. */
const flipBit = async (path: string, byte: number): Promise<void> => {
  const bytes = await readFile(path);
  bytes[byte] = (bytes[byte] ?? 0) ^ 0x10;
  await writeFile(path, bytes);
};

describe('the journal', () => {
  it('gives back an answer exactly as it came, with all that was known of it', async () => {
    const folder = await temporaryFolder();
    const entry = journalEntry({
      body: '{"data":[{"name":"山田 空 🎧\u0000"}]}',
      viewerId: 'zoe-91',
    });
    const { seq } = await (await opened(folder)).append(entry);
    const reading = await (await opened(folder)).read('acme', seq);
    expect(reading).toEqual({ kind: 'record', record: { ...entry, seq: 1 } });
  });

  it('numbers the answers of each connection 1, 2, 3 without holes, whoever appends in between', async () => {
    const folder = await temporaryFolder();
    const journal = await opened(folder);
    const appended = await Promise.all(
      ['acme', 'bolt', 'acme', 'acme', 'bolt'].map((connectionId) =>
        journal.append(journalEntry({ connectionId })),
      ),
    );
    expect(appended.map(({ seq }) => seq)).toEqual([1, 1, 2, 3, 2]);
    expect(journal.positions()).toEqual({ acme: 3, bolt: 2 });
    expect((await opened(folder)).positions()).toEqual({ acme: 3, bolt: 2 });
  });

  it('counts on after a restart in a new file and leaves every older one as it is', async () => {
    const folder = await temporaryFolder();
    await (await opened(folder)).append(journalEntry());
    const before = await contents(folder);
    expect((await (await opened(folder)).append(journalEntry())).seq).toBe(2);
    const after = await contents(folder);
    expect(Object.keys(after)).toHaveLength(2);
    expect(after).toMatchObject(before);
  });

  it('creates no file until something is appended', async () => {
    const folder = await temporaryFolder();
    await opened(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it('begins another file when one is full', async () => {
    const folder = await temporaryFolder();
    const journal = await opened(folder, { sealAtBytes: 1_000 });
    for (let n = 0; n < 6; n += 1) await journal.append(journalEntry());
    expect((await readdir(folder)).length).toBeGreaterThan(2);
    expect(await bodyAt(await opened(folder), 'acme', 6)).toBe(journalEntry().body);
  });

  it('can be read by its owner only', async () => {
    const folder = join(await temporaryFolder(), 'journal');
    await (await opened(folder)).append(journalEntry());
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(await onlySegment(folder))).mode & 0o777).toBe(0o600);
  });

  it('knows no answer past the last one', async () => {
    const journal = await opened(await temporaryFolder());
    await journal.append(journalEntry());
    expect(await journal.read('acme', 2)).toBeNull();
    expect(await journal.read('nobody', 1)).toBeNull();
  });

  it('passes over files that are not its own', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '.DS_Store'), 'x');
    await (await opened(folder)).append(journalEntry());
    expect((await opened(folder)).positions()).toEqual({ acme: 1 });
  });
});

describe('a journal that was cut short', () => {
  it.each([
    ['head', 10],
    ['header', 60],
    ['body', 1_500],
  ])(
    'forgets a last answer that ends within its %s, and gives its number to the next',
    async (_, kept) => {
      const folder = await temporaryFolder();
      const journal = await opened(folder);
      await journal.append(journalEntry({ body: 'first' }));
      const { size } = await stat(await onlySegment(folder));
      await journal.append(journalEntry({ body: randomBytes(2_000).toString('hex') }));
      await truncate(await onlySegment(folder), size + kept);
      const again = await opened(folder);
      expect(again.positions()).toEqual({ acme: 1 });
      expect(await again.append(journalEntry({ body: 'third' }))).toMatchObject({ seq: 2 });
      expect(await bodyAt(await opened(folder), 'acme', 2)).toBe('third');
    },
  );

  it('opens with a file of which not even the first bytes are whole', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, '00000001.journal'), encodeSegmentHeader().subarray(0, 5));
    const journal = await opened(folder);
    expect(await journal.append(journalEntry())).toMatchObject({ seq: 1 });
  });
});

describe('a damaged journal', () => {
  const threePages = async () => {
    const folder = await temporaryFolder();
    const journal = await opened(folder);
    const ends: number[] = [];
    for (const body of ['one', 'two', 'three']) {
      await journal.append(journalEntry({ body }));
      ends.push((await stat(await onlySegment(folder))).size);
    }
    return { folder, path: await onlySegment(folder), secondAt: ends[0]!, thirdAt: ends[1]! };
  };

  it.each([
    ['magic', 1],
    ['length', 9],
    ['checksum', 21],
    ['header', 40],
  ])('names an answer whose %s is damaged and reads all the others', async (_, byte) => {
    const { folder, path, secondAt } = await threePages();
    await flipBit(path, secondAt + byte);
    const journal = await opened(folder);
    expect(journal.positions()).toEqual({ acme: 3 });
    expect(await bodyAt(journal, 'acme', 1)).toBe('one');
    expect(await bodyAt(journal, 'acme', 2)).toMatchObject({ kind: 'damaged', seq: 2 });
    expect(await bodyAt(journal, 'acme', 3)).toBe('three');
  });

  it('names the very last answer too, so that its number is not given away again', async () => {
    const { folder, path, thirdAt } = await threePages();
    await flipBit(path, thirdAt + 9);
    const journal = await opened(folder);
    expect(await bodyAt(journal, 'acme', 3)).toMatchObject({ kind: 'damaged', seq: 3 });
    expect(await journal.append(journalEntry())).toMatchObject({ seq: 4 });
  });

  it('is not misled by a damaged name of a connection', async () => {
    const { folder, path, secondAt } = await threePages();
    await flipBit(path, (await readFile(path)).indexOf('acme', secondAt));
    const journal = await opened(folder);
    expect(journal.positions()).toEqual({ acme: 3 });
    expect(await bodyAt(journal, 'acme', 2)).toMatchObject({ kind: 'damaged', seq: 2 });
  });

  it('reads every answer of a file whose own first bytes are damaged', async () => {
    const { folder, path } = await threePages();
    await flipBit(path, 9);
    expect(await bodyAt(await opened(folder), 'acme', 3)).toBe('three');
  });

  it('names the answers of a file that is gone', async () => {
    const folder = await temporaryFolder();
    const journal = await opened(folder, { sealAtBytes: 1 });
    for (const body of ['one', 'two', 'three']) await journal.append(journalEntry({ body }));
    await truncate(join(folder, '00000002.journal'), 0);
    const again = await opened(folder);
    expect(await bodyAt(again, 'acme', 2)).toMatchObject({
      kind: 'damaged',
      detail: 'Page 2 of the journal cannot be read: it is missing.',
    });
    expect(await bodyAt(again, 'acme', 3)).toBe('three');
  });
});

describe('a journal of a newer version', () => {
  it('is refused in words and not touched', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, '00000007.journal');
    await writeFile(path, encodeSegmentHeader(segmentVersion + 1));
    const before = await contents(folder);
    await expect(opened(folder)).rejects.toMatchObject({
      failure: { kind: 'file', path, detail: expect.stringContaining('newer version') as string },
    });
    expect(await contents(folder)).toEqual(before);
  });
});

describe('a disk that runs full', () => {
  it('is not filled beyond the floor, and the failure says how much is lacking', async () => {
    const folder = await temporaryFolder();
    const freeBytes = () => Promise.resolve(600);
    const journal = await opened(folder, { floorBytes: 1_000, freeBytes });
    const failure = await journal.append(journalEntry()).catch((error: unknown) => error);
    expect(failure).toMatchObject({ failure: { kind: 'disk-full' } });
    expect(failure).toHaveProperty(
      'failure.neededBytes',
      expect.toSatisfy((n) => n > 400),
    );
    expect(await readdir(folder)).toEqual([]);
  });

  it('keeps twice as much free as the store takes', async () => {
    const folder = await temporaryFolder();
    const freeBytes = () => Promise.resolve(6_000);
    let stored = 1_000;
    const room = { floorBytes: 1_000, freeBytes, storeBytes: () => Promise.resolve(stored) };
    const journal = await opened(folder, room);
    expect(await journal.append(journalEntry())).toMatchObject({ seq: 1 });
    stored = 3_000;
    await expect(journal.append(journalEntry())).rejects.toMatchObject({
      failure: { kind: 'disk-full' },
    });
  });

  it('keeps half an answer from ever being read, and goes on when there is room again', async () => {
    const folder = await temporaryFolder();
    let isFull = false;
    const createFile = async (path: string) => {
      const handle = await open(path, 'wx', 0o600);
      const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      return {
        appendFile: async (bytes: Uint8Array) => {
          await handle.appendFile(isFull ? bytes.subarray(0, bytes.length / 2) : bytes);
          if (isFull) throw full;
        },
        datasync: () => handle.datasync(),
        close: () => handle.close(),
      };
    };
    const journal = await opened(folder, { createFile });
    await journal.append(journalEntry({ body: 'one' }));
    isFull = true;
    await expect(journal.append(journalEntry({ body: 'two' }))).rejects.toMatchObject({
      failure: { kind: 'disk-full' },
    });
    isFull = false;
    expect(await journal.append(journalEntry({ body: 'two again' }))).toMatchObject({ seq: 2 });
    const again = await opened(folder);
    expect(again.positions()).toEqual({ acme: 2 });
    expect(await bodyAt(again, 'acme', 2)).toBe('two again');
  });

  it('forgets answers that it refused though it had them, once their places are given away', async () => {
    const folder = await temporaryFolder();
    let isIll = true;
    const createFile = async (path: string) => {
      const handle = await open(path, 'wx', 0o600);
      return {
        appendFile: (bytes: Uint8Array) => handle.appendFile(bytes),
        // The segment's own first bytes are believed.
        datasync: async () => {
          await handle.datasync();
          if (isIll && (await handle.stat()).size > 100) throw new Error('EIO');
        },
        close: () => handle.close(),
      };
    };
    const journal = await opened(folder, { createFile });
    // While the first one is compressed the others come to be ready, and all go together.
    const bodies = [randomBytes(2_000_000).toString('hex'), 'two', 'three'];
    const refused = bodies.map((body) => journal.append(journalEntry({ body })));
    for (const one of await Promise.allSettled(refused)) expect(one.status).toBe('rejected');
    isIll = false;
    expect((await opened(folder)).positions()).toEqual({ acme: 3 });
    expect(await journal.append(journalEntry({ body: 'another' }))).toEqual({ seq: 1 });
    const again = await opened(folder);
    expect(again.positions()).toEqual({ acme: 1 });
    expect(await bodyAt(again, 'acme', 1)).toBe('another');
    expect(await again.read('acme', 2)).toBeNull();
  });

  it('says in words when the folder cannot be used at all', async () => {
    const path = join(await temporaryFolder(), 'file');
    await appendFile(path, 'not a folder');
    await expect(openJournal({ folder: join(path, 'journal') })).rejects.toMatchObject({
      failure: { kind: 'file', detail: 'A part of the path is a file, not a folder.' },
    });
  });
});

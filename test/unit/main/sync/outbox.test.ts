import { describe, expect, it } from 'vitest';
import { createOutbox, type OutboxParts, type Posted } from '../../../../src/main/sync/outbox.ts';
import type { Page } from '../../../../src/shared/page.ts';
import { heldClock } from '../http/held-clock.ts';
import { buildPage } from '../../renderer/archive/build-page.ts';

const pageOf = (seq: number, bytes = 10): Page => ({
  ...buildPage({ seq }),
  body: new Uint8Array(bytes),
});

const posted = (page: Page): Posted => ({ page: Promise.resolve(page) });

const seqs = (pages: readonly Page[] | null): readonly number[] | null =>
  pages?.map(({ seq }) => seq) ?? null;

/** Makes what is in the script, in its order, and then nothing more. */
const made = (script: readonly (Posted | Error)[]) => {
  let asked = 0;
  const make = (): Promise<Posted | null> => {
    const line = script[asked];
    asked += 1;
    if (line instanceof Error) return Promise.reject(line);
    return Promise.resolve(line ?? null);
  };
  return { make, asked: () => asked };
};

const sizes = { most: 8, ahead: 16, mostBytes: 1_000, gatherMs: 0 };
const outboxOf = (make: OutboxParts['make'], parts: Partial<OutboxParts> = {}) =>
  createOutbox({ make, ...sizes, ...parts });

/** A page whose disk is in the test's hands. */
const onItsWay = (seq: number) => {
  const { promise, resolve, reject } = Promise.withResolvers<Page>();
  return { posted: { page: promise }, write: () => resolve(pageOf(seq)), refuse: reject };
};

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('an outbox', () => {
  it('makes nothing before it is asked, one page then, and more ahead at the next question', async () => {
    const script = made([1, 2, 3, 4, 5, 6, 7].map((seq) => posted(pageOf(seq))));
    const outbox = outboxOf(script.make, { most: 2, ahead: 3 });
    await settle();
    expect(script.asked()).toBe(0);
    expect(seqs(await outbox.take())).toEqual([1]);
    await settle();
    expect(script.asked()).toBe(1);
    const second = (await outbox.take()) ?? [];
    await settle();
    expect(script.asked()).toBe(1 + second.length + 3);
    expect(await outbox.take()).toHaveLength(2);
  });

  it('hands over what is written and does not wait for what is not', async () => {
    let write: (page: Page) => void = () => undefined;
    const slow: Posted = { page: new Promise((resolve) => (write = resolve)) };
    const script = made([posted(pageOf(1)), posted(pageOf(2)), slow, posted(pageOf(4))]);
    const outbox = outboxOf(script.make);
    const first = await outbox.take();
    await settle();
    const second = outbox.take();
    await settle();
    write(pageOf(3));
    const all = [first, await second, await outbox.take(), await outbox.take()];
    expect(all.flatMap((pages) => seqs(pages) ?? [])).toEqual([1, 2, 3, 4]);
    expect(await outbox.take()).toBeNull();
  });

  it('hands over one page of any size, and no more of them than the bytes allow', async () => {
    const script = made([1, 2, 3, 4].map((seq) => posted(pageOf(seq, seq === 1 ? 5_000 : 600))));
    const outbox = outboxOf(script.make);
    expect(seqs(await outbox.take())).toEqual([1]);
    await settle();
    expect(seqs(await outbox.take())).toEqual([2, 3]);
    expect(seqs(await outbox.take())).toEqual([4]);
  });

  it('throws what went wrong behind the pages that were made, and then makes it again', async () => {
    const script = made([posted(pageOf(1)), new Error('offline'), posted(pageOf(2))]);
    const outbox = outboxOf(script.make);
    expect(seqs(await outbox.take())).toEqual([1]);
    await expect(outbox.take()).rejects.toThrow('offline');
    expect(seqs(await outbox.take())).toEqual([2]);
    expect(await outbox.take()).toBeNull();
  });

  it('never gets past a page that could not be written', async () => {
    const refused: Posted = { page: Promise.reject(new Error('disk full')) };
    const script = made([posted(pageOf(1)), refused, posted(pageOf(3))]);
    const outbox = outboxOf(script.make);
    expect(seqs(await outbox.take())).toEqual([1]);
    await expect(outbox.take()).rejects.toThrow('disk full');
    await expect(outbox.take()).rejects.toThrow('disk full');
    await outbox.settled();
  });

  it('waits a moment for the pages that are on their way to the disk', async () => {
    const pages = [1, 2, 3].map(onItsWay);
    const clock = heldClock();
    const script = made([posted(pageOf(0)), ...pages.map((one) => one.posted)]);
    const outbox = outboxOf(script.make, { clock, gatherMs: 250 });
    await outbox.take();
    const taking = outbox.take();
    for (const { write } of pages) {
      await settle();
      write();
    }
    expect(seqs(await taking)).toEqual([1, 2, 3]);
  });

  it('waits no longer than that moment', async () => {
    const pages = [1, 2, 3].map(onItsWay);
    const clock = heldClock();
    const script = made([posted(pageOf(0)), ...pages.map((one) => one.posted)]);
    const outbox = outboxOf(script.make, { clock, gatherMs: 250 });
    await outbox.take();
    const taking = outbox.take();
    await settle();
    pages[0]?.write();
    pages[1]?.write();
    await clock.advance(250);
    expect(seqs(await taking)).toEqual([1, 2]);
  });

  it('waits for nobody behind a page that could not be written', async () => {
    const [first, second, third] = [1, 2, 3].map(onItsWay);
    const clock = heldClock();
    const script = made([first!.posted, second!.posted, third!.posted]);
    const outbox = outboxOf(script.make, { clock, gatherMs: 250 });
    const taking = outbox.take();
    await settle();
    first!.write();
    await settle();
    second!.refuse(new Error('disk full'));
    expect(seqs(await taking)).toEqual([1]);
    await expect(outbox.take()).rejects.toThrow('disk full');
  });
});

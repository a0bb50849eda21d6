import { gunzipSync, gzipSync, zstdDecompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompressor, freeing, gzip, zstd } from '../../../src/main/compressor.ts';

/** Bytes that repeat themselves more or less, up to several pieces of what comes out. */
const anyBytes = fc
  .record({
    seed: fc.uint8Array({ minLength: 0, maxLength: 300 }),
    times: fc.integer({ min: 0, max: 2_000 }),
    noise: fc.nat({ max: 255 }),
  })
  .map(({ seed, times, noise }) => {
    const bytes = new Uint8Array(seed.length * times);
    for (let at = 0; at < bytes.length; at += 1) {
      const mixed = noise > 200 ? Math.imul(at, 2_654_435_761) >>> 16 : 0;
      bytes[at] = (seed[at % seed.length] ?? 0) ^ mixed;
    }
    return bytes;
  });

describe('a compressor', () => {
  it('makes of bytes what gzip makes of them, one time as the other', async () => {
    const compress = createCompressor(gzip({ level: 6 }));
    const bytes = Buffer.from(JSON.stringify(Array.from({ length: 5_000 }, (_, n) => ({ n }))));
    const wanted = gzipSync(bytes, { level: 6 });
    for (let time = 0; time < 3; time += 1) {
      expect(Buffer.compare(await compress(bytes), wanted)).toBe(0);
    }
  });

  it.each([
    ['gzip', createCompressor(gzip({ level: 3 })), gunzipSync],
    ['zstd', createCompressor(zstd(1)!), zstdDecompressSync],
  ] as const)('keeps many at once apart, whatever their size, as %s', async (_, compress, back) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBytes, { maxLength: 12 }), async (all) => {
        const compressed = await Promise.all(all.map(compress));
        for (const [at, bytes] of compressed.entries()) {
          expect(Buffer.compare(back(bytes), all[at] ?? Buffer.alloc(0))).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('takes what does not get smaller, in many pieces', async () => {
    const compress = createCompressor(gzip({ level: 1 }));
    const bytes = crypto.getRandomValues(new Uint8Array(65_536));
    const large = Buffer.concat(Array.from({ length: 20 }, () => bytes));
    expect(Buffer.compare(gunzipSync(await compress(large)), large)).toBe(0);
    expect(Buffer.compare(gunzipSync(await compress(bytes)), Buffer.from(bytes))).toBe(0);
  });

  it('lets go of bytes that were made to be compressed', async () => {
    const bytes = new Uint8Array(Buffer.from('a call, and the same call again'));
    const compressed = await freeing(createCompressor(gzip({ level: 6 })))(bytes);
    expect(bytes.length).toBe(0);
    expect(gunzipSync(compressed).toString()).toBe('a call, and the same call again');
  });
});

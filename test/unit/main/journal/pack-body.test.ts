import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBody, unpackBody } from '../../../../src/main/journal/pack-body.ts';

const unpacked = (bytes: Uint8Array): Promise<string> => unpackBody(Buffer.from(bytes));

describe('a body in the journal', () => {
  it('comes back as it went in, of any length and in any script', async () => {
    const anyText = fc.string({ unit: 'grapheme', maxLength: 3_000 });
    await fc.assert(
      fc.asyncProperty(anyText, fc.integer({ min: 0, max: 60 }), async (text, times) => {
        const body = text.repeat(times);
        expect(await unpacked(await packBody(body))).toBe(body);
      }),
    );
  });

  it('is read where a journal of before has it as gzip', async () => {
    expect(await unpacked(gzipSync('{"data":["山田"]}'))).toBe('{"data":["山田"]}');
  });

  it('is refused when it breaks off or is something else', async () => {
    const packed = await packBody('{"data":[1,2,3]}'.repeat(100));
    await expect(unpacked(packed.subarray(0, packed.length - 5))).rejects.toThrow();
    await expect(unpacked(new Uint8Array())).rejects.toThrow();
    await expect(unpacked(new TextEncoder().encode('{"data":[]}'))).rejects.toThrow();
  });

  it('takes less room than as gzip', async () => {
    const call = (n: number) => `{"sessionId":"v1.us.${n * 7_919}","status":"ended","n":${n}}`;
    const body = Array.from({ length: 500 }, (_, n) => call(n)).join();
    expect((await packBody(body)).length).toBeLessThan(gzipSync(body, { level: 3 }).length);
  });
});

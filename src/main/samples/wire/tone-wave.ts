const rate = 4_000;
const headerBytes = 44;
const silence = 128;

/** A quarter of a second of a soft tone every five: so that one hears that it plays. */
const sampleAt = (at: number): number => {
  const within = at % (rate * 5);
  if (within >= rate / 4) return silence;
  const pitch = Math.floor(at / (rate * 5)) % 2 === 0 ? 440 : 330;
  return Math.round(silence + 24 * Math.sin((2 * Math.PI * pitch * within) / rate));
};

/** A WAV file of so many seconds: 8 bits, one channel, uncompressed. */
export const toneWave = (seconds: number): Uint8Array => {
  const samples = Math.max(1, Math.round(seconds * rate));
  const wave = Buffer.alloc(headerBytes + samples);
  wave.write('RIFF', 0, 'latin1');
  wave.writeUInt32LE(36 + samples, 4);
  wave.write('WAVEfmt ', 8, 'latin1');
  wave.writeUInt32LE(16, 16);
  wave.writeUInt16LE(1, 20);
  wave.writeUInt16LE(1, 22);
  wave.writeUInt32LE(rate, 24);
  wave.writeUInt32LE(rate, 28);
  wave.writeUInt16LE(1, 32);
  wave.writeUInt16LE(8, 34);
  wave.write('data', 36, 'latin1');
  wave.writeUInt32LE(samples, 40);
  for (let at = 0; at < samples; at += 1) wave[headerBytes + at] = sampleAt(at);
  return wave;
};

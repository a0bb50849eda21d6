import { describe, expect, it } from 'vitest';

import { mediaTypeOf } from '../../../../src/main/media/media-type.ts';
import { readRange } from '../../../../src/main/media/byte-range.ts';
import { toneWave } from '../../../../src/main/samples/wire/tone-wave.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what a file is', () => {
  it.each([
    ['audio/wav', toneWave(1)],
    ['audio/mpeg', bytes('ID3\u0003\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000')],
    [
      'audio/mpeg',
      bytes('\u00ff\u00fb\u0090\u0064\u0000\u0000\u0000\u0000\u0000\u0000\u0000\u0000'),
    ],
    ['audio/ogg', bytes('OggS\u0000\u0002\u0000\u0000\u0000\u0000\u0000\u0000')],
    ['audio/flac', bytes('fLaC\u0000\u0000\u0000\u0022\u0010\u0000\u0010\u0000')],
    ['video/mp4', bytes('\u0000\u0000\u0000\u0020ftypisom')],
    [
      'video/webm',
      bytes('\u001a\u0045\u00df\u00a3\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u001f'),
    ],
    [null, bytes('<!doctype html>')],
    [null, bytes('{"error":{}}')],
    [null, bytes('RIFF\u0000\u0000\u0000\u0000AVI ')],
    [null, bytes('\u00ff\u00fe<\u0000h\u0000t\u0000m\u0000')],
    [null, bytes('')],
  ])('is told by its first bytes: %s', (type, file) => {
    expect(mediaTypeOf(file)).toBe(type);
  });
});

describe('a range', () => {
  it.each([
    [null, null],
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=10-19', { first: 10, last: 19 }],
    ['bytes=90-200', { first: 90, last: 99 }],
    ['bytes=-30', { first: 70, last: 99 }],
    ['bytes=-300', { first: 0, last: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=5-2', null],
    ['bytes=0-1,5-6', null],
    ['items=0-1', null],
    ['bytes=-', null],
  ])('%s of a hundred bytes', (header, range) => {
    expect(readRange(header, 100)).toEqual(range);
  });
});

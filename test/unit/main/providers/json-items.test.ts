import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { scanJson, type JsonNode } from '../../../../src/main/providers/json-items.ts';

const root = (text: string, levels = 2): JsonNode => {
  const scan = scanJson(text, levels);
  if (scan.kind !== 'json') throw new Error(scan.kind);
  return scan.root;
};

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const slice = (text: string, { start, end }: JsonNode) => text.slice(start, end);

/** JSON with any spacing: pretty-printed by 0 to 4 spaces, in spaces of its own. */
const anyJson = fc
  .tuple(fc.jsonValue({ stringUnit: 'binary' }), fc.nat(4), fc.constantFrom('', ' ', '\r\n\t'))
  .map(([value, indent, around]) => `${around}${JSON.stringify(value, null, indent)}${around}`);

/** Text close to JSON: with one place changed, cut, or doubled. */
const nearlyJson = fc
  .tuple(anyJson, fc.nat(), fc.string({ minLength: 0, maxLength: 2, unit: 'binary' }), fc.nat(3))
  .map(([text, place, put, taken]) => {
    const at = place % (text.length + 1);
    return text.slice(0, at) + put + text.slice(at + taken);
  });

const noBom = (text: string) => !text.startsWith('\uFEFF');

describe('the scanner', () => {
  it('accepts what JSON.parse accepts, and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(anyJson, nearlyJson).filter(noBom), fc.nat(3), (text, levels) => {
        expect(scanJson(text, levels).kind === 'json').toBe(parses(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    '',
    ' ',
    '{',
    '{"a"',
    '{"a":',
    '{"a":1',
    '{"a":1,',
    '[',
    '[1,',
    '"',
    '"\\',
    '"\\u12',
    '-',
    '1.',
    '1e',
    '1e+',
    'tr',
    'nul',
    '[[[',
  ])('says of %j that it breaks off', (text) => {
    expect(scanJson(text, 2).kind).toBe('cut-short');
  });

  it.each([
    'x',
    '<html>',
    '{]',
    '{a:1}',
    "{'a':1}",
    '{"a":1,}',
    '[1,]',
    '[1 2]',
    '01',
    '+1',
    '.5',
    '1.e1',
    '"\n"',
    '"\\x"',
    '"\\u12g4"',
    'truth',
    'NaN',
    '1 2',
    '{}{}',
    '[1]]',
    '//',
    '"a" "b"',
  ])('says of %j that it is no JSON', (text) => {
    expect(scanJson(text, 2).kind).toBe('not-json');
  });

  it('says of every beginning of a text that it breaks off, unless it is JSON by itself', () => {
    fc.assert(
      fc.property(anyJson, fc.nat(), (text, place) => {
        const beginning = text.slice(0, place % text.length);
        const kind = scanJson(beginning, 2).kind;
        expect(kind).toBe(parses(beginning) ? 'json' : 'cut-short');
      }),
      { numRuns: 2_000 },
    );
  });

  it('steps over a byte order mark', () => {
    const text = '\uFEFF{"data":[1]}';
    const item = root(text).members.get('data')?.elements[0];
    expect(item && slice(text, item)).toBe('1');
  });
});

describe('the ranges', () => {
  it('are those of the items, character for character', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue({ stringUnit: 'binary' })), fc.nat(3), (items, indent) => {
        const text = JSON.stringify({ meta: items, data: items }, null, indent);
        const elements = root(text).members.get('data')?.elements ?? [];
        expect(elements.map((node) => JSON.parse(slice(text, node)) as unknown)).toEqual(
          JSON.parse(JSON.stringify(items)),
        );
      }),
    );
  });

  it('keep spelling, spaces and duplicate keys', () => {
    const item = '{ "n":1.50e2,"n": 9007199254740993 , "s":"\\u0041\\/" }';
    const text = `{"data" : [\n ${item} ,\t[ ]\n]}`;
    const elements = root(text).members.get('data')?.elements ?? [];
    expect(elements.map((node) => slice(text, node))).toEqual([item, '[ ]']);
  });

  it('are of the last of duplicate keys, however they are spelled', () => {
    const text = '{"data":[1],"d\\u0061ta":[2]}';
    const elements = root(text).members.get('data')?.elements ?? [];
    expect(elements.map((node) => slice(text, node))).toEqual(['2']);
  });

  it('are found under keys that mean something to JavaScript', () => {
    const text = '{"__proto__":[1],"constructor":[2]}';
    const { members } = root(text);
    expect([...members.keys()]).toEqual(['__proto__', 'constructor']);
    expect(members.has('toString')).toBe(false);
  });

  it('go only as deep as was asked', () => {
    const text = '[[[1]]]';
    expect(root(text, 0).elements).toHaveLength(0);
    expect(root(text, 2).elements[0]?.elements[0]?.elements).toHaveLength(0);
  });
});

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map(depthOf))
    : 0;

describe('the depth', () => {
  it('counts lists and objects within one another', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(3), (value, levels) => {
        expect(root(JSON.stringify(value), levels).depth).toBe(depthOf(value));
      }),
    );
  });

  it('of a million brackets costs no call stack', () => {
    const deep = 1_000_000;
    const text = `{"data":[${'['.repeat(deep)}${']'.repeat(deep)}]}`;
    expect(root(text).members.get('data')?.elements[0]?.depth).toBe(deep);
  });
});

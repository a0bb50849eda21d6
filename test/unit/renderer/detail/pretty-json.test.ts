import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { prettyJson } from '../../../../src/renderer/detail/pretty-json.ts';

describe('JSON laid out for reading', () => {
  it('means the same and looks as the usual two-space layout does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const usual = JSON.stringify(value, null, 2);
        expect(prettyJson(JSON.stringify(value))).toBe(usual);
        expect(prettyJson(usual)).toBe(usual);
      }),
    );
  });

  it('keeps numbers, escapes and repeated names as the provider wrote them', () => {
    expect(
      prettyJson('{"a":0.0,"id":12345678901234567890,"a":1e2,"s":"\\u00e9 {,:} \\"q\\""}'),
    ).toBe(
      '{\n  "a": 0.0,\n  "id": 12345678901234567890,\n  "a": 1e2,\n  "s": "\\u00e9 {,:} \\"q\\""\n}',
    );
  });

  it('leaves empty lists and objects on their line', () => {
    expect(prettyJson('{"tags":[ ],"metaData":{}}')).toBe('{\n  "tags": [],\n  "metaData": {}\n}');
  });
});

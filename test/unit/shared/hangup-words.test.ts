import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { causeNumbers } from '../../../src/shared/hangup-codes/cause-names.ts';
import { q850Sentences } from '../../../src/shared/hangup-codes/q850.ts';
import { causeInWords, hangupWords, sipCodeInWords } from '../../../src/shared/hangup-words.ts';

describe('a cause in words', () => {
  it.each([
    ['16', 'Somebody hung up in the normal way.'],
    ['17', 'The line called was in use.'],
    ['USER_BUSY', 'The line called was in use.'],
    ['busy', 'The line called was in use.'],
    [' 21 ', 'The call was turned down.'],
    ['ORIGINATOR_CANCEL', 'The caller hung up before anybody answered.'],
    ['timeout', 'It rang until the time for it was over, and nobody took the call.'],
    ['39', 'The network lacked the means for the call.'],
  ])('%s: %s', (cause, sentence) => {
    expect(causeInWords(cause)).toBe(sentence);
  });

  it.each([null, '', '0', '128', '999', 'blocked by policy', 'constructor', '__proto__', '-1'])(
    'has nothing to add to %j',
    (cause) => {
      expect(causeInWords(cause)).toBeNull();
    },
  );

  it('is there for every code of Q.850, and for every name of one', () => {
    for (let code = 1; code <= 127; code += 1) {
      expect(causeInWords(String(code))).toMatch(/^[A-Z].*\.$/);
    }
    for (const code of causeNumbers.values()) expect(q850Sentences.has(code)).toBe(true);
  });
});

describe('a SIP answer in words', () => {
  it.each([
    ['200', 'The call went as it should.'],
    ['486', 'The other side was busy.'],
    ['486 Busy Here', 'The other side was busy.'],
    ['sip:487', 'The caller hung up before anybody answered.'],
    ['499', 'The request was refused.'],
    ['699', 'The call was refused everywhere.'],
  ])('%s: %s', (code, sentence) => {
    expect(sipCodeInWords(code)).toBe(sentence);
  });

  it.each([null, '', 'text', '99', '700', '4860', 'busy'])('has nothing to add to %j', (code) => {
    expect(sipCodeInWords(code)).toBeNull();
  });
});

describe('a hang-up in words', () => {
  it('says why, what the other side answered, and who ended it', () => {
    expect(hangupWords({ cause: '16', sipCode: '200', source: 'callee' })).toEqual({
      cause: 'Somebody hung up in the normal way.',
      sip: 'The call went as it should.',
      source: 'The side called ended the call.',
    });
  });

  it('says nothing of what it does not know', () => {
    const nothing = { cause: null, sip: null, source: null };
    expect(hangupWords({ cause: 'odd', sipCode: 'odd', source: 'toString' })).toEqual(nothing);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = Object.values(hangupWords({ cause: text, sipCode: text, source: text }));
        expect(words.every((word) => word === null || typeof word === 'string')).toBe(true);
      }),
    );
  });
});

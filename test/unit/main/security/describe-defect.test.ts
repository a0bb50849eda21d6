import { describe, expect, it } from 'vitest';
import { defectLine, describeDefect } from '../../../../src/main/security/describe-defect.ts';

describe('describeDefect', () => {
  it('keeps a system error’s code and drops its message', () => {
    const error = Object.assign(new Error('EACCES: /home/ada/KEY-CANARY'), { code: 'EACCES' });
    expect(describeDefect('start', error)).toMatchObject({ name: 'Error', code: 'EACCES' });
    expect(defectLine(describeDefect('start', error))).not.toContain('KEY-CANARY');
  });

  it('takes a name and a code only when they are plain words', () => {
    const error = Object.assign(new Error('x'), { code: 'KEY CANARY' });
    error.name = '\u001b[31mKEY-CANARY';
    expect(describeDefect('start', error)).toMatchObject({ name: 'Error', code: 'Error' });
  });

  it('says of a thrown text only that it was one', () => {
    expect(describeDefect('start', 'KEY-CANARY')).toEqual({
      where: 'start',
      name: 'string',
      code: null,
      frames: [],
    });
  });

  it('is one line of JSON', () => {
    expect(defectLine(describeDefect('a\nb\u001b', new Error('x\r\ny')))).toMatch(
      /^\{[^\n\r\u001b]*\}$/,
    );
  });
});

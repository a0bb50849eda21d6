import { describe, expect, it } from 'vitest';
import { FailureError } from '../../../../src/main/failure-error.ts';
import { fileFailure } from '../../../../src/main/files/file-failure.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: said so`), { code });

describe('what the system says about a file', () => {
  it.each(['ENOSPC', 'EDQUOT'])('is a full disk for %s, with what it lacks', (code) => {
    const { failure } = fileFailure(systemError(code), '/x', 1_234);
    expect(failure).toEqual({ kind: 'disk-full', neededBytes: 1_234 });
  });

  it.each([
    ['EACCES', 'You are not allowed to write here.'],
    ['ENOENT', 'The folder does not exist any more.'],
    ['EROFS', 'The disk can be read but not written to.'],
    ['EBUSY', 'Another program has the file open.'],
  ])('is put into words for %s', (code, detail) => {
    expect(fileFailure(systemError(code), '/x').failure).toEqual({
      kind: 'file',
      path: '/x',
      detail,
    });
  });

  it('is passed on as it is where there are no words for it', () => {
    const { failure } = fileFailure(systemError('EWEIRD'), '/x');
    expect(failure).toEqual({ kind: 'file', path: '/x', detail: 'EWEIRD: said so' });
  });

  it('stays what it was if it is a failure already', () => {
    const failure = new FailureError({ kind: 'cancelled' });
    expect(fileFailure(failure, '/x')).toBe(failure);
  });
});

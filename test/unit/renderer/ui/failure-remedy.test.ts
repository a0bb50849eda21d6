import { describe, expect, it } from 'vitest';

import { remedyFor } from '../../../../src/renderer/ui/failure-remedy.ts';

describe('the button beside a failure', () => {
  it('opens the form where the connection is wrong', () => {
    expect(remedyFor({ kind: 'key-refused', code: null })).toBe('edit-connection');
    expect(remedyFor({ kind: 'host-not-found', host: 'a.example' })).toBe('edit-connection');
  });

  it('tries again where only the moment was wrong', () => {
    expect(remedyFor({ kind: 'server-error', status: 500 })).toBe('try-again');
    expect(remedyFor({ kind: 'offline' })).toBe('try-again');
  });
});

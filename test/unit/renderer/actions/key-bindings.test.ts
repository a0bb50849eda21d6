import { describe, expect, it } from 'vitest';
import { keyBindings } from '../../../../src/renderer/actions/key-bindings.ts';

describe('the keys of the page', () => {
  it('are those of the table that the application menu does not answer', () => {
    const presses = keyBindings.map(({ press }) => press);
    expect(presses).toEqual(expect.arrayContaining(['j', 'k', '[Shift]+/', '[Shift]+?', '$mod+c']));
    expect(presses).not.toContain('$mod+k');
    expect(presses).not.toContain('$mod+f');
  });

  it('do each one thing', () => {
    const presses = keyBindings.map(({ press }) => press);
    expect(new Set(presses).size).toBe(presses.length);
  });
});

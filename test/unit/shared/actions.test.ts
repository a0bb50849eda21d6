import { describe, expect, it } from 'vitest';
import { actionIds, actions, menuKey } from '../../../src/shared/actions.ts';
import { keyWords } from '../../../src/shared/key-words.ts';

const presses = actionIds.flatMap((id) => actions[id].keys ?? []);

describe('the table of actions', () => {
  it('gives no press to two actions', () => {
    expect(new Set(presses).size).toBe(presses.length);
  });

  it('gives no title to two actions, since the palette finds them by it', () => {
    const titles = actionIds.map((id) => actions[id].title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('leaves the system its presses: copy and select all are not the menu’s', () => {
    expect(menuKey('copy-calls')).toBeUndefined();
    expect(menuKey('select-all')).toBeUndefined();
    expect(menuKey('find')).toBe('$mod+f');
    expect(presses).not.toContain('$mod+r');
  });

  it('has a way to every screen', () => {
    expect(actionIds).toEqual(
      expect.arrayContaining(['go-calls', 'go-connections', 'go-settings']),
    );
  });
});

describe('keyWords', () => {
  it('writes a press as the platform does', () => {
    expect(keyWords('$mod+Shift+s', 'darwin')).toBe('⇧⌘S');
    expect(keyWords('$mod+Shift+s', 'win32')).toBe('Ctrl+Shift+S');
    expect(keyWords('$mod+,', 'linux')).toBe('Ctrl+,');
  });

  it('leaves out a Shift that is only allowed', () => {
    expect(keyWords('[Shift]+?', 'linux')).toBe('?');
    expect(keyWords('[Shift]+/', 'darwin')).toBe('/');
  });

  it('names keys by their signs', () => {
    expect(keyWords('Shift+ArrowDown', 'other')).toBe('Shift+↓');
    expect(keyWords('Escape', 'linux')).toBe('Esc');
    expect(keyWords('Enter', 'darwin')).toBe('↩');
    expect(keyWords('j', 'linux')).toBe('J');
  });
});

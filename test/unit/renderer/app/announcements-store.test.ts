import { describe, expect, it } from 'vitest';
import { useAnnouncementsStore } from '../../../../src/renderer/app/announcements-store.ts';

const state = () => useAnnouncementsStore.getState();

describe('announcements', () => {
  it('are new ones even in the same words, so that they are heard again', () => {
    state().say('Copied 3 calls.');
    const { id } = state().latest;
    state().say('Copied 3 calls.');
    expect(state().latest).toEqual({ id: id + 1, text: 'Copied 3 calls.', isShown: false });
  });

  it('that are seen go out of sight without being said again', () => {
    state().show('Copied 3 calls.');
    const shown = state().latest;
    state().hide();
    expect(state().latest).toEqual({ ...shown, isShown: false });
  });
});

import { describe, expect, it } from 'vitest';

import {
  conversationCountWords,
  talkOnceWords,
} from '../../../../src/renderer/calls/conversation-words.ts';
import { nothing } from '../../../../src/renderer/calls/selection.ts';
import type { ConversationSums } from '../../../../src/renderer/calls/conversations-store.ts';

const totals = (calls: number, talkSeconds: number) => ({ calls, talkSeconds, billedSeconds: 0 });
const none = totals(0, 0);

const sums = { selection: nothing, filter: { text: '' }, selectedInView: none, selected: none };

const once = (parts: Partial<ConversationSums>): ConversationSums => ({
  unit: 'calls',
  view: { conversations: 2, calls: 4, talkSeconds: 90 },
  selected: null,
  ...parts,
});

describe('the status bar', () => {
  it('counts conversations and their calls, or those that are selected', () => {
    expect(conversationCountWords(once({}))).toBe('2 conversations, 4 calls');
    const selected = { conversations: 1, calls: 3, talkSeconds: 5 };
    expect(conversationCountWords(once({ selected }))).toBe('1 of 2 conversations selected');
  });

  it('says how talk time was counted where calls overlap', () => {
    expect(talkOnceWords({ ...sums, view: totals(4, 150) }, once({}))).toBe(
      'Talk time 1:30, calls that overlap counted once',
    );
    expect(talkOnceWords({ ...sums, view: totals(4, 90) }, once({}))).toBe('Talk time 1:30');
  });

  it('always says it in a list of conversations', () => {
    expect(talkOnceWords({ ...sums, view: totals(4, 90) }, once({ unit: 'conversations' }))).toBe(
      'Talk time 1:30, calls that overlap counted once',
    );
  });

  it('adds up a selection plainly until its conversations are known', () => {
    const selecting = { ...sums, view: totals(4, 150), selected: totals(2, 120) };
    expect(talkOnceWords(selecting, once({}))).toBe('Talk time 2:00');
  });
});

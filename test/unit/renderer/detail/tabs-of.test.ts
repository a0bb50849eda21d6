import { describe, expect, it } from 'vitest';

import { tabsOf } from '../../../../src/renderer/detail/tabs-of.ts';
import type { Session } from '../../../../src/shared/session.ts';
import { session } from './session-builder.ts';

const missed = { outcome: 'missed', answeredAt: null } as const;
const nobody = { participants: [], hasRecording: false, recordings: [] } as const;

const cases: readonly (readonly [string, Partial<Session>, readonly string[]])[] = [
  [
    'a missed call of Bandwidth: events alone can tell more',
    { provider: 'bandwidth', ...missed, ...nobody },
    ['Overview', 'Events', 'Raw JSON'],
  ],
  [
    'an answered call of Bandwidth',
    { provider: 'bandwidth', ...nobody },
    ['Overview', 'Recordings', 'Transcriptions', 'Events', 'Raw JSON'],
  ],
  [
    'a busy call of Bandwidth Voice v2',
    { provider: 'bandwidth-v2', ...missed, outcome: 'busy', ...nobody },
    ['Overview', 'Raw JSON'],
  ],
  [
    'a call that the provider calls by a word we do not know: it may have been recorded',
    { provider: 'bandwidth-v2', ...missed, outcome: 'unknown', ...nobody },
    ['Overview', 'Recordings', 'Raw JSON'],
  ],
  [
    'a leg of Bird with all that Bird knows',
    {
      provider: 'bird',
      ...nobody,
      quality: { mos: 4.3, postDialDelaySeconds: null, sip: null },
      callFlow: [{ id: 'c', command: 'say', status: null, conditions: [] }],
    },
    ['Overview', 'Recordings', 'Transcriptions', 'Quality', 'Call flow', 'Raw JSON'],
  ],
  [
    'a call of CometChat that was not recorded',
    { provider: 'cometchat', ...nobody },
    ['Overview', 'Raw JSON'],
  ],
  [
    'a call of CometChat that has a transcription, recorded or not',
    { provider: 'cometchat', ...nobody, hasTranscription: true },
    ['Overview', 'Transcriptions', 'Raw JSON'],
  ],
  [
    'a recorded call of CometChat that has none',
    { provider: 'cometchat', ...nobody, hasRecording: true, hasTranscription: false },
    ['Overview', 'Recordings', 'Raw JSON'],
  ],
  [
    'a call of CometChat whose recording is not listed yet',
    { provider: 'cometchat', ...nobody, hasRecording: true },
    ['Overview', 'Recordings', 'Transcriptions', 'Raw JSON'],
  ],
];

describe('the panes of a call', () => {
  it.each(cases)('%s', (_what, facts, titles) => {
    expect(tabsOf(session(facts))).toEqual(titles);
  });
});

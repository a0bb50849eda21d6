import { describe, expect, it } from 'vitest';

import { readDetail } from '../../../../../src/main/providers/bandwidth/read-detail.ts';
import { fixtureText } from '../../../../fakes/fixture-text.ts';

const fixture = (name: string) => fixtureText('bandwidth', name);
const events = (...list: readonly object[]) => readDetail('events', [JSON.stringify(list)]);

describe('events', () => {
  it('have their times in both notations, and data word for word', () => {
    expect(readDetail('events', [fixture('b3-events.json')])).toEqual({
      kind: 'events',
      unreadable: [],
      events: [
        { id: 'ce-1', at: Date.UTC(2019, 10, 4, 14, 2, 3, 10), name: 'create', data: null },
        { id: 'ce-2', at: Date.UTC(2019, 10, 4, 14, 2, 11, 120), name: 'answer', data: null },
        {
          id: 'ce-3',
          at: Date.UTC(2019, 10, 4, 14, 2, 11, 300),
          name: 'CHANNEL_EXECUTE',
          data: '{"applicationName":"playback","applicationData":"hi.mp3"}',
        },
        { id: 'ce-4', at: 1_572_876_340_905, name: 'hangup', data: 'NORMAL_CLEARING' },
      ],
      hangup: { cause: 'NORMAL_CLEARING', source: null, sipCode: null },
      outcome: null,
    });
  });

  it('tell busy from missed when nobody answered', () => {
    const hangup = { id: 'b', name: 'hangup', data: 'USER_BUSY' };
    expect(events({ id: 'a', name: 'create' }, hangup)).toMatchObject({ outcome: 'busy' });
    expect(events({ id: 'a', name: 'answer' }, hangup)).toMatchObject({ outcome: null });
  });

  it('without a hangup tell nothing of the end', () => {
    const nothing = { hangup: null, outcome: null };
    expect(events({ id: 'a', name: 'create' })).toMatchObject(nothing);
    expect(events({ id: 'a', name: 'hangup', data: '' })).toMatchObject(nothing);
  });

  it('of several answers come one after the other', () => {
    const detail = readDetail('events', ['[{"id":"a"}]', '[]', '[{"id":"b","data":{"x":1}}]']);
    expect(detail).toMatchObject({ events: [{ id: 'a' }, { id: 'b', data: '{"x":1}' }] });
  });

  it('that cannot be read are named, the others stay', () => {
    expect(readDetail('events', ['[{"id":"a"},7,{"id":["b"]}]'])).toMatchObject({
      events: [{ id: 'a' }],
      unreadable: [expect.stringMatching(/^the call/), 'id: expected text'],
    });
  });
});

describe('recordings', () => {
  it('last from their start to their end; one still being saved has none', () => {
    expect(readDetail('recordings', [fixture('b4-recordings.json')])).toMatchObject({
      recordings: [
        {
          id: 'rec-1',
          seconds: 48,
          state: 'complete',
          url: 'https://api.catapult.inetwork.com/v1/users/u-demo/media/c-aa01-1.wav',
        },
        { id: 'rec-2', seconds: null, endedAt: null, state: 'saving' },
      ],
      unreadable: [],
    });
  });
});

describe('transcriptions', () => {
  it('say whether their text is only the beginning, and never their price as a length', () => {
    expect(readDetail('transcriptions', [fixture('b4-transcriptions.json')])).toMatchObject({
      transcriptions: [
        { id: 'tr-1', text: 'Hello, this is Ana …', isCropped: true, seconds: null },
        { id: 'tr-2', text: null, isCropped: false, state: 'transcribing', url: null },
      ],
    });
  });
});

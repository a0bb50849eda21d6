/** A call, recording or transcription as Bird writes it. */
export type WireItem = Readonly<Record<string, unknown>>;

export const workspaceId = '5f0c1d2e-0000-4a4a-8b8b-00000000000a';
export const channelId = '5f0c1d2e-1111-4a4a-8b8b-000000000001';
export const otherChannelId = '5f0c1d2e-1111-4a4a-8b8b-000000000002';

const statuses = ['completed', 'completed', 'completed', 'no-answer', 'busy', 'failed'];

const idOf = (nth: number): string =>
  `c0ffee00-0000-4000-9000-${nth.toString(16).padStart(12, '0')}`;

const iso = (ms: number): string => new Date(ms).toISOString();

export const birdCall = (nth: number, at: number, more: WireItem = {}): WireItem => {
  const status = statuses[nth % statuses.length];
  const times =
    status === 'completed'
      ? { ringingAt: iso(at + 2_000), answeredAt: iso(at + 7_000), endedAt: iso(at + 67_000) }
      : { ringingAt: iso(at + 2_000), endedAt: iso(at + 32_000) };
  return {
    id: idOf(nth),
    channelId: nth % 5 === 0 ? otherChannelId : channelId,
    from: `31970055${String(500 + (nth % 400))}`,
    to: '351910000777',
    direction: nth % 2 === 0 ? 'outgoing' : 'incoming',
    status,
    type: 'pstn',
    duration: status === 'completed' ? 60 : 0,
    createdAt: iso(at),
    updatedAt: iso(at + 70_000),
    ...times,
    ...more,
  };
};

/** So many calls, one every ten minutes back from `until`, the same in every run; newest first. */
export const birdCalls = (count: number, until: number): readonly WireItem[] =>
  Array.from({ length: count }, (_, nth) => birdCall(nth + 1, until - nth * 600_000));

export const recordingOf = (callId: string, id: string, more: WireItem = {}): WireItem => ({
  id,
  source: 'call',
  sourceId: callId,
  channelId,
  status: 'available',
  origin: 'call-command-record',
  duration: 20,
  stereo: true,
  format: 'mp3',
  transcription: true,
  createdAt: '2026-01-15T11:00:08Z',
  updatedAt: '2026-01-15T11:01:00Z',
  startedAt: '2026-01-15T11:00:08.5Z',
  endedAt: '2026-01-15T11:00:28.4Z',
  ...more,
});

export const transcriptionOf = (
  recordingId: string,
  id: string,
  more: WireItem = {},
): WireItem => ({
  id,
  recordingId,
  status: 'available',
  stereo: true,
  locale: 'en-US',
  createdAt: '2026-01-15T11:02:00Z',
  updatedAt: '2026-01-15T11:02:20Z',
  ...more,
});

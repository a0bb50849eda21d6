import type { Connection, ConnectionDraft } from '../../../../src/shared/connection.ts';

/** A draft that can be saved as it is. */
export const draft = (change: Partial<ConnectionDraft> = {}): ConnectionDraft => ({
  provider: 'cometchat',
  name: 'Support',
  settings: { appId: '2574867aa2e6e417', region: 'eu' },
  secrets: { apiKey: 'KEY-CANARY-7' },
  ...change,
});

export const connection = (change: Partial<Connection> = {}): Connection => ({
  id: '5f0c1c9e-7d53-4d8b-8f6c-0d8a3a1e2b11',
  provider: 'cometchat',
  name: 'Support',
  settings: { appId: '2574867aa2e6e417', region: 'eu' },
  createdAt: 1_760_000_000_000,
  isSample: false,
  hasKey: true,
  colour: 'blue',
  isPaused: false,
  ...change,
});

import { describe, expect, it } from 'vitest';

import { FailureError } from '../../../../../src/main/failure-error.ts';
import { birdBaseUrl } from '../../../../../src/main/providers/bird/base-url.ts';

const workspaceId = '5f0c1d2e-0000-4a4a-8b8b-00000000000a';

const problemWith = (settings: Record<string, string>): string | undefined => {
  try {
    return `no problem: ${birdBaseUrl(settings).href}`;
  } catch (error) {
    if (!(error instanceof FailureError) || error.failure.kind !== 'invalid-settings') throw error;
    return error.failure.problems[0]?.field;
  }
};

describe('the address of Bird’s API', () => {
  it('is one for all workspaces', () => {
    expect(birdBaseUrl({ workspaceId }).href).toBe('https://api.bird.com/');
  });

  it.each([
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['https://proxy.example.com/bird/', 'https://proxy.example.com/bird'],
  ])('can be given: %s', (baseUrl, expected) => {
    expect(birdBaseUrl({ workspaceId, baseUrl }).href).toBe(expected);
  });

  it.each(['', 'acme', '../..', `${workspaceId}/..`, `${workspaceId}?`, workspaceId.slice(1)])(
    'is not made of the workspace %j',
    (id) => {
      expect(problemWith({ workspaceId: id })).toBe('workspaceId');
    },
  );

  it.each(['x', '..', `${workspaceId}/calls`])('is not made of the channel %j', (channelId) => {
    expect(problemWith({ workspaceId, channelId })).toBe('channelId');
  });

  it.each(['', ' '])('needs no channel (%j)', (channelId) => {
    expect(problemWith({ workspaceId, channelId })).toMatch(/^no problem/);
  });

  it.each(['http://example.com', 'https://u:p@example.com', 'ftp://x', 'example.com'])(
    'is not %j',
    (baseUrl) => {
      expect(problemWith({ workspaceId, baseUrl })).toBe('baseUrl');
    },
  );
});

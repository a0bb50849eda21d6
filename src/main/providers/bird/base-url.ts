import { providerForms } from '../../../shared/provider.ts';
import { givenBaseUrl, invalidSetting } from '../given-base-url.ts';

type Settings = Readonly<Record<string, string>>;

/**
 * Where Bird's API is for these settings: everything before `/workspaces`, without a slash at the
 * end of its `href` unless it is a bare origin. Throws `invalid-settings` for ids that are no UUID.
 */
export const birdBaseUrl = (settings: Settings): URL => {
  birdWorkspace(settings);
  birdChannel(settings);
  const url = givenBaseUrl(settings) ?? new URL(providerForms.bird.defaultBaseUrl(settings));
  url.pathname = url.pathname.replace(/\/+$/, '');
  return url;
};

export const birdWorkspace = (settings: Settings): string => checkedId(settings, 'workspaceId');

/** The one channel to be read, or `null` for all of the workspace. */
export const birdChannel = (settings: Settings): string | null =>
  (settings['channelId'] ?? '').trim() === '' ? null : checkedId(settings, 'channelId');

/** A UUID and nothing else: it becomes a part of the path a key is sent to. */
const checkedId = (settings: Settings, key: 'workspaceId' | 'channelId'): string => {
  const id = (settings[key] ?? '').trim();
  const field = providerForms.bird.fields.find((candidate) => candidate.key === key);
  if (field?.pattern?.test(id) === true) return id.toLowerCase();
  throw invalidSetting(key, field?.patternHint ?? 'Check the ID.');
};

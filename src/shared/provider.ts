/** A provider's name in code: its folder in `src/main/providers`. */
export type ProviderId = 'cometchat' | 'bandwidth' | 'bandwidth-v2' | 'bird';

/** What a person must say to connect; drives the form, its checks and the stored settings. */
export interface ProviderForm {
  readonly id: ProviderId;
  readonly name: string;
  readonly fields: readonly ProviderField[];
  /** The address used when *API base URL* is left empty, for the hint in the form. */
  readonly defaultBaseUrl: (settings: Readonly<Record<string, string>>) => string;
  /** Where a person finds these values. */
  readonly help: string;
}

export interface ProviderField {
  readonly key: string;
  readonly label: string;
  /** A secret goes to the operating system's keychain and never comes back to the page. */
  readonly kind: 'text' | 'secret' | 'choice';
  readonly isRequired: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** What a valid value looks like, matched whole. */
  readonly pattern?: RegExp;
  /** The sentence shown when `pattern` does not match. */
  readonly patternHint?: string;
  readonly hint?: string;
}

const cometchat: ProviderForm = {
  id: 'cometchat',
  name: 'CometChat',
  fields: [
    {
      key: 'appId',
      label: 'App ID',
      kind: 'text',
      isRequired: true,
      pattern: /^[0-9a-zA-Z]{4,40}$/,
      patternHint: 'An App ID has 4 to 40 letters and digits and nothing else.',
    },
    {
      key: 'region',
      label: 'Region',
      kind: 'choice',
      isRequired: true,
      choices: [
        { value: 'us', label: 'us' },
        { value: 'eu', label: 'eu' },
        { value: 'in', label: 'in' },
      ],
    },
    {
      key: 'apiKey',
      label: 'API key',
      kind: 'secret',
      isRequired: true,
      hint: 'The REST API key (full access) of the app.',
    },
    {
      key: 'onBehalfOf',
      label: 'On behalf of',
      kind: 'text',
      isRequired: false,
      hint: 'A user’s uid. Only the calls of this user are read. Optional.',
    },
  ],
  defaultBaseUrl: ({ appId, region }) =>
    `https://${appId === undefined || appId === '' ? '{app id}' : appId.toLowerCase()}.call-${region ?? 'us'}.cometchat.io/v3`,
  help: 'In the CometChat dashboard: your app → API & Auth Keys. App ID and region are at the top; use a REST API key with full access.',
};

const bandwidth: ProviderForm = {
  id: 'bandwidth',
  name: 'Bandwidth',
  fields: [
    {
      key: 'userId',
      label: 'User ID',
      kind: 'text',
      isRequired: true,
      pattern: /^[0-9A-Za-z_-]{2,80}$/,
      patternHint: 'A User ID has letters, digits and dashes only, such as u-abc123.',
    },
    { key: 'token', label: 'API token', kind: 'secret', isRequired: true },
    { key: 'secret', label: 'API secret', kind: 'secret', isRequired: true },
  ],
  defaultBaseUrl: () => 'https://api.catapult.inetwork.com/v1',
  help: 'For accounts of the older Bandwidth platform (Catapult, v1). User ID, API token and API secret are together under Account → API Information.',
};

const bandwidthV2: ProviderForm = {
  id: 'bandwidth-v2',
  name: 'Bandwidth Voice v2',
  fields: [
    {
      key: 'accountId',
      label: 'Account ID',
      kind: 'text',
      isRequired: true,
      pattern: /^\d{3,20}$/,
      patternHint: 'An Account ID is a number, such as 9900000.',
    },
    { key: 'username', label: 'API username', kind: 'text', isRequired: true },
    { key: 'password', label: 'API password', kind: 'secret', isRequired: true },
  ],
  defaultBaseUrl: () => 'https://voice.bandwidth.com/api/v2',
  help: 'In the Bandwidth dashboard: the Account ID is at the top right; under Users, use one that may call the Voice API. Bandwidth keeps calls for 7 days, so sync at least once a week.',
};

/** 32 hexadecimal digits in five groups, in either case. */
export const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const bird: ProviderForm = {
  id: 'bird',
  name: 'Bird',
  fields: [
    {
      key: 'workspaceId',
      label: 'Workspace ID',
      kind: 'text',
      isRequired: true,
      pattern: uuidPattern,
      patternHint:
        'A Workspace ID has 32 digits and letters a to f in five groups, such as 5f0c1d2e-1111-4a4a-8b8b-000000000001.',
    },
    {
      key: 'channelId',
      label: 'Channel ID',
      kind: 'text',
      isRequired: false,
      pattern: uuidPattern,
      patternHint:
        'A Channel ID has 32 digits and letters a to f in five groups, such as 5f0c1d2e-1111-4a4a-8b8b-000000000001. Leave it empty for all channels.',
      hint: 'One voice channel. Empty: all voice channels of the workspace.',
    },
    {
      key: 'accessKey',
      label: 'Access key',
      kind: 'secret',
      isRequired: true,
      hint: 'A key whose role may read calls, recordings and transcriptions.',
    },
  ],
  defaultBaseUrl: () => 'https://api.bird.com',
  help: 'In the Bird dashboard: Workspace ID and Channel ID are in the address of a voice channel’s page. Access keys are under Settings → Security → Access keys.',
};

export const providerForms: Readonly<Record<ProviderId, ProviderForm>> = {
  cometchat,
  bandwidth,
  'bandwidth-v2': bandwidthV2,
  bird,
};

export const providerIds = Object.keys(providerForms) as readonly ProviderId[];

/** The setting every provider has: another address for its API (https, or http on loopback). */
export const baseUrlKey = 'baseUrl';

import { providerForms, type ProviderId } from '../../shared/provider.ts';
import type { FailureSubject } from './failure-sentences.ts';

/** What an account is called at a provider, in the words of its form. */
export interface AccountWords {
  /** `… did not accept the` … */
  readonly key: string;
  /** What to do when the key may not read calls. */
  readonly permission: string;
  /** `… knows no` … */
  readonly missing: string;
  /** What to compare then. */
  readonly compare: string;
  /** What to check when the address does not exist. */
  readonly address: string;
}

const typedAddress = 'Check the API base URL under Advanced, then the network.';

const words: Readonly<Record<ProviderId, AccountWords>> = {
  cometchat: {
    key: 'API key',
    permission:
      'Use a REST API key with full access; an auth-only key cannot read calls. The owner of the app can make one.',
    missing: 'app with this App ID in this region',
    compare: 'Compare the App ID and the Region with the CometChat dashboard.',
    address:
      'Check the App ID and the Region: the address is made of them. Then check the network.',
  },
  bandwidth: {
    key: 'API token and API secret',
    permission:
      'The token and the secret must belong to this User ID. All three are under Account → API Information.',
    missing: 'user with this User ID',
    compare:
      'Compare the User ID with Account → API Information. Accounts of the newer platform need the provider Bandwidth Voice v2.',
    address: typedAddress,
  },
  'bandwidth-v2': {
    key: 'API username and API password',
    permission:
      'In the Bandwidth dashboard, give the API user the right to use the Voice API, and check that the Account ID is the one it belongs to.',
    missing: 'account with this Account ID',
    compare: 'Compare the Account ID with the top right of the Bandwidth dashboard.',
    address: typedAddress,
  },
  bird: {
    key: 'access key',
    permission:
      'In Bird, the role of the access key must allow reading calls, recordings and transcriptions. Its owner can change the role.',
    missing: 'workspace with this Workspace ID, or no voice channel in it with this Channel ID',
    compare:
      'Compare both with the address of the voice channel’s page in Bird. The access key must be of the same workspace.',
    address: typedAddress,
  },
};

const unnamed: AccountWords = {
  key: 'key',
  permission: 'Use a key with full access, or ask the owner of the account for one.',
  missing: 'account with these details',
  compare: 'Compare the account fields of the connection with the provider’s own site.',
  address: 'Check the API base URL and the account fields of the connection, then the network.',
};

/** By the provider's name, which is all that a failure's subject has. */
export const accountWords = ({ provider }: FailureSubject): AccountWords => {
  const form = Object.values(providerForms).find(({ name }) => name === provider);
  return form === undefined ? unnamed : words[form.id];
};

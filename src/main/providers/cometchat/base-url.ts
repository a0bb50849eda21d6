import { providerForms } from '../../../shared/provider.ts';
import { givenBaseUrl, invalidSetting, withApiPath } from '../given-base-url.ts';

const regions: ReadonlySet<string> = new Set(['us', 'eu', 'in']);
/** Letters and digits only, so that an App ID can be nothing but the first part of the host. */
const appIdPattern = /^[0-9a-z]{4,40}$/;

/**
 * Where the Calls API of these settings is, without a slash at the end. `/v3` and `/v3.0` both
 * occur in CometChat's documents and are taken for the same; a bare origin gets `/v3`.
 */
export const cometchatBaseUrl = (settings: Readonly<Record<string, string>>): URL =>
  withApiPath(givenBaseUrl(settings) ?? ownBaseUrl(settings), '/v3');

const ownBaseUrl = (settings: Readonly<Record<string, string>>): URL => {
  const appId = (settings['appId'] ?? '').trim().toLowerCase();
  const region = settings['region'] ?? '';
  if (!appIdPattern.test(appId)) {
    const field = providerForms.cometchat.fields.find(({ key }) => key === 'appId');
    throw invalidSetting('appId', field?.patternHint ?? 'Check the App ID.');
  }
  if (!regions.has(region)) throw invalidSetting('region', 'Choose us, eu or in.');
  const url = new URL(providerForms.cometchat.defaultBaseUrl({ appId, region }));
  // Checked on the finished address, not on its parts: this host will be sent the key.
  if (url.protocol !== 'https:' || url.host !== `${appId}.call-${region}.cometchat.io`) {
    throw invalidSetting('appId', 'These settings do not lead to CometChat. Check the App ID.');
  }
  return url;
};

import { providerForms } from '../../../shared/provider.ts';
import { givenBaseUrl, withApiPath } from '../given-base-url.ts';

/** Where the Catapult API of these settings is, without a slash at the end. */
export const bandwidthBaseUrl = (settings: Readonly<Record<string, string>>): URL =>
  withApiPath(
    givenBaseUrl(settings) ?? new URL(providerForms.bandwidth.defaultBaseUrl(settings)),
    '/v1',
  );

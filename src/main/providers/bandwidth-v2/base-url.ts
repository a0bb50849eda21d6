import { providerForms } from '../../../shared/provider.ts';
import { givenBaseUrl, withApiPath } from '../given-base-url.ts';

/** Where the Voice API of these settings is, without a slash at the end. */
export const bandwidthV2BaseUrl = (settings: Readonly<Record<string, string>>): URL =>
  withApiPath(
    givenBaseUrl(settings) ?? new URL(providerForms['bandwidth-v2'].defaultBaseUrl(settings)),
    '/api/v2',
  );

import { accountWords } from './account-words.ts';
import { providerOf, text, theProvider, type Sentences } from './failure-sentences.ts';

/** Failures on the way: no answer of the provider was read. */
export const networkSentences: Sentences<
  | 'offline'
  | 'host-not-found'
  | 'unreachable'
  | 'certificate'
  | 'timed-out'
  | 'redirected'
  | 'cut-short'
  | 'too-large'
  | 'not-the-api'
> = {
  offline: (_, about) =>
    text(
      'No network',
      `This computer is offline, so ${theProvider(about)} could not be asked.`,
      'Everything already on the shelf can be used. Try again once the network is back.',
    ),
  'host-not-found': ({ host }, about) =>
    text(
      'Address not found',
      `The address ${host} does not exist, or the name server could not find it.`,
      accountWords(about).address,
    ),
  unreachable: ({ host, detail }) =>
    text(
      'No connection',
      `${host} was found, but it did not accept the connection.`,
      'Check whether a firewall, VPN or proxy stands in the way, then try again.',
      detail,
    ),
  certificate: ({ host, detail }) =>
    text(
      'Certificate not trusted',
      `${host} could not prove who it is, so nothing was sent to it.`,
      'Check the date of this computer and whether a proxy inspects its traffic. Your administrator can add the proxy’s certificate to the system.',
      detail,
    ),
  'timed-out': ({ host, seconds }) =>
    text(
      'No answer in time',
      `${host} did not answer within ${seconds === 1 ? '1 second' : `${seconds} seconds`}.`,
      'Try again. If it stays like this, the service may be down or the network very slow.',
    ),
  redirected: ({ host }) =>
    text(
      'Sent elsewhere',
      `${host} pointed to another address. The key is never sent on, so the request was stopped.`,
      'Check the API base URL under Advanced. A Wi-Fi sign-in page can also cause this: open a browser and sign in.',
    ),
  'cut-short': (_, about) =>
    text(
      'Answer cut short',
      `The answer of ${theProvider(about)} broke off before its end. None of it was used.`,
      'Try again. The sync goes on where it stopped.',
    ),
  'too-large': ({ limitBytes }, about) =>
    text(
      'Answer too large',
      `${providerOf(about)} sent more than ${Math.round(limitBytes / 1_000_000)} MB in one answer. None of it was used.`,
      'Check the API base URL under Advanced: this is not what a list of calls looks like.',
    ),
  'not-the-api': ({ contentType }, about) =>
    text(
      'Not the API',
      `A web page or another kind of file came back where ${theProvider(about)} should have sent JSON.`,
      'Check the API base URL under Advanced. On public Wi-Fi, open a browser and sign in first.',
      contentType === '' ? 'The answer named no content type.' : `Content type: ${contentType}`,
    ),
};

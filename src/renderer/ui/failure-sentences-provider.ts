import { accountWords } from './account-words.ts';
import { timeOrDate } from './time-words.ts';
import { providerOf, text, theProvider, type Sentences } from './failure-sentences.ts';

const codeOf = (code: string | null): string | null =>
  code === null ? null : `The provider’s code: ${code}`;

/** Failures that the provider itself stated, or that its answer shows. */
export const providerSentences: Sentences<
  | 'key-refused'
  | 'key-lacks-permission'
  | 'account-not-found'
  | 'call-not-found'
  | 'rate-limited'
  | 'range-refused'
  | 'bad-request'
  | 'server-error'
  | 'wrong-shape'
> = {
  'key-refused': ({ code }, about) =>
    text(
      'Key refused',
      `${providerOf(about)} did not accept the ${accountWords(about).key}. It may be mistyped, revoked or of another account.`,
      about.isUnsaved === true
        ? 'Enter it again and test once more. Nothing has been saved.'
        : 'Edit the connection and enter the key again. Everything already stored stays.',
      codeOf(code),
    ),
  'key-lacks-permission': ({ code }, about) =>
    text(
      'Key may not read calls',
      `${providerOf(about)} knows the key, but the key is not allowed to read call logs.`,
      accountWords(about).permission,
      codeOf(code),
    ),
  'account-not-found': ({ code }, about) => {
    const { missing, compare } = accountWords(about);
    return text(
      'Account not found',
      `${providerOf(about)} knows no ${missing}.`,
      compare,
      codeOf(code),
    );
  },
  'call-not-found': ({ callId }, about) =>
    text(
      'Call not found',
      `${providerOf(about)} has no call with the ID “${callId}”.`,
      'Check the Call ID and the connection. Providers delete old calls: it may be gone there.',
    ),
  'rate-limited': ({ retryAt }, about) =>
    text(
      'Too many requests',
      `${providerOf(about)} asks to slow down: its limit of requests is used up.`,
      retryAt === null
        ? 'Wait a few minutes, then try again.'
        : `Try again after ${timeOrDate(retryAt, Date.now())}.`,
    ),
  'range-refused': ({ status, detail }, about) =>
    text(
      'Span of time refused',
      `${providerOf(about)} does not list calls over a span of time as long as was asked for (status ${status}).`,
      'Sync again. If it is refused again, the provider may have changed how far back it lists calls.',
      detail,
    ),
  'bad-request': ({ status, detail }, about) =>
    text(
      'Request refused',
      `${providerOf(about)} did not understand the request (status ${status}).`,
      'Check the connection’s settings. If they are right, the provider may have changed its API.',
      detail,
    ),
  'server-error': ({ status }, about) =>
    text(
      'Trouble at the provider',
      `${providerOf(about)} answered with an error of its own (status ${status}).`,
      'Nothing is wrong on this side. Wait a few minutes, then try again.',
    ),
  'wrong-shape': ({ detail }, about) =>
    text(
      'Unexpected answer',
      `The answer is JSON, but not the list of calls that ${theProvider(about)} documents. None of it was used.`,
      'Check the API base URL under Advanced. If it is right, the provider may have changed its API.',
      detail,
    ),
};

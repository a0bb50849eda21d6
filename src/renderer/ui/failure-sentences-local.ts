import { countOf } from '../format/count.ts';
import { text, theProvider, type FailureSubject, type Sentences } from './failure-sentences.ts';

const named = (about: FailureSubject): string =>
  about.connection === null ? 'this connection' : `“${about.connection}”`;

/** Failures on this side: keys, settings, disk, or a defect of ours. */
export const localSentences: Sentences<
  | 'key-missing'
  | 'key-unreadable'
  | 'weak-key-storage'
  | 'invalid-settings'
  | 'connection-not-found'
  | 'connection-paused'
  | 'already-syncing'
  | 'disk-full'
  | 'file'
  | 'cancelled'
  | 'internal'
> = {
  'key-missing': (_, about) =>
    text(
      'No key stored',
      `There is no key for ${named(about)}, so ${theProvider(about)} cannot be asked.`,
      'Edit the connection and enter the key.',
    ),
  'key-unreadable': (_, about) =>
    text(
      'Stored key cannot be opened',
      `The system’s keychain does not open the key of ${named(about)} any more. This happens after a move to another computer or user.`,
      `Edit the connection and enter the key for ${theProvider(about)} again.`,
    ),
  'weak-key-storage': (_, about) =>
    text(
      'No keyring on this system',
      `The key for ${theProvider(about)} would be stored with light protection only: other programs of this user could read it.`,
      'Set up a keyring such as GNOME Keyring or KWallet, or tick “Store the key anyway” and save again.',
    ),
  'invalid-settings': ({ problems }) =>
    text(
      'Some fields need a correction',
      `${countOf(problems.length, 'field')} of the connection cannot be used as entered.`,
      'Correct the marked fields and save again.',
      problems.map(({ sentence }) => sentence).join(' '),
    ),
  'connection-not-found': (_, about) =>
    text(
      'Connection gone',
      `${about.connection === null ? 'This connection' : named(about)} has been removed.`,
      'Its calls stay on the shelf. Add the connection again to fetch new ones.',
    ),
  'connection-paused': (_, about) =>
    text(
      'Connection paused',
      `${about.connection === null ? 'This connection' : named(about)} is paused, so no sync takes it.`,
      'Resume it under Connections, then sync again.',
    ),
  'already-syncing': (_, about) =>
    text(
      'Already syncing',
      `A sync of ${named(about)} is under way.`,
      'Wait until it is done, or stop it first.',
    ),
  'disk-full': ({ neededBytes }) =>
    text(
      'Disk full',
      `There is not enough room on the disk: ${Math.max(1, Math.ceil(neededBytes / 1_000_000))} MB more are needed.`,
      'Free some space, then try again. What is already stored is safe.',
    ),
  file: ({ path, detail }) =>
    text(
      'File could not be used',
      `The file ${path} could not be read or written.`,
      'Check that the folder exists and may be written to, then try again.',
      detail,
    ),
  cancelled: (_, about) =>
    text(
      'Stopped',
      `The request to ${theProvider(about)} was stopped before it was done.`,
      'Start it again whenever you like.',
    ),
  internal: ({ detail }) =>
    text(
      'Something went wrong in Callshelf',
      'This is a defect in Callshelf, not something you did.',
      'Try again. If it happens again, report it with the detail below.',
      detail,
    ),
};

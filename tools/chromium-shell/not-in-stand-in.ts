/** The app used a part of Electron that the Chromium stand-in does not imitate. */
export class NotInStandInError extends Error {
  override readonly name = 'NotInStandInError';

  constructor(what: string) {
    super(`Electron API ${what} is not in the Chromium stand-in`);
  }
}

import { pageOrigin } from './page-origin.ts';

/** Why the window shows a plain page instead of the app. */
export type RecoveryReason = 'crashing' | 'no-bridge';

const sentences: Readonly<Record<RecoveryReason, string>> = {
  crashing:
    'The window stopped working three times within a minute, so it was not opened again. Your calls are safe on this disk.',
  'no-bridge':
    'A part of the app could not be loaded, so the window cannot reach your calls. They are safe on this disk.',
};

const nextSteps: Readonly<Record<RecoveryReason, string>> = {
  crashing: 'Quit Callshelf and start it again. If this comes back, restart the computer.',
  'no-bridge': 'Quit Callshelf and start it again. If this comes back, install Callshelf again.',
};

const reasons = Object.keys(sentences) as readonly RecoveryReason[];

export const recoveryUrl = (reason: RecoveryReason): string => `${pageOrigin}/recovery/${reason}`;

export const recoveryReasonOf = (url: string): RecoveryReason | null =>
  reasons.find((reason) => recoveryUrl(reason) === url) ?? null;

/** Made of nothing but this text: neither the bundle nor the bridge has to work for it to show. */
export const recoveryHtml = (reason: RecoveryReason): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Callshelf has stopped</title>
    <style nonce="__STYLE_NONCE__">
      :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
      main { max-width: 34rem; margin: 20vh auto 0; padding: 0 1.5rem; }
      h1 { font-size: 20px; }
    </style>
  </head>
  <body>
    <main role="alert">
      <h1>Callshelf has stopped</h1>
      <p>${sentences[reason]}</p>
      <p>${nextSteps[reason]}</p>
    </main>
  </body>
</html>
`;

import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.ts';
import { announceControl, followTheTest } from './control.ts';
import { standInForElectron } from './electron-hook.ts';
import { isHeadless } from './environment.ts';
import { closeOtherPages } from './other-pages.ts';
import { say } from './say.ts';
import { answerRequests } from './serve.ts';
import { closeBrowser, openBrowser } from './the-browser.ts';
import { closeAllWindows } from './the-windows.ts';

/** `node tools/chromium-shell/main.ts [main file]`: runs a built Electron app in Chromium. */
const mainFile = resolve(process.argv[2] ?? 'out/main/index.js');

const open = async (userData: string): Promise<void> => {
  const { browser, context, endpoint } = await openBrowser(userData);
  const version = browser.version();
  await answerRequests(context);
  await closeOtherPages(browser);
  process.env['CALLSHELF_HOST'] = `Chromium ${version}, standing in for Electron`;
  say(
    `Chromium ${version}${isHeadless ? ', without a display' : ''}. For trying the app: ` +
      `API keys are encrypted, but the key to them lies beside them in ${userData}.`,
  );
  announceControl(endpoint);
};

const run = async (): Promise<void> => {
  app.prepare(mainFile, { openBrowser: open, closeWindows: closeAllWindows, closeBrowser });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, app.quit);
  followTheTest(app.quit);
  standInForElectron();
  await import(pathToFileURL(mainFile).href);
  await app.start();
};

if (existsSync(mainFile)) await run();
else {
  say(`${mainFile} is not there. \`npm run build\` makes it.`);
  process.exitCode = 1;
}

import { _electron } from 'playwright-core';
import type { ElectronApplication } from 'playwright-core';
import { isRootOnLinux } from '../../tools/display.ts';
import { projectDir } from '../../tools/project-node.ts';
import type { LaunchedApp, LaunchOptions } from './launch-app.ts';
import { killAlone, killRenderers, killTree } from './launch-processes.ts';

/** A proxy that nobody answers for, loopback included: no request of any session gets out. */
const offlineArgs = ['--proxy-server=127.0.0.1:1', '--proxy-bypass-list=<-loopback>'];

export const launchElectron = async (
  executablePath: string,
  options: LaunchOptions,
): Promise<LaunchedApp> => {
  const app = await _electron.launch({
    executablePath,
    args: [
      projectDir,
      ...(isRootOnLinux() ? ['--no-sandbox'] : []),
      ...(options.offline === true ? offlineArgs : []),
    ],
    env: { ...definedEnv(), ...options.env, CALLSHELF_USER_DATA: options.userDataDir },
    // Playwright would otherwise show every page in light colours, whatever the system says.
    colorScheme: null,
  });
  await answerDialogs(app, options);
  if (process.env['CALLSHELF_VERBOSE'] === '1') app.process().stderr?.pipe(process.stderr);
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return {
    page,
    host: 'electron',
    close: () => app.close(),
    kill: () => killTree(app.process(), options.userDataDir),
    killMain: () => killAlone(app.process(), options.userDataDir),
    killRenderer: async () => {
      const gone = page.waitForEvent('crash');
      killRenderers(app.process(), options.userDataDir);
      await gone;
      return null;
    },
  };
};

const definedEnv = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );

const listOf = (value: string | readonly string[] | undefined): readonly string[] | null =>
  value === undefined ? null : typeof value === 'string' ? [value] : value;

/** Replaces the dialogs in Electron's main process, where no real one could be clicked. */
const answerDialogs = (app: ElectronApplication, options: LaunchOptions): Promise<void> =>
  app.evaluate(
    ({ dialog }, { saveAs, openFile }) => {
      const inTurn = (answers: readonly string[]): (() => string) => {
        let next = 0;
        return () => answers[Math.min(next++, answers.length - 1)] ?? '';
      };
      if (saveAs !== null) {
        const answer = inTurn(saveAs);
        dialog.showSaveDialog = () => {
          const filePath = answer();
          return Promise.resolve({ canceled: filePath === '', filePath });
        };
      }
      if (openFile !== null) {
        const answer = inTurn(openFile);
        dialog.showOpenDialog = () => {
          const filePaths = [answer()].filter((path) => path !== '');
          return Promise.resolve({ canceled: filePaths.length === 0, filePaths });
        };
      }
    },
    { saveAs: listOf(options.saveAs), openFile: listOf(options.openFile) },
  );

import { join } from 'node:path';
import { app, net, powerMonitor, session, shell } from 'electron';
import { createHandlers } from './handlers.ts';
import { recordingsFolder } from './media/recording-files.ts';
import { setApplicationMenu } from './menu/application-menu.ts';
import { handleAppScheme, registerAppScheme } from './security/app-protocol.ts';
import { hardenApp } from './security/harden-app.ts';
import { hardenSession } from './security/harden-session.ts';
import { registerRequests, sendNotice } from './security/ipc-registrar.ts';
import { clearPageStore } from './security/clear-page-store.ts';
import { logUnhandledRejections } from './security/log-defect.ts';
import { prepareUserData } from './security/user-data.ts';
import { openAppTheme } from './windows/app-theme.ts';
import { explainAndExit } from './windows/explain-and-exit.ts';
import { finishBeforeQuit } from './windows/finish-before-quit.ts';
import { hostName } from './windows/host-name.ts';
import { openMainWindow } from './windows/main-window.ts';
import { createPageLifetime } from './windows/page-lifetime.ts';
import { makeRoomInPages } from './windows/page-memory.ts';
import { showTaskbarProgress } from './windows/taskbar-progress.ts';
import { keepOneWindow } from './windows/the-window.ts';
import { watchOnline } from './windows/watch-online.ts';
import { followWindowRules } from './windows/window-rules.ts';

const rendererDir = join(import.meta.dirname, '../renderer');
const preload = join(import.meta.dirname, '../preload/index.cjs');
const { isPackaged } = app;
const isOnline = (): boolean => net.isOnline();

const start = (): void => {
  logUnhandledRejections();
  hardenApp();
  registerAppScheme();
  makeRoomInPages(app);
  const userDataDir = prepareUserData();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  // Not awaited at the top level: Electron is ready only after this module has been evaluated.
  app
    .whenReady()
    .then(() => open(userDataDir))
    .catch(explainAndExit);
};

const open = (userDataDir: string): void => {
  const page = createPageLifetime();
  const window = keepOneWindow(() =>
    openMainWindow({ userDataDir, preload, isPackaged, onPageGone: page.pageGone }),
  );

  const theme = openAppTheme(userDataDir);
  hardenSession(session.defaultSession);
  handleAppScheme({
    rendererDir,
    recordingsDir: recordingsFolder(userDataDir),
    theme: theme.current,
  });
  registerRequests(
    createHandlers({
      userDataDir,
      version: app.getVersion(),
      host: hostName(process.versions, process.env['CALLSHELF_HOST']),
      isOnline,
      mainWindow: window.current,
      onPageGone: page.onPageGone,
      setTheme: theme.set,
      clearStore: () => clearPageStore(session.defaultSession),
      storeFolder: join(session.defaultSession.storagePath ?? userDataDir, 'IndexedDB'),
      power: {
        isOnBattery: () => powerMonitor.isOnBatteryPower(),
        onSuspend: (listener) => void powerMonitor.on('suspend', listener),
        onResume: (listener) => void powerMonitor.on('resume', listener),
      },
      onRecordingProgress: (progress) =>
        sendNotice(window.current(), 'recordingProgress', progress),
      onWaiting: (waiting) => sendNotice(window.current(), 'syncWaiting', waiting),
      showProgress: (checkpoints) => void showTaskbarProgress(window.current, checkpoints),
      beforeQuit: finishBeforeQuit(),
    }),
  );
  setApplicationMenu({
    platform: process.platform,
    isPackaged,
    version: app.getVersion(),
    onCommand: (command) => sendNotice(window.current(), 'command', command),
    onShowDataFolder: () => void shell.openPath(userDataDir),
  });
  watchOnline(isOnline, (now) => sendNotice(window.current(), 'onlineChanged', now));
  followWindowRules(window);
  window.show();
};

try {
  start();
} catch (error) {
  explainAndExit(error);
}

import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  session,
} from 'electron';

/** The smallest app that uses what the shell has: it knows nothing of tests or of Chromium. */
app.setPath('userData', process.env.CALLSHELF_USER_DATA);
app.enableSandbox();
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true } }]);

const strict = "default-src 'none'; script-src 'self'; connect-src 'self'; frame-src 'self'";
const types = { html: 'text/html', js: 'text/javascript' };

const serve = async ({ url }) => {
  const { pathname } = new URL(url);
  // The same page without a policy of its own, to see what is refused all the same.
  const isOpen = pathname === '/open.html';
  const file = join(import.meta.dirname, isOpen ? 'index.html' : pathname);
  const body = await readFile(file).catch(() => null);
  if (body === null) return new Response(null, { status: 404 });
  const policy = isOpen ? {} : { 'Content-Security-Policy': strict };
  return new Response(body, {
    headers: { 'Content-Type': types[pathname.split('.').at(-1)] ?? 'text/plain', ...policy },
  });
};

const thrownBy = (act) => {
  try {
    act();
    return null;
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};

const events = [];

const verbs = {
  echo: (_event, value) => value,
  reversed: (_event, bytes) => bytes.toReversed(),
  fail: () => {
    throw new RangeError('out of reach');
  },
  uncloneable: () => () => 1,
  sender: ({ sender, senderFrame }) => ({
    url: senderFrame.url,
    origin: senderFrame.origin,
    isMainFrame: senderFrame.parent === null,
    isWindow: sender === BrowserWindow.getAllWindows()[0].webContents,
    isSame: senderFrame === sender.mainFrame,
  }),
  remindMe: ({ sender }, text) => sender.send('reminder', text, new Uint8Array([1, 2])),
  save: async (_event, bytes) => {
    const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: 'a.bin' });
    if (canceled) return null;
    await writeFile(filePath, bytes);
    return filePath;
  },
  open: async () => (await dialog.showOpenDialog({})).filePaths,
  secret: async (_event, text) => {
    const locked = await safeStorage.encryptStringAsync(text);
    const { result } = await safeStorage.decryptStringAsync(locked);
    return {
      result,
      isReadable: locked.includes(text),
      backend: safeStorage.getSelectedStorageBackend(),
    };
  },
  clearStorage: (_event, options) => session.defaultSession.clearStorageData(options),
  storagePath: () => session.defaultSession.storagePath,
  online: () => net.isOnline(),
  reach: async (_event, url) => {
    const response = await net.fetch(url).catch((error) => error.message);
    return typeof response === 'string' ? response : await response.text();
  },
  unknownApis: () => [
    thrownBy(() => app.getFileIcon('x')),
    thrownBy(() => app.on('gpu-info-update', () => undefined)),
    thrownBy(() => powerMonitor.getSystemIdleTime()),
    thrownBy(() => BrowserWindow.getAllWindows()[0].setOpacity(1)),
    thrownBy(() => new BrowserWindow({ webPreferences: { sandbox: false } })),
    thrownBy(() => session.defaultSession.clearCache()),
  ],
  about: () => [app.getName(), app.getVersion(), app.isPackaged],
  events: () => events,
  quit: () => app.quit(),
};

const refuse = (event) => event.preventDefault();

app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', refuse);
  contents.setWindowOpenHandler(({ url }) => {
    events.push(`refused window ${url}`);
    return { action: 'deny' };
  });
});

for (const name of ['before-quit', 'will-quit', 'quit'])
  app.on(name, () => console.log(`event ${name}`));
app.on('window-all-closed', () => app.quit());
app.on('second-instance', () => events.push('second instance'));

const open = () => {
  for (const [verb, answer] of Object.entries(verbs)) ipcMain.handle(verb, answer);
  session.defaultSession.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !url.startsWith('app://bundle/') }),
  );
  session.defaultSession.setPermissionCheckHandler(() => false);
  protocol.handle('app', serve);
  const item = { label: 'Find', accelerator: 'CmdOrCtrl+F', click: () => events.push('find') };
  Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'Edit', submenu: [item] }]));
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    webPreferences: { preload: join(import.meta.dirname, 'preload/index.js'), sandbox: true },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('app://bundle/index.html');
};

if (app.requestSingleInstanceLock()) void app.whenReady().then(open);
else app.quit();

/* eslint-disable @typescript-eslint/no-require-imports -- a preload is CommonJS */
const { contextBridge, ipcRenderer } = require('electron');

const thrownBy = (act) => {
  try {
    act();
    return null;
  } catch (error) {
    return error.message;
  }
};

contextBridge.exposeInMainWorld('fixture', {
  ask: (verb, ...args) => ipcRenderer.invoke(verb, ...args),
  onReminder: (listener) => {
    const relay = (_event, ...args) => listener(...args);
    ipcRenderer.on('reminder', relay);
    return () => void ipcRenderer.removeListener('reminder', relay);
  },
  // What the preload itself may not do.
  refused: [thrownBy(() => require('node:fs')), thrownBy(() => ipcRenderer.sendSync)],
});

import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron';

/** Asks where to save; `null` when the person thought better of it. */
export const chooseCsvFile = async (
  window: BrowserWindow | null,
  suggestedName: string,
): Promise<string | null> => {
  const options: SaveDialogOptions = {
    title: 'Export calls',
    defaultPath: suggestedName,
    filters: [{ name: 'Comma-separated values', extensions: ['csv'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
};

import { dialog, type BrowserWindow, type SaveDialogOptions } from 'electron';

/** Asks where to save; `null` when the person thought better of it. */
export const chooseRecordingFile = async (
  window: BrowserWindow | null,
  suggestedName: string,
): Promise<string | null> => {
  const options: SaveDialogOptions = {
    title: 'Save recording',
    defaultPath: suggestedName,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const answer = await (window === null
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options));
  return answer.canceled || answer.filePath === '' ? null : answer.filePath;
};

import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { NotInStandInError } from './not-in-stand-in.ts';

export interface Manifest {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
}

/** The nearest package.json above the app's main file, where Electron finds name and version. */
export const manifestOf = (mainFile: string): Manifest => {
  const folder = dirname(mainFile);
  const file = join(folder, 'package.json');
  if (!existsSync(file)) {
    if (folder === mainFile) return { folder, name: 'electron-app', version: '0.0.0' };
    return manifestOf(folder);
  }
  const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Partial<Manifest>;
  return { folder, name: name ?? 'electron-app', version: version ?? '0.0.0' };
};

const appData = (): string => {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support');
  if (process.platform === 'win32')
    return process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming');
  return process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
};

/** Where Electron would say that a folder is. */
export const defaultPath = (name: string, appName: string): string => {
  switch (name) {
    case 'home':
      return homedir();
    case 'appData':
      return appData();
    case 'userData':
    case 'sessionData':
      return join(appData(), appName);
    case 'logs':
      return join(appData(), appName, 'logs');
    case 'temp':
      return tmpdir();
    case 'downloads':
      return join(homedir(), 'Downloads');
    case 'documents':
      return join(homedir(), 'Documents');
    default:
      throw new NotInStandInError(`app.getPath('${name}')`);
  }
};

import { nativeTheme } from 'electron';
import type { Theme } from '../../shared/theme.ts';
import { readTheme, writeTheme } from './theme-file.ts';

export interface AppTheme {
  readonly current: () => Theme;
  /** Applies at once; resolves once it is remembered. */
  readonly set: (theme: Theme) => Promise<void>;
}

/** Before the first window: the page, its scroll bars and the system's dialogs all follow it. */
export const openAppTheme = (userDataDir: string): AppTheme => {
  let current = readTheme(userDataDir);
  nativeTheme.themeSource = current;
  return {
    current: () => current,
    set: async (theme) => {
      current = theme;
      nativeTheme.themeSource = theme;
      await writeTheme(userDataDir, theme);
    },
  };
};

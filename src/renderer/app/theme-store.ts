import { create } from 'zustand';

import type { Bridge } from '../../shared/ipc.ts';
import { isTheme, type Theme } from '../../shared/theme.ts';
import { useAnnouncementsStore } from './announcements-store.ts';
import { settled } from '../../shared/settled.ts';

export interface ThemeState {
  readonly theme: Theme;
}

export const useThemeStore = create<ThemeState>()(() => ({ theme: 'system' }));

/** Main has written the theme into the page, so that its first paint has it. */
export const readShownTheme = (root: HTMLElement): void => {
  const shown = root.dataset['theme'];
  if (isTheme(shown)) useThemeStore.setState({ theme: shown });
};

/** Changes the theme at once and for the next start. */
export const chooseTheme = async (
  bridge: Pick<Bridge, 'setTheme'>,
  theme: Theme,
): Promise<void> => {
  document.documentElement.dataset['theme'] = theme;
  useThemeStore.setState({ theme });
  const kept = await settled(bridge.setTheme(theme));
  if (kept.ok) return;
  const text = 'The theme could not be remembered. It holds until Callshelf is closed.';
  useAnnouncementsStore.getState().show(text);
};

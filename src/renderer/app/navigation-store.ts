import { create } from 'zustand';

import type { Screen } from '../../shared/screens.ts';

export interface NavigationState {
  readonly screen: Screen;
  readonly goTo: (screen: Screen) => void;
}

export const useNavigationStore = create<NavigationState>()((set) => ({
  screen: 'calls',
  goTo: (screen) => set({ screen }),
}));

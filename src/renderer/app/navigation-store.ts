import { create } from 'zustand';

/** The screens that exist, in the order of the navigation. */
export const screens = ['calls', 'coverage', 'connections', 'settings'] as const;

export type Screen = (typeof screens)[number];

export interface NavigationState {
  readonly screen: Screen;
  readonly goTo: (screen: Screen) => void;
}

export const useNavigationStore = create<NavigationState>()((set) => ({
  screen: 'calls',
  goTo: (screen) => set({ screen }),
}));

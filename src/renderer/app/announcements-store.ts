import { create } from 'zustand';

export interface Announcement {
  readonly text: string;
  /** Whether it is seen too; otherwise the screen shows it in another way already. */
  readonly isShown: boolean;
}

/** What has just changed, for those who hear the screen. */
export interface AnnouncementsState {
  readonly latest: Announcement | null;
  /** Heard and not seen. */
  readonly say: (text: string) => void;
  /** Heard and, for a moment, seen in the status bar. */
  readonly show: (text: string) => void;
}

export const useAnnouncementsStore = create<AnnouncementsState>()((set) => ({
  latest: null,
  say: (text) => set({ latest: { text, isShown: false } }),
  show: (text) => set({ latest: { text, isShown: true } }),
}));

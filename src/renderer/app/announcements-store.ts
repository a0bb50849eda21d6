import { create } from 'zustand';

export interface Announcement {
  /** Grows: the same words said again are heard again. */
  readonly id: number;
  readonly text: string;
  /** Whether it is seen too; otherwise the screen shows it in another way already. */
  readonly isShown: boolean;
}

/** What has just changed, for those who hear the screen. */
export interface AnnouncementsState {
  readonly latest: Announcement;
  /** Heard and not seen. */
  readonly say: (text: string) => void;
  /** Heard and, for a moment, seen above the status bar. */
  readonly show: (text: string) => void;
  /** The moment is over. */
  readonly hide: () => void;
}

const next = (text: string, isShown: boolean) => (state: AnnouncementsState) => ({
  latest: { id: state.latest.id + 1, text, isShown },
});

export const useAnnouncementsStore = create<AnnouncementsState>()((set) => ({
  latest: { id: 0, text: '', isShown: false },
  say: (text) => set(next(text, false)),
  show: (text) => set(next(text, true)),
  hide: () => set(({ latest }) => ({ latest: { ...latest, isShown: false } })),
}));

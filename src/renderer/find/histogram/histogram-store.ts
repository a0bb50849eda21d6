import { create } from 'zustand';

export interface HistogramState {
  /** Whether calls over time are drawn above the list. */
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
}

export const useHistogramStore = create<HistogramState>()((set) => ({
  isOpen: true,
  setOpen: (isOpen) => set({ isOpen }),
}));

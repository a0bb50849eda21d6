import { create } from 'zustand';

import type { Failure } from '../../shared/failure.ts';

/** Something a person asked for that came to nothing, on screen until it is put away. */
export interface Problem {
  readonly failure: Failure;
  readonly connectionId: string | null;
  /** What the button *Try again* does. */
  readonly retry: () => void;
}

export interface ProblemsState {
  readonly problem: Problem | null;
  /**
   * Failures and notices that were read and put away. A sync's failures live in the sync store; a
   * new failure is a new object, so the same trouble shows again the next time.
   */
  readonly dismissed: ReadonlySet<unknown>;
  readonly show: (problem: Problem) => void;
  readonly clear: () => void;
  readonly dismiss: (what: unknown) => void;
}

export const useProblemsStore = create<ProblemsState>()((set) => ({
  problem: null,
  dismissed: new Set(),
  show: (problem) => set({ problem }),
  clear: () => set({ problem: null }),
  dismiss: (what) => set(({ dismissed }) => ({ dismissed: new Set([...dismissed, what]) })),
}));

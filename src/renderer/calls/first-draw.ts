/** The moment in which a list that has none gets its first calls. */
export interface FirstDraw {
  /** A list without calls is on screen. */
  readonly begin: () => void;
  /** It has its calls, or is gone. */
  readonly end: () => void;
  /** Resolves when no list is without its first calls, and after a while in any case. */
  readonly over: () => Promise<void>;
}

/** A filter may hide whatever comes, and a hidden window draws nothing. In milliseconds. */
const patienceMs = 1_500;

export const createFirstDraw = (mostMs: number = patienceMs): FirstDraw => {
  let drawing: PromiseWithResolvers<void> | null = null;
  return {
    begin: () => {
      drawing ??= Promise.withResolvers();
    },
    end: () => {
      drawing?.resolve();
      drawing = null;
    },
    over: async () => {
      if (drawing === null) return;
      const { promise } = drawing;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, mostMs);
      });
      await Promise.race([promise, patience]);
      clearTimeout(timer);
    },
  };
};

/**
 * Of the one list there is. A row is fourteen components, and while a screen of them is drawn a
 * sync would take both cores of a small machine: it waits here between its first page and the next.
 */
export const firstDraw = createFirstDraw();

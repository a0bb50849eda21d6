export interface PacedPublish {
  /** Publishes now, or soon when the last time was a moment ago. */
  readonly ask: () => void;
  /** Publishes now whatever happened before, if anything is unpublished. */
  readonly flush: () => void;
}

/**
 * Tells the screen a few times a second at most. A sync commits up to fifty pages a second; each
 * told on its own would have the screen and the archive's sorting busy with nothing else.
 */
export const pacedPublish = (publish: () => void, everyMs: number): PacedPublish => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let publishedAt = Number.NEGATIVE_INFINITY;
  let isWanted = false;

  const publishNow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    isWanted = false;
    publishedAt = performance.now();
    publish();
  };

  return {
    ask: () => {
      isWanted = true;
      const waitMs = publishedAt + everyMs - performance.now();
      if (waitMs <= 0) publishNow();
      else timer ??= setTimeout(publishNow, waitMs);
    },
    flush: () => {
      if (isWanted) publishNow();
    },
  };
};

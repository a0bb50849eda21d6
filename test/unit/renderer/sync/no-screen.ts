/** For a sync that nobody watches: nothing is told, and nothing waited for. */
export const noScreen = {
  onCommitted: (): void => undefined,
  untilDrawn: (): Promise<void> => Promise.resolve(),
};

/** Lets through while open; who comes while it is closed waits until it opens. */
export interface Gate {
  readonly passed: () => Promise<void>;
  readonly close: () => void;
  readonly open: () => void;
}

export const createGate = (): Gate => {
  let closed: { readonly opened: Promise<void>; readonly open: () => void } | null = null;
  return {
    passed: () => closed?.opened ?? Promise.resolve(),
    close: () => {
      closed ??= promiseToOpen();
    },
    open: () => {
      closed?.open();
      closed = null;
    },
  };
};

const promiseToOpen = (): { readonly opened: Promise<void>; readonly open: () => void } => {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

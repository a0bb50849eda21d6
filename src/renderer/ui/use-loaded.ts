import { useEffect, useState } from 'react';

/** What was last loaded, and whether it is what was asked for. */
export type Loaded<T> =
  | { readonly kind: 'loading'; readonly previous: T | null }
  | { readonly kind: 'loaded'; readonly value: T }
  | { readonly kind: 'failed'; readonly detail: string };

export const shownValue = <T>(loaded: Loaded<T>): T | null => {
  if (loaded.kind === 'loaded') return loaded.value;
  return loaded.kind === 'loading' ? loaded.previous : null;
};

type Load<T> = () => Promise<T>;

interface Answer<T> {
  readonly to: Load<T>;
  readonly loaded: Loaded<T>;
}

/**
 * Loads again whenever `load` changes. The previous value stays on screen until the next one is
 * there, so that walking down the list does not flicker; an answer that comes late is dropped.
 */
export const useLoaded = <T>(load: Load<T>): Loaded<T> => {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  useEffect(() => {
    let isStale = false;
    const answered = (loaded: Loaded<T>): void => {
      if (!isStale) setAnswer({ to: load, loaded });
    };
    load().then(
      (value) => answered({ kind: 'loaded', value }),
      (cause: unknown) => answered({ kind: 'failed', detail: String(cause) }),
    );
    return () => {
      isStale = true;
    };
  }, [load]);
  if (answer?.to === load) return answer.loaded;
  return { kind: 'loading', previous: answer === null ? null : shownValue(answer.loaded) };
};

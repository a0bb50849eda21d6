import { useCallback, useEffect, useRef, useState } from 'react';

import type { Detail, DetailKind } from '../../shared/detail.ts';
import type { Failure } from '../../shared/failure.ts';
import type { EpochMs, Session } from '../../shared/session.ts';
import { useAppInfoStore } from '../app/app-info-store.ts';
import { useServices } from '../app/services.ts';
import { findConnection } from '../connections/connections-store.ts';
import { fetchDetail } from './fetch-detail.ts';

export interface ShownDetail<K extends DetailKind> {
  readonly detail: Extract<Detail, { readonly kind: K }>;
  readonly fetchedAt: EpochMs;
}

export interface CallDetail<K extends DetailKind> {
  /** What the archive has; `null` while it has nothing, or has not answered. */
  readonly shown: ShownDetail<K> | null;
  readonly isBusy: boolean;
  readonly isOffline: boolean;
  /** Why the provider could not be asked, the last time. */
  readonly failure: Failure | null;
  readonly ask: () => void;
}

/** Who walks down the list passes calls by; each would cost a request, and Bandwidth takes one a second. */
const passingByMs = 250;

interface Held<K extends DetailKind> {
  readonly key: string;
  readonly shown: ShownDetail<K> | null;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
}

const nothing = (key: string) => ({ key, shown: null, isBusy: true, failure: null });

const hasKind = <K extends DetailKind>(
  detail: Detail,
  kind: K,
): detail is Extract<Detail, { readonly kind: K }> => detail.kind === kind;

const useIsOffline = ({ connectionId }: Session): boolean => {
  const isOnline = useAppInfoStore((state) => state.info?.isOnline ?? true);
  return !isOnline && findConnection(connectionId)?.isSample !== true;
};

/**
 * One kind of detail of the call on screen: from the archive at once, and from the provider when
 * there is none yet or when the call still went on the last time.
 */
export const useCallDetail = <K extends DetailKind>(session: Session, kind: K): CallDetail<K> => {
  const services = useServices();
  const isOffline = useIsOffline(session);
  const { key, isFinal } = session;
  const [held, setHeld] = useState<Held<K>>(() => nothing(key));
  const latest = useRef({ key, session });
  const hasOpened = useRef(false);
  useEffect(() => {
    latest.current = { key, session };
  });

  const read = useCallback(async () => {
    const stored = await services.archive.detail(key, kind);
    if (stored === null || !hasKind(stored.detail, kind)) return null;
    return { detail: stored.detail, fetchedAt: stored.fetchedAt, isFinal: stored.isFinal };
  }, [services, key, kind]);

  const update = useCallback(
    (change: Partial<Held<K>>) => {
      if (latest.current.key !== key) return;
      setHeld((before) => ({ ...(before.key === key ? before : nothing(key)), ...change }));
    },
    [key],
  );

  const ask = useCallback(async () => {
    update({ isBusy: true, failure: null });
    const answer = await fetchDetail(services, latest.current.session, kind);
    update(
      answer.ok
        ? { shown: await read(), isBusy: false }
        : { isBusy: false, failure: answer.failure },
    );
  }, [services, kind, read, update]);

  useEffect(() => {
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const open = async (): Promise<void> => {
      const stored = await read().catch(() => null);
      if (isLeft) return;
      const isWanted = !isOffline && stored?.isFinal !== true;
      update({ shown: stored, isBusy: isWanted, failure: null });
      if (isWanted) timer = setTimeout(() => void ask(), hasOpened.current ? passingByMs : 0);
      hasOpened.current = true;
    };
    void open();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
    // A call that has ended since is asked about again.
  }, [ask, read, update, isOffline, isFinal]);

  const { shown, isBusy, failure } = held.key === key ? held : nothing(key);
  return { shown, isBusy, isOffline, failure, ask: () => void ask() };
};

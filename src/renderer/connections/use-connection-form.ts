import { useState } from 'react';

import type { Connection, ConnectionTest } from '../../shared/connection.ts';
import type { Failure, FieldProblem, Result } from '../../shared/failure.ts';
import type { EpochMs } from '../../shared/session.ts';
import { useServices } from '../app/services.ts';
import { settled } from '../../shared/settled.ts';
import { refreshConnections } from './connections-store.ts';
import { draftOf, initialValues, withAnswer, type FormValues } from './form-values.ts';

/** What the form is doing or what came of it. The values are apart: no outcome touches them. */
export type FormState =
  | { readonly kind: 'editing' }
  | { readonly kind: 'testing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'tested'; readonly test: ConnectionTest; readonly at: EpochMs }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ConnectionForm {
  readonly values: FormValues;
  readonly state: FormState;
  readonly problems: readonly FieldProblem[];
  /** Main has said that keys are only lightly protected here; the consent stays on screen. */
  readonly needsConsent: boolean;
  readonly change: (change: Partial<FormValues>) => void;
  readonly answer: (key: string, value: string) => void;
  readonly test: () => Promise<void>;
  readonly save: () => Promise<void>;
}

const isWeak = (state: FormState): boolean =>
  state.kind === 'failed' && state.failure.kind === 'weak-key-storage';

export const useConnectionForm = (
  connection: Connection | null,
  onSaved: (saved: Connection) => void,
): ConnectionForm => {
  const { bridge } = useServices();
  const [values, setValues] = useState(() => initialValues(connection));
  const [state, setState] = useState<FormState>({ kind: 'editing' });
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [needsConsent, setNeedsConsent] = useState(false);

  const settle = <T>(result: Result<T>, next: (value: T) => FormState): void => {
    const settled: FormState = result.ok
      ? next(result.value)
      : { kind: 'failed', failure: result.failure };
    setState(settled);
    if (isWeak(settled)) setNeedsConsent(true);
    setProblems(
      !result.ok && result.failure.kind === 'invalid-settings' ? result.failure.problems : [],
    );
  };

  return {
    values,
    state,
    problems,
    needsConsent,
    change: (change) => {
      setValues((before) => ({ ...before, ...change }));
      if ('name' in change) setProblems((all) => all.filter(({ field }) => field !== 'name'));
      if ('provider' in change) {
        setProblems((all) => all.filter(({ field }) => field === 'name'));
        setState({ kind: 'editing' });
      }
    },
    answer: (key, value) => {
      setValues((before) => withAnswer(before, key, value));
      setProblems((all) => all.filter(({ field }) => field !== key));
      // What was reached was reached with other answers.
      setState((before) => (before.kind === 'tested' ? { kind: 'editing' } : before));
    },
    test: async () => {
      setState({ kind: 'testing' });
      settle(await settled(bridge.testConnection(draftOf(values, connection?.id))), (test) => ({
        kind: 'tested',
        test,
        at: Date.now(),
      }));
    },
    save: async () => {
      setState({ kind: 'saving' });
      const result = await settled(bridge.saveConnection(draftOf(values, connection?.id)));
      settle(result, () => ({ kind: 'editing' }));
      if (!result.ok) return;
      await refreshConnections(bridge);
      onSaved(result.value);
    },
  };
};

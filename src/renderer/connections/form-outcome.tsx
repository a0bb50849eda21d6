import { useEffect, useRef } from 'react';

import { assertNever } from '../../shared/assert-never.ts';
import { providerForms } from '../../shared/provider.ts';
import { FailureBox } from '../ui/failure-box.tsx';
import styles from './connection-form.module.css';
import { testWords } from './test-words.ts';
import type { ConnectionForm } from './use-connection-form.ts';

const Verdict = ({ form: { state, values, problems } }: { readonly form: ConnectionForm }) => {
  const provider = providerForms[values.provider].name;
  switch (state.kind) {
    case 'editing':
      return null;
    case 'testing':
      return `Asking ${provider}…`;
    case 'saving':
      return 'Saving…';
    case 'tested':
      return testWords(state.test, provider, state.at);
    case 'failed':
      return state.failure.kind === 'invalid-settings' && problems.length > 0
        ? 'Correct the marked fields.'
        : null;
    default:
      return assertNever(state);
  }
};

/** What the test or the save came to, at the end of the form where the buttons are. */
export const FormOutcome = ({ form }: { readonly form: ConnectionForm }) => {
  const { state, values, problems } = form;
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (state.kind === 'tested' || (state.kind === 'failed' && problems.length === 0))
      element.current?.scrollIntoView({ block: 'nearest' });
  }, [state, problems]);
  const isBoxed = state.kind === 'failed' && !isShownAtFields(form);
  return (
    <div ref={element} className={styles['outcome']}>
      <p role="status" className={styles[state.kind === 'tested' ? 'good' : 'note']}>
        <Verdict form={form} />
      </p>
      {isBoxed ? (
        <FailureBox
          failure={state.failure}
          about={{
            provider: providerForms[values.provider].name,
            connection: null,
            isUnsaved: true,
          }}
        />
      ) : null}
      {form.needsConsent ? (
        <label className={styles['consent']}>
          <input
            type="checkbox"
            checked={values.acceptsWeakKeyStorage}
            onChange={(event) => form.change({ acceptsWeakKeyStorage: event.target.checked })}
          />
          Store the key anyway
        </label>
      ) : null}
    </div>
  );
};

/** A problem with a field we do not show (main knows more than this form) still needs words. */
const isShownAtFields = ({ state, values }: ConnectionForm): boolean => {
  if (state.kind !== 'failed' || state.failure.kind !== 'invalid-settings') return false;
  const known = new Set([
    'name',
    'baseUrl',
    ...providerForms[values.provider].fields.map(({ key }) => key),
  ]);
  return state.failure.problems.every(({ field }) => known.has(field));
};

import { useEffect, useRef, type SyntheticEvent } from 'react';

import { providerForms, providerIds, type ProviderId } from '../../shared/provider.ts';
import { Button } from '../ui/button.tsx';
import { DialogBody, DialogButtons } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { SelectInput, TextInput } from '../ui/inputs.tsx';
import { Advanced } from './advanced.tsx';
import styles from './connection-form.module.css';
import { FormOutcome } from './form-outcome.tsx';
import { ProviderFields } from './provider-fields.tsx';
import type { ConnectionForm as Form } from './use-connection-form.ts';

export interface ConnectionFormProps {
  readonly form: Form;
  readonly isNew: boolean;
  readonly hasKey: boolean;
  readonly onCancel: () => void;
}

const byName = providerIds
  .map((id) => providerForms[id])
  .sort((one, other) => one.name.localeCompare(other.name));

export const ConnectionForm = ({ form, isNew, hasKey, onCancel }: ConnectionFormProps) => {
  const { values, state, problems } = form;
  const element = useRef<HTMLFormElement>(null);
  const problemOf = (field: string): string | undefined =>
    problems.find((problem) => problem.field === field)?.sentence;
  const isBusy = state.kind === 'testing' || state.kind === 'saving';

  // Only a new verdict moves the focus; correcting a field takes its problem away and must not.
  useEffect(() => {
    if (state.kind === 'failed' && state.failure.kind === 'invalid-settings')
      element.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [state]);

  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isBusy) void form.save();
  };

  return (
    <form ref={element} className={styles['form']} noValidate onSubmit={submit}>
      <DialogBody>
        <Field label="Provider" hint={providerForms[values.provider].help}>
          {(control) => (
            <SelectInput
              {...control}
              value={values.provider}
              disabled={!isNew || isBusy}
              onChange={(event) => form.change({ provider: event.target.value as ProviderId })}
            >
              {byName.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectInput>
          )}
        </Field>
        <Field label="Name" problem={problemOf('name')}>
          {(control) => (
            <TextInput
              {...control}
              aria-required
              value={values.name}
              placeholder="For example: Support Europe"
              onChange={(event) => form.change({ name: event.target.value })}
            />
          )}
        </Field>
        <ProviderFields
          values={values}
          problems={problems}
          hasKey={hasKey}
          onAnswer={form.answer}
        />
        <Advanced values={values} problem={problemOf('baseUrl')} onAnswer={form.answer} />
        <FormOutcome form={form} />
      </DialogBody>
      <DialogButtons>
        <Button aria-disabled={isBusy} onClick={() => (isBusy ? undefined : void form.test())}>
          Test connection
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" look="primary" aria-disabled={isBusy}>
          Save
        </Button>
      </DialogButtons>
    </form>
  );
};

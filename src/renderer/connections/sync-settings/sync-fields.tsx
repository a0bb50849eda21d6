import type { FieldProblem } from '../../../shared/failure.ts';
import { providerForms, type ProviderId } from '../../../shared/provider.ts';
import { retentionDays } from '../../../shared/provider-retention.ts';
import { countOf } from '../../format/count.ts';
import { useZone } from '../../format/zone-store.ts';
import { Field, type FieldProps } from '../../ui/field.tsx';
import { SelectInput, TextInput } from '../../ui/inputs.tsx';
import { reachChoices, type SyncForm } from './sync-form.ts';

export interface SyncFieldsProps {
  readonly provider: ProviderId;
  readonly form: SyncForm;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (change: Partial<SyncForm>) => void;
}

interface TypedFieldProps extends Omit<FieldProps, 'children'> {
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly isNumber?: boolean;
  readonly onType: (typed: string) => void;
}

const TypedField = ({ value, placeholder, isNumber, onType, ...about }: TypedFieldProps) => (
  <Field {...about}>
    {(control) => (
      <TextInput
        {...control}
        inputMode={isNumber === true ? 'numeric' : undefined}
        placeholder={placeholder}
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    )}
  </Field>
);

export const SyncFields = ({ provider, form, problems, onChange }: SyncFieldsProps) => {
  const said = retentionDays[provider];
  const zone = useZone();
  /** What each field that is typed in has in common. */
  const typed = (field: Exclude<keyof SyncForm, 'reach'>) => ({
    value: form[field],
    problem: problems.find((problem) => problem.field === field)?.sentence,
    onType: (value: string) => onChange({ [field]: value }),
  });
  return (
    <>
      <Field
        label="How far back"
        hint="Calls that are on the shelf already stay there, however old they are."
      >
        {(control) => (
          <SelectInput
            {...control}
            value={form.reach}
            onChange={({ target }) => onChange({ reach: target.value })}
          >
            {reachChoices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </SelectInput>
        )}
      </Field>
      {form.reach === 'custom' ? (
        <TypedField label="Days back" isNumber {...typed('customDays')} />
      ) : null}
      <TypedField label="Keep calls from" placeholder="2025-03-01" {...typed('keepFrom')} />
      <TypedField
        label="Keep calls until"
        hint={`Both days included, in ${zone}. Leave empty what has no limit. Nothing is deleted: calls of other days that are on the shelf already stay there.`}
        placeholder="2025-03-31"
        {...typed('keepUntil')}
      />
      <TypedField
        label="Hours to read again"
        hint="Calls change after they end: recordings and costs come later. Every sync reads the last hours again, 48 of them if you do not choose otherwise."
        isNumber
        {...typed('trailingHours')}
      />
      <TypedField
        label="Days the provider keeps calls"
        hint={
          said === null
            ? 'If you know after how many days the provider deletes calls. They are then not asked for any more, and not taken for missing. Leave empty if you do not know.'
            : `${providerForms[provider].name} deletes calls after ${countOf(said, 'day')}. Older ones are not asked for, and not taken for missing. Leave empty unless you know that yours are deleted earlier.`
        }
        placeholder={said === null ? undefined : String(said)}
        isNumber
        {...typed('keptDays')}
      />
    </>
  );
};

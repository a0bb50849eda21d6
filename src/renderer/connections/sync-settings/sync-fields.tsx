import type { FieldProblem } from '../../../shared/failure.ts';
import { providerForms, type ProviderId } from '../../../shared/provider.ts';
import { retentionDays } from '../../../shared/provider-retention.ts';
import { countOf } from '../../format/count.ts';
import { useZone } from '../../format/zone-store.ts';
import { Field } from '../../ui/field.tsx';
import { SelectInput, TextInput } from '../../ui/inputs.tsx';
import { reachChoices, type SyncForm } from './sync-form.ts';

export interface SyncFieldsProps {
  readonly provider: ProviderId;
  readonly form: SyncForm;
  readonly problems: readonly FieldProblem[];
  readonly onChange: (change: Partial<SyncForm>) => void;
}

export const SyncFields = ({ provider, form, problems, onChange }: SyncFieldsProps) => {
  const said = retentionDays[provider];
  const zone = useZone();
  const problemOf = (field: keyof SyncForm): string | undefined =>
    problems.find((problem) => problem.field === field)?.sentence;
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
        <Field label="Days back" problem={problemOf('customDays')}>
          {(control) => (
            <TextInput
              {...control}
              inputMode="numeric"
              value={form.customDays}
              onChange={({ target }) => onChange({ customDays: target.value })}
            />
          )}
        </Field>
      ) : null}
      <Field label="Keep calls from" problem={problemOf('keepFrom')}>
        {(control) => (
          <TextInput
            {...control}
            placeholder="2025-03-01"
            value={form.keepFrom}
            onChange={({ target }) => onChange({ keepFrom: target.value })}
          />
        )}
      </Field>
      <Field
        label="Keep calls until"
        hint={`Both days included, in ${zone}. Leave empty what has no limit. Nothing is deleted: calls of other days that are on the shelf already stay there.`}
        problem={problemOf('keepUntil')}
      >
        {(control) => (
          <TextInput
            {...control}
            placeholder="2025-03-31"
            value={form.keepUntil}
            onChange={({ target }) => onChange({ keepUntil: target.value })}
          />
        )}
      </Field>
      <Field
        label="Hours to read again"
        hint="Calls change after they end: recordings and costs come later. Every sync reads the last hours again, 48 of them if you do not choose otherwise."
        problem={problemOf('trailingHours')}
      >
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            value={form.trailingHours}
            onChange={({ target }) => onChange({ trailingHours: target.value })}
          />
        )}
      </Field>
      <Field
        label="Days the provider keeps calls"
        hint={
          said === null
            ? 'If you know after how many days the provider deletes calls. They are then not asked for any more, and not taken for missing. Leave empty if you do not know.'
            : `${providerForms[provider].name} deletes calls after ${countOf(said, 'day')}. Older ones are not asked for, and not taken for missing. Leave empty unless you know that yours are deleted earlier.`
        }
        problem={problemOf('keptDays')}
      >
        {(control) => (
          <TextInput
            {...control}
            inputMode="numeric"
            placeholder={said === null ? undefined : String(said)}
            value={form.keptDays}
            onChange={({ target }) => onChange({ keptDays: target.value })}
          />
        )}
      </Field>
    </>
  );
};

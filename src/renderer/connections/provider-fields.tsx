import type { FieldProblem } from '../../shared/failure.ts';
import { providerForms, type ProviderField } from '../../shared/provider.ts';
import { Field, type ControlProps } from '../ui/field.tsx';
import { SelectInput, TextInput } from '../ui/inputs.tsx';
import { answerOf, type FormValues } from './form-values.ts';

export interface ProviderFieldsProps {
  readonly values: FormValues;
  readonly problems: readonly FieldProblem[];
  /** A key is stored already, so an empty secret keeps it. */
  readonly hasKey: boolean;
  readonly onAnswer: (key: string, value: string) => void;
}

interface OneFieldProps extends Omit<ProviderFieldsProps, 'problems'> {
  readonly field: ProviderField;
  readonly control: ControlProps;
}

const OneField = ({ field, control, values, hasKey, onAnswer }: OneFieldProps) => {
  const shared = {
    ...control,
    value: answerOf(values, field.key),
    'aria-required': field.isRequired && !(field.kind === 'secret' && hasKey),
    onChange: (event: { readonly target: { readonly value: string } }) =>
      onAnswer(field.key, event.target.value),
  };
  switch (field.kind) {
    case 'text':
      return <TextInput {...shared} />;
    case 'secret':
      return (
        <TextInput
          {...shared}
          type="password"
          autoComplete="new-password"
          placeholder={hasKey ? 'stored – leave empty to keep' : undefined}
        />
      );
    case 'choice':
      return (
        <SelectInput {...shared}>
          {field.choices?.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectInput>
      );
  }
};

/** The fields this provider asks for, as its form describes them. */
export const ProviderFields = ({ problems, ...rest }: ProviderFieldsProps) =>
  providerForms[rest.values.provider].fields.map((field) => (
    <Field
      key={field.key}
      label={field.label}
      hint={field.hint}
      problem={problems.find((problem) => problem.field === field.key)?.sentence}
    >
      {(control) => <OneField field={field} control={control} {...rest} />}
    </Field>
  ));

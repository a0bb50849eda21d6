import { ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';

import { providerForms } from '../../shared/provider.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { TextInput } from '../ui/inputs.tsx';
import styles from './connection-form.module.css';
import { answerOf, type FormValues } from './form-values.ts';

export interface AdvancedProps {
  readonly values: FormValues;
  readonly problem: string | undefined;
  readonly onAnswer: (key: string, value: string) => void;
}

/** What hardly anybody needs, folded away; open when it holds a value or a problem. */
export const Advanced = ({ values, problem, onAnswer }: AdvancedProps) => {
  const regionId = useId();
  const baseUrl = answerOf(values, 'baseUrl');
  const [wasOpened, setWasOpened] = useState(baseUrl !== '');
  const isOpen = wasOpened || problem !== undefined;
  const settings = Object.fromEntries(
    providerForms[values.provider].fields
      .filter(({ kind }) => kind !== 'secret')
      .map(({ key }) => [key, answerOf(values, key).trim()]),
  );
  return (
    <div className={styles['advanced']}>
      <Button
        look="quiet"
        icon={isOpen ? ChevronDown : ChevronRight}
        aria-expanded={isOpen}
        aria-controls={regionId}
        className={styles['advancedButton']}
        onClick={() => setWasOpened(!isOpen)}
      >
        Advanced
      </Button>
      <div id={regionId} hidden={!isOpen}>
        <Field
          label="API base URL"
          hint="https to any host; http only to this computer. Leave empty for the provider’s own address."
          problem={problem}
        >
          {(control) => (
            <TextInput
              {...control}
              inputMode="url"
              value={baseUrl}
              placeholder={providerForms[values.provider].defaultBaseUrl(settings)}
              onChange={(event) => onAnswer('baseUrl', event.target.value)}
            />
          )}
        </Field>
      </div>
    </div>
  );
};

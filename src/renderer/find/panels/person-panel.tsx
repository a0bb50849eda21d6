import { useState } from 'react';

import type { PersonCondition, PersonRole } from '../../archive/condition.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import { IsNot } from './is-not.tsx';
import styles from './panels.module.css';

export interface PersonPanelProps {
  readonly role: PersonRole;
  readonly condition: PersonCondition | null;
  readonly onChange: (condition: PersonCondition) => void;
  readonly onDone: () => void;
}

const words = {
  contains: ['contains', 'does not contain'],
  is: ['is', 'is not'],
} as const;

/** A name, a number in any notation or an id. */
export const PersonPanel = ({ role, condition, onChange, onDone }: PersonPanelProps) => {
  const match = condition?.match ?? 'contains';
  const [text, setText] = useState(condition?.text ?? '');
  const [isNot, setIsNot] = useState(condition?.isNot ?? false);
  const [problem, setProblem] = useState<string>();
  const apply = (): void => {
    if (text.trim() === '') {
      setProblem('Say whom: a name, a number or an ID.');
      return;
    }
    onChange({ kind: 'person', role, match, text: text.trim(), isNot });
    onDone();
  };
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <IsNot words={words[match]} isNot={isNot} onChange={setIsNot} />
      <Field label="Name, number or ID" problem={problem}>
        {(control) => (
          <TextInput {...control} value={text} onChange={({ target }) => setText(target.value)} />
        )}
      </Field>
      <Button look="primary" type="submit">
        Apply
      </Button>
    </form>
  );
};

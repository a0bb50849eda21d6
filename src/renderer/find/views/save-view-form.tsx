import { useState } from 'react';

import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/inputs.tsx';
import panelStyles from '../panels/panels.module.css';
import { builtInViews } from './built-in-views.ts';

const problemWith = (name: string): string | undefined => {
  if (name === '') return 'Give the view a name.';
  const isBuiltIn = builtInViews.some((one) => one.name.toLowerCase() === name.toLowerCase());
  return isBuiltIn ? `“${name}” is always there. Choose another name.` : undefined;
};

/** Keeps what the list shows under a name; the same name again takes the old one's place. */
export const SaveViewForm = ({ onSave }: { readonly onSave: (name: string) => void }) => {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  return (
    <form
      className={panelStyles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = problemWith(name.trim());
        setProblem(wrong);
        if (wrong !== undefined) return;
        onSave(name.trim());
        setName('');
      }}
    >
      <Field label="Name of this view" problem={problem}>
        {(control) => (
          <TextInput
            {...control}
            maxLength={80}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
      <Button type="submit">Save view</Button>
    </form>
  );
};

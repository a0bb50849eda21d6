import { useState, type SyntheticEvent } from 'react';

import { useCallsStore } from '../calls/calls-store.ts';
import { shownZone, useZone } from '../format/zone-store.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { TextInput } from '../ui/inputs.tsx';
import { findPlace, type Wish } from './go-to-place.ts';
import styles from './look-up-dialog.module.css';
import { useNavigationStore } from './navigation-store.ts';
import { useServices } from './services.ts';

const wishFor = (text: string): Wish => ({
  text: text.trim(),
  view: useCallsStore.getState().view,
  total: useCallsStore.getState().total ?? 0,
  clock: { zone: shownZone(), now: Date.now() },
  connectionIds: useArchiveStore.getState().overview.map(({ connectionId }) => connectionId),
});

/** Brings the list to a date, a row or a call, however far away it is. */
export const GoToDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { archive } = useServices();
  const zone = useZone();
  const [text, setText] = useState('');
  const [sentence, setSentence] = useState<string | null>(null);
  const isReady = text.trim() !== '';

  const go = async (): Promise<void> => {
    const found = await findPlace(archive, wishFor(text));
    if (found.kind === 'nowhere') {
      setSentence(found.sentence);
      return;
    }
    useNavigationStore.getState().goTo('calls');
    useCallsStore.getState().goToRow(found.row);
    if (found.kind === 'call') useCallsStore.getState().setActive(found.key);
    onClose();
  };

  return (
    <Dialog title="Go to" onClose={onClose}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault();
          if (isReady) go().catch((error: unknown) => setSentence(String(error)));
        }}
      >
        <DialogBody>
          <Field
            label="Date, row number or call ID"
            hint={`2025-03-01, 2025-03-01 14:30, yesterday, 12,000, or a call’s ID letter for letter. Times in ${zone}.`}
          >
            {(control) => (
              <TextInput
                {...control}
                autoFocus
                value={text}
                onChange={({ target }) => {
                  setText(target.value);
                  setSentence(null);
                }}
              />
            )}
          </Field>
          <p role="status" className={styles['status']}>
            {sentence}
          </p>
        </DialogBody>
        <DialogButtons>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" aria-disabled={!isReady}>
            Go
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
};

import { Library } from 'lucide-react';
import { useState } from 'react';

import { Button } from '../ui/button.tsx';
import { useDialogsStore } from './dialogs-store.ts';
import { exploreSamples } from './explore-samples.ts';
import styles from './notice-page.module.css';
import { useServices } from './services.ts';

/** No connection and no call yet: the two ways to the first one. */
export const FirstRun = () => {
  const services = useServices();
  const open = useDialogsStore((state) => state.open);
  const [isStarting, setIsStarting] = useState(false);
  const explore = async (): Promise<void> => {
    if (isStarting) return;
    setIsStarting(true);
    await exploreSamples(services);
    setIsStarting(false);
  };
  return (
    <main className={styles['page']}>
      <div className={styles['notice']}>
        <Library size={32} strokeWidth={1.5} aria-hidden className={styles['sign']} />
        <h1>Your shelf is empty</h1>
        <p>
          Callshelf copies the calls of your telephony accounts onto this computer, where you can
          search, read and export them with no network. Keys stay in the system’s keychain; nothing
          is sent anywhere but to the provider.
        </p>
        <div className={styles['buttons']}>
          <Button
            look="primary"
            onClick={() => open({ kind: 'connection-form', connection: null })}
          >
            Add connection
          </Button>
          <Button aria-disabled={isStarting} onClick={() => void explore()}>
            Explore sample calls
          </Button>
        </div>
        <p className={styles['aside']}>
          The sample calls are made up. They come from inside the app and need no account.
        </p>
      </div>
    </main>
  );
};

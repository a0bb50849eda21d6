import { useKeys } from './actions/use-keys.ts';
import styles from './app/app.module.css';
import { Announcer } from './app/announcer.tsx';
import { CurrentScreen } from './app/current-screen.tsx';
import { Navigation } from './app/navigation.tsx';
import { OpenDialog } from './app/open-dialog.tsx';
import { StatusBar } from './app/status-bar.tsx';
import { useAnnounceChanges } from './app/use-announce-changes.ts';
import { useCommands } from './app/use-commands.ts';

/** The window: where to go, what is there, and how it stands. */
export const App = () => {
  useCommands();
  useKeys();
  useAnnounceChanges();
  return (
    <div className={styles['window']}>
      <Navigation />
      <div className={styles['pane']}>
        <CurrentScreen />
        <StatusBar />
      </div>
      <OpenDialog />
      <Announcer />
    </div>
  );
};

import styles from './app/app.module.css';
import { CurrentScreen } from './app/current-screen.tsx';
import { Navigation } from './app/navigation.tsx';
import { OpenDialog } from './app/open-dialog.tsx';
import { StatusBar } from './app/status-bar.tsx';
import { useCommands } from './app/use-commands.ts';
import { useGoToKey } from './app/use-go-to-key.ts';

/** The window: where to go, what is there, and how it stands. */
export const App = () => {
  useCommands();
  useGoToKey();
  return (
    <div className={styles['window']}>
      <Navigation />
      <div className={styles['pane']}>
        <CurrentScreen />
        <StatusBar />
      </div>
      <OpenDialog />
    </div>
  );
};

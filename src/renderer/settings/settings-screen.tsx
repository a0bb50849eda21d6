import { useAppInfoStore } from '../app/app-info-store.ts';
import { useConnectionsStore } from '../connections/connections-store.ts';
import { countOf } from '../format/count.ts';
import { useArchiveStore } from '../sync/archive-store.ts';
import { HowCallsAreRead } from './how-calls-are-read.tsx';
import styles from './settings-screen.module.css';
import { ThemeChoice } from './theme-choice.tsx';
import { SyncSection } from './sync-section.tsx';
import { ZoneChoice } from './zone-choice.tsx';

const Fact = ({ term, children }: { readonly term: string; readonly children: string }) => (
  <div className={styles['fact']}>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
);

/** What is stored where, which version this is, and what the app does on its own. */
export const SettingsScreen = () => {
  const info = useAppInfoStore((state) => state.info);
  const overviews = useArchiveStore((state) => state.overview);
  const connections = useConnectionsStore((state) => state.connections);
  const calls = overviews.reduce((sum, overview) => sum + overview.calls, 0);
  const unreadable = overviews.reduce((sum, overview) => sum + overview.unreadable, 0);
  return (
    <main className={styles['screen']}>
      <h1>Settings</h1>
      <SyncSection />
      <section>
        <h2>Storage</h2>
        <dl>
          <Fact term="On the shelf">{countOf(calls, 'call')}</Fact>
          <Fact term="Could not be read">
            {unreadable === 0 ? 'None' : `${countOf(unreadable, 'call')}, kept as they came`}
          </Fact>
          <Fact term="Connections">{countOf(connections?.length ?? 0, 'connection')}</Fact>
          <Fact term="Data folder">{info?.dataFolder ?? '…'}</Fact>
        </dl>
        <p>
          The data folder holds the journal, which is every answer of every provider as it came, and
          the archive, which is rebuilt from it when need be. Keys are encrypted by the system’s
          keychain and never leave it for the screen, a log or an export.
        </p>
      </section>
      <section>
        <h2>Display</h2>
        <ThemeChoice />
        <ZoneChoice />
      </section>
      <HowCallsAreRead />
      <section>
        <h2>About</h2>
        <dl>
          <Fact term="Version">{info === null ? '…' : `Callshelf ${info.version}`}</Fact>
          <Fact term="Host">{info?.host ?? '…'}</Fact>
        </dl>
      </section>
    </main>
  );
};

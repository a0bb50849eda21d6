import { assertNever } from '../../shared/assert-never.ts';
import type { Screen } from '../../shared/screens.ts';
import { ConnectionsScreen } from '../connections/connections-screen.tsx';
import { CoverageScreen } from '../coverage/coverage-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { useArchiveStore } from '../sync/archive-store.ts';
import { CallsScreen } from './calls-screen.tsx';
import { useNavigationStore } from './navigation-store.ts';
import { Notices } from './notices.tsx';
import { Opening, OpeningFailed } from './opening.tsx';

const ScreenFor = ({ screen }: { readonly screen: Screen }) => {
  switch (screen) {
    case 'calls':
      return <CallsScreen />;
    case 'coverage':
      return (
        <>
          <Notices />
          <CoverageScreen />
        </>
      );
    case 'connections':
      return (
        <>
          <Notices />
          <ConnectionsScreen />
        </>
      );
    case 'settings':
      return <SettingsScreen />;
    default:
      return assertNever(screen);
  }
};

/** The screen that was navigated to, once there is anything to show in it. */
export const CurrentScreen = () => {
  const screen = useNavigationStore((state) => state.screen);
  const state = useArchiveStore((archive) => archive.state);
  const hasCalls = useArchiveStore(({ calls }) => calls > 0);
  switch (state.kind) {
    case 'opening':
      return hasCalls ? <ScreenFor screen={screen} /> : <Opening progress={state.progress} />;
    case 'failed':
      return <OpeningFailed sentence={state.sentence} />;
    case 'restoring':
    case 'ready':
      return <ScreenFor screen={screen} />;
    default:
      return assertNever(state);
  }
};

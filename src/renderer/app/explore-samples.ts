import { refreshConnections } from '../connections/connections-store.ts';
import { useNavigationStore } from './navigation-store.ts';
import { useProblemsStore } from './problems-store.ts';
import type { Services } from './services.ts';
import { settled } from '../../shared/settled.ts';

/** Starts the sample calls and brings them onto the shelf, the same way as a real account's. */
export const exploreSamples = async (
  services: Pick<Services, 'bridge' | 'useSync'>,
): Promise<void> => {
  const samples = await settled(services.bridge.exploreSamples());
  if (!samples.ok) {
    const retry = (): void => void exploreSamples(services);
    useProblemsStore.getState().show({ failure: samples.failure, connectionId: null, retry });
    return;
  }
  useProblemsStore.getState().clear();
  await refreshConnections(services.bridge);
  useNavigationStore.getState().goTo('calls');
  void services.useSync.getState().syncNow(samples.value.id);
};

import type { Bridge } from '../../shared/ipc.ts';
import type { Archive } from '../archive/contract.ts';
import type { SavedView } from '../archive/saved-view.ts';

type ViewsBridge = Pick<Bridge, 'keptViews' | 'keepViews'>;

/** Our own file, written whole or not at all; whatever else stands there names no view. */
const viewsIn = (json: string | null): readonly SavedView[] => {
  try {
    const views: unknown = JSON.parse(json ?? 'null');
    return Array.isArray(views) ? (views as readonly SavedView[]) : [];
  } catch {
    return [];
  }
};

const keep = async (bridge: ViewsBridge, archive: Pick<Archive, 'savedViews'>): Promise<void> => {
  await bridge.keepViews(JSON.stringify(await archive.savedViews()));
};

/**
 * Brings back what the store has lost, and copies what has no copy yet. A view that was removed is
 * in neither, unless the app was ended between the two: then it comes back, which is the lesser evil.
 */
const compare = async (
  bridge: ViewsBridge,
  archive: Pick<Archive, 'savedViews' | 'saveView'>,
): Promise<void> => {
  const answer = await bridge.keptViews();
  if (!answer.ok) return;
  const kept = viewsIn(answer.value);
  const held = await archive.savedViews();
  const isIn = (views: readonly SavedView[], { id }: SavedView) =>
    views.some((one) => one.id === id);
  for (const view of kept) if (!isIn(held, view)) await archive.saveView(view);
  if (held.some((view) => !isIn(kept, view))) await keep(bridge, archive);
};

/**
 * The archive, with a second copy of the saved views in a file of main's. Calls come back from the
 * journal when the store is lost; views are in no journal, and a person made them.
 */
export const keepingViews = (bridge: ViewsBridge, archive: Archive): Archive => ({
  ...archive,
  open: async (onProgress) => {
    const report = await archive.open(onProgress);
    await compare(bridge, archive).catch(() => undefined);
    return report;
  },
  saveView: async (view) => {
    await archive.saveView(view);
    await keep(bridge, archive);
  },
  removeView: async (id) => {
    await archive.removeView(id);
    await keep(bridge, archive);
  },
});

import { useAnnouncementsStore } from '../app/announcements-store.ts';
import type { CallRow } from '../archive/answers.ts';
import type { Archive } from '../archive/contract.ts';
import { unsearched, useCallsStore } from '../calls/calls-store.ts';
import { isNothing } from '../calls/selection.ts';
import { findConnection } from '../connections/connections-store.ts';
import { copyText } from '../ui/copy-text.ts';
import { countOf, formatCount } from '../format/count.ts';
import { shownZone } from '../format/zone-store.ts';
import { exportHeader, toRow, type ExportSetting } from '../export/to-row.ts';
import { toTsv } from '../export/to-tsv.ts';

/** More than anyone pastes by hand; a file has no such bound. */
const mostCalls = 10_000;

type Picks = Pick<Archive, 'pick' | 'picked' | 'release'>;

type Rows = { readonly kind: 'rows'; readonly rows: readonly CallRow[] };

type Gathered = Rows | { readonly kind: 'too-many' };

/** The selected calls in the list's order or, with none selected, the one that is open. */
const gather = async (archive: Picks): Promise<Gathered> => {
  const { view, selection, activeKey } = useCallsStore.getState();
  const active = new Set(activeKey === null ? [] : [activeKey]);
  const wanted = isNothing(selection) ? ({ kind: 'some', keys: active } as const) : selection;
  const { pickId, count } = await archive.pick(unsearched(view), wanted);
  try {
    if (count > mostCalls) return { kind: 'too-many' };
    return { kind: 'rows', rows: await archive.picked(pickId, 0, count) };
  } finally {
    await archive.release(pickId);
  }
};

const copy = async ({ rows }: Rows, hasHeader: boolean): Promise<string> => {
  if (rows.length === 0) return 'Nothing to copy. Select calls first, or open one.';
  const setting: ExportSetting = {
    columns: useCallsStore.getState().columns,
    zone: shownZone(),
    connectionName: (id) => findConnection(id)?.name ?? '',
  };
  const header = hasHeader ? [exportHeader(setting.columns)] : [];
  const isCopied = await copyText(toTsv([...header, ...rows.map((row) => toRow(row, setting))]));
  return isCopied
    ? `Copied ${countOf(rows.length, 'call')}.`
    : 'The calls could not be copied. Export them to a file instead.';
};

/** Puts calls on the clipboard as tab-separated text, and says how it went. */
export const copyCalls = async (archive: Picks, hasHeader: boolean): Promise<void> => {
  const gathered = await gather(archive);
  const { show } = useAnnouncementsStore.getState();
  if (gathered.kind === 'rows') show(await copy(gathered, hasHeader));
  else show(`Up to ${formatCount(mostCalls)} calls can be copied. Export more to a file.`);
};

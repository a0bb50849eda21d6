import { useCallsStore } from '../calls/calls-store.ts';
import { looksOf } from '../connections/connections-store.ts';
import { formatDateTime } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ExportEnd } from './export-end.tsx';
import { ExportForm, type ExportWish } from './export-form.tsx';
import { ExportRunning } from './export-running.tsx';
import { scopeRows } from './export-scope.ts';
import type { ExportJob } from './run-export.ts';
import { useExport, type ExportRun } from './use-export.ts';

/** Names the zone that the times inside are written in; each has its offset as well. */
const suggestedName = (): string => {
  const zone = shownZone();
  const day = formatDateTime(Date.now(), zone).slice(0, 10);
  return `calls ${day}, times in ${zone.replaceAll('/', '-')}.csv`;
};

/** What the person sees at this moment, frozen: the list may go on changing. */
const toJob = ({ scope, ...wish }: ExportWish): ExportJob => {
  const state = useCallsStore.getState();
  const connectionName = (id: string): string => looksOf(id).title;
  const setting = { columns: state.columns, zone: shownZone(), connectionName };
  return { ...scopeRows(state, scope), ...wish, setting, suggestedName: suggestedName() };
};

export interface ExportDialogProps {
  readonly onClose: () => void;
}

const Step = ({ run, onClose }: { readonly run: ExportRun } & ExportDialogProps) => {
  const { state, start, cancel, askAgain } = run;
  switch (state.kind) {
    case 'asking':
      return <ExportForm onCancel={onClose} onExport={(wish) => start(toJob(wish))} />;
    case 'running':
      return <ExportRunning progress={state.progress} onCancel={cancel} />;
    case 'ended':
      return <ExportEnd outcome={state.outcome} onClose={onClose} onRetry={askAgain} />;
  }
};

/** Writes calls to a CSV file: which ones, how many, and in which form is said before the click. */
export const ExportDialog = ({ onClose }: ExportDialogProps) => {
  const run = useExport();
  return (
    <Dialog title="Export calls" onClose={onClose}>
      <Step run={run} onClose={onClose} />
    </Dialog>
  );
};

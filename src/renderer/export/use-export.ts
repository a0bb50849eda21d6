import { useCallback, useEffect, useRef, useState } from 'react';

import { useServices } from '../app/services.ts';
import {
  runExport,
  type ExportJob,
  type ExportOutcome,
  type ExportProgress,
} from './run-export.ts';

export type ExportState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly progress: ExportProgress }
  | { readonly kind: 'ended'; readonly outcome: ExportOutcome };

export interface ExportRun {
  readonly state: ExportState;
  readonly start: (job: ExportJob) => void;
  readonly cancel: () => void;
  readonly askAgain: () => void;
}

/** Runs one export at a time; leaving the dialog cancels it. */
export const useExport = (): ExportRun => {
  const { archive, bridge } = useServices();
  const [state, setState] = useState<ExportState>({ kind: 'asking' });
  const aborter = useRef<AbortController | null>(null);
  const cancel = useCallback(() => aborter.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const start = async (job: ExportJob): Promise<void> => {
    aborter.current = new AbortController();
    const { signal } = aborter.current;
    setState({ kind: 'running', progress: { written: 0, rowCount: job.rowCount } });
    const onProgress = (progress: ExportProgress): void => setState({ kind: 'running', progress });
    const outcome = await runExport(job, { archive, bridge, onProgress, signal });
    // No file chosen: the person is back where they were, with nothing to read.
    setState(outcome.kind === 'dismissed' ? { kind: 'asking' } : { kind: 'ended', outcome });
  };
  return {
    state,
    cancel,
    start: (job) => void start(job),
    askAgain: () => setState({ kind: 'asking' }),
  };
};

import { assertNever } from '../../shared/assert-never.ts';
import { countOf } from '../format/count.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DialogBody, DialogButtons } from '../ui/dialog.tsx';
import { FailureBox } from '../ui/failure-box.tsx';
import styles from './export.module.css';
import type { ExportOutcome } from './run-export.ts';

export interface ExportEndProps {
  readonly outcome: ExportOutcome;
  readonly onClose: () => void;
  readonly onRetry: () => void;
}

const nobody = { provider: null, connection: null };

const Words = ({ outcome }: { readonly outcome: ExportOutcome }) => {
  switch (outcome.kind) {
    case 'done':
      return (
        <p role="status" className={styles['done']}>
          {countOf(outcome.rows, 'call')} written to <bdi>{outcome.path}</bdi>
        </p>
      );
    case 'dismissed':
    case 'cancelled':
      return <p role="status">The export was cancelled. No file was written.</p>;
    case 'list-changed':
      return (
        <Banner title="The list changed while it was being exported">
          <p>
            A sync brought or changed calls, so no file was written. Export again, or pause the sync
            first.
          </p>
        </Banner>
      );
    case 'failed':
      return <FailureBox failure={outcome.failure} about={nobody} />;
    default:
      return assertNever(outcome);
  }
};

export const ExportEnd = ({ outcome, onClose, onRetry }: ExportEndProps) => {
  const isDone = outcome.kind === 'done';
  return (
    <>
      <DialogBody>
        <Words outcome={outcome} />
      </DialogBody>
      <DialogButtons>
        {isDone ? null : <Button onClick={onRetry}>Try again</Button>}
        <Button look={isDone ? 'primary' : 'plain'} autoFocus onClick={onClose}>
          Done
        </Button>
      </DialogButtons>
    </>
  );
};

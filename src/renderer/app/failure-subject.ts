import type { Connection } from '../../shared/connection.ts';
import { providerForms } from '../../shared/provider.ts';
import type { FailureSubject } from '../ui/failure-text.ts';

/** Whom a failure of this connection is about; sample calls have no provider behind them. */
export const subjectOf = (connection: Connection | null): FailureSubject => ({
  provider: connection === null ? null : providerForms[connection.provider].name,
  connection: connection?.name ?? null,
});

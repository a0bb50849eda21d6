import type { Condition } from '../../archive/condition.ts';
import { useCallsStore } from '../../calls/calls-store.ts';

/**
 * Shows just these calls: the one filter is exchanged as a whole, and in one step, so that one undo
 * brings back what the list showed. The open call stays open.
 */
export const showRelated = (conditions: readonly Condition[]): void =>
  useCallsStore.setState(({ view }) => ({ view: { ...view, filter: { text: '', conditions } } }));

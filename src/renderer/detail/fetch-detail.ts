import type { DetailKind } from '../../shared/detail.ts';
import { ok, type Result } from '../../shared/failure.ts';
import type { Session } from '../../shared/session.ts';
import type { Services } from '../app/services.ts';
import { settled } from '../../shared/settled.ts';
import { noteCommit } from '../sync/archive-store.ts';
import { commitInOrder } from '../sync/commit-in-order.ts';

type Asked = Pick<Services, 'bridge' | 'archive'>;

/** A pane that is left and opened again waits for the same answer, and does not ask twice. */
const underWay = new Map<string, Promise<Result<null>>>();

/**
 * Asks the provider for what it keeps beside a call and puts it into the archive, where the pane
 * reads it. Runs to its end though nobody looks any more: the answer is in the journal by then.
 */
export const fetchDetail = (
  services: Asked,
  session: Session,
  kind: DetailKind,
): Promise<Result<null>> => {
  const name = `${session.key} ${kind}`;
  const asked =
    underWay.get(name) ?? ask(services, session, kind).finally(() => underWay.delete(name));
  underWay.set(name, asked);
  return asked;
};

const ask = async (
  { bridge, archive }: Asked,
  { connectionId, id: callId }: Session,
  kind: DetailKind,
): Promise<Result<null>> => {
  const heldSeq = (await archive.positions())[connectionId] ?? 0;
  const answer = await settled(bridge.callDetail({ connectionId, callId, kind, heldSeq }));
  if (!answer.ok) return answer;
  const parts = { bridge, archive, onCommitted: noteCommit() };
  const committed = await commitInOrder(parts, [answer.value]);
  return committed.ok ? ok(null) : committed;
};

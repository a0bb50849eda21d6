import { failed, ok, type Result } from '../../shared/failure.ts';
import type { CallReference } from '../../shared/ipc.ts';
import { parseBytes } from '../../shared/json-bytes.ts';
import type { SessionKey } from '../../shared/session.ts';
import { commitInOrder } from '../sync/commit-in-order.ts';
import { noteCommit, refreshOverview } from '../sync/archive-store.ts';
import type { Services } from './services.ts';
import { settled } from '../../shared/settled.ts';

/**
 * Asks the provider for one call and puts it on the shelf. An answer that cannot be read as a call
 * is kept too, and counted, but there is nothing to open.
 */
export const lookUpCall = async (
  { bridge, archive }: Pick<Services, 'bridge' | 'archive'>,
  reference: CallReference,
): Promise<Result<SessionKey>> => {
  const heldSeq = (await archive.positions())[reference.connectionId] ?? 0;
  const answer = await settled(bridge.lookUpCall({ ...reference, heldSeq }));
  if (!answer.ok) return answer;
  const page = answer.value;
  const committed = await commitInOrder({ bridge, archive, onCommitted: noteCommit() }, [page]);
  if (!committed.ok) return committed;
  await refreshOverview(archive);
  const [session] = parseBytes(page.sessions);
  if (session !== undefined) return ok(session.key);
  return failed({ kind: 'wrong-shape', detail: page.unreadable[0]?.reason ?? 'no call in it' });
};

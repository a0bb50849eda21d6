import { encodeFrame, frameKinds } from './frame.ts';

/**
 * Says that a connection's pages up to a place are erased: whatever lies before it in the journal
 * is not there any more. Sealed segments are never changed, so this is how something leaves them.
 *
 * Its header has the fields of a page's, because a reader decodes the header before it looks at
 * the kind.
 */
export const encodeTombstone = (connectionId: string, seq: number, erasedAt: number): Buffer => {
  const header = {
    connectionId,
    seq,
    provider: '',
    shape: 'call',
    viewerId: null,
    runId: null,
    fetchedAt: erasedAt,
    checkpoint: null,
  };
  const json = Buffer.from(JSON.stringify(header), 'utf8');
  return encodeFrame(frameKinds.tombstone, json, new Uint8Array());
};

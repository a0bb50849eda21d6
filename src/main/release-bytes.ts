/**
 * Frees bytes that nobody reads any more, at once. Left to be collected, a page's bytes make V8 look
 * through everything that main holds each time 64 MB of them have come together (its own limit for
 * memory outside the heap): a tenth of what main did in a first sync (measured). Whatever shares
 * their buffer is gone as well.
 */
export const releaseBytes = ({ buffer }: Uint8Array<ArrayBuffer>): void => void buffer.transfer(0);

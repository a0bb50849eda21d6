// A byte order mark is a character of the body like any other: slots count it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The text inside gzip bytes. Throws a TypeError when they are cut short or damaged. */
export const gunzipText = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return decoder.decode(await new Response(stream).arrayBuffer());
};

/** A string, a bracket, a separator, or a bare word or number; white space falls between them. */
export const jsonTokens = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

const indent = (depth: number): string => `\n${'  '.repeat(Math.max(0, depth))}`;

/**
 * Lays JSON out for reading without parsing it: every name, number and escape stays as the
 * provider wrote it (`0.0`, twenty-digit ids, a name that stands twice), which `JSON.parse` and
 * `JSON.stringify` would not keep.
 */
export const prettyJson = (text: string): string => {
  let laidOut = '';
  let depth = 0;
  let previous = '';
  for (const [part] of text.matchAll(jsonTokens)) {
    const isClosing = part === '}' || part === ']';
    const isAfterOpening = previous === '{' || previous === '[';
    if (isClosing) depth -= 1;
    if (isClosing ? !isAfterOpening : isAfterOpening || previous === ',') laidOut += indent(depth);
    laidOut += part === ':' ? ': ' : part;
    if (part === '{' || part === '[') depth += 1;
    previous = part;
  }
  return laidOut;
};

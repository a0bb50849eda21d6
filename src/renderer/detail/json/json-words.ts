import type { JsonNode } from './json-nodes.ts';

/** A JSON string as people read it; what cannot be read stays as it is written. */
export const unquoted = (written: string): string => {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'string' ? value : written;
  } catch {
    return written;
  }
};

/** The provider's own characters. */
export const writtenValue = (text: string, { start, end }: JsonNode): string =>
  text.slice(start, end);

/** For copying: a string without its quotes and escapes, everything else to the character. */
export const valueToCopy = (text: string, node: JsonNode): string =>
  node.kind === 'text' ? unquoted(writtenValue(text, node)) : writtenValue(text, node);

const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;

const step = ({ name, rank }: JsonNode): string => {
  if (name === '') return `[${rank}]`;
  const plain = unquoted(name);
  return plainName.test(plain) ? `.${plain}` : `[${JSON.stringify(plain)}]`;
};

/** Where a value stands, as JSONPath (RFC 9535): `$.participants[3].uid`. */
export const pathOf = (nodes: readonly JsonNode[], at: number): string => {
  const steps: string[] = [];
  for (let node = nodes[at]; node !== undefined && node.parent >= 0; node = nodes[node.parent]) {
    steps.unshift(step(node));
  }
  return `$${steps.join('')}`;
};

/** One thing that was said, and by whom where that is known. */
export interface SpokenLine {
  readonly speaker: string | null;
  readonly text: string;
}

/** No provider documents the shape of its transcripts; these are the names such files use. */
const textNames = ['text', 'transcript', 'content', 'sentence', 'utterance', 'message'];
const speakerNames = ['speaker', 'speakerName', 'name', 'participant', 'from', 'channel'];

type Fields = Readonly<Record<string, unknown>>;

const firstWord = (fields: Fields, names: readonly string[]): string | null => {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return null;
};

const linesIn = (value: unknown, depth: number): readonly SpokenLine[] => {
  if (typeof value !== 'object' || value === null || depth > 12) return [];
  if (Array.isArray(value)) return value.flatMap((one: unknown) => linesIn(one, depth + 1));
  const fields = value as Fields;
  const text = firstWord(fields, textNames);
  if (text !== null) return [{ speaker: firstWord(fields, speakerNames), text }];
  return Object.values(fields).flatMap((one) => linesIn(one, depth + 1));
};

/** What was said, found in a transcript's JSON; `null` where it is no JSON, or nothing is found. */
export const spokenLines = (text: string): readonly SpokenLine[] | null => {
  try {
    const lines = linesIn(JSON.parse(text), 0);
    return lines.length === 0 ? null : lines;
  } catch {
    return null;
  }
};

import { wrongShape } from '../wrong-shape.ts';
import { nextPage } from './next-page.ts';
import type { TranscriptionPage } from './read-detail.ts';

/** 100 a page: a call with more than two thousand transcriptions is a listing that does not end. */
const mostPages = 20;

interface AskedPage {
  readonly body: string;
  readonly page: TranscriptionPage;
}

/** The answers of all pages, the first one even when it is empty. */
export const allTranscriptions = async (
  ask: (page: number) => Promise<AskedPage>,
): Promise<readonly string[]> => {
  const bodies: string[] = [];
  for (let number: number | null = 1; number !== null;) {
    if (bodies.length === mostPages)
      throw wrongShape('meta.pagination', 'an end', 'ever more pages');
    const { body, page }: AskedPage = await ask(number);
    bodies.push(body);
    number = nextPage(number, page.itemCount, page.pagination);
  }
  return bodies;
};

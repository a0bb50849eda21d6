import type { CallAnswer } from '../providers/provider.ts';
import { callsOf, type PageContent } from './page-of.ts';

/**
 * What the archive will keep of answers, made when they come and not when their turn does: hashing
 * and compressing a page took as long as journaling it, and pages waited for both, one by one.
 */
export interface KeptCalls {
  readonly begin: <A extends CallAnswer>(answer: A) => A;
  readonly of: (answer: CallAnswer) => Promise<PageContent>;
}

export const createKeptCalls = (): KeptCalls => {
  const begun = new WeakMap<CallAnswer, Promise<PageContent>>();
  const make = ({ body, reading }: CallAnswer): Promise<PageContent> => callsOf(body, reading);
  return {
    begin: (answer) => {
      const making = make(answer);
      // Whoever takes the page is told; until then it is nobody's failure.
      making.catch(() => undefined);
      begun.set(answer, making);
      return answer;
    },
    of: (answer) => begun.get(answer) ?? make(answer),
  };
};

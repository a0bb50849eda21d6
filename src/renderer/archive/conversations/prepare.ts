import type { Conversations } from './conversations.ts';

/** Some 50 ms of work: the list may scroll in between. */
const callsAtOnce = 25_000;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Works out who belongs together, a part at a time, letting other questions through. */
export const prepared = async (conversations: () => Conversations): Promise<void> => {
  while (!conversations().prepare(callsAtOnce)) await nextTurn();
};

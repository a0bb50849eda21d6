import { median, type Acts } from './acts.ts';

export interface ListTimes {
  readonly sortByNumber: number;
  readonly sortByName: number;
  readonly searchName: number;
  readonly searchId: number;
}

const inTurn = async (
  names: readonly string[],
  act: (name: string) => Promise<number>,
): Promise<number> => {
  const times: number[] = [];
  for (const name of names) times.push(await act(name));
  return median(times);
};

/** Each of the three is another question, so that nothing is answered from what was kept. */
export const measureList = async ({ sort, search }: Acts): Promise<ListTimes> => {
  const sortByNumber = await inTurn(['duration', 'ringing', 'participants'], sort);
  const sortByName = await inTurn(['from', 'to', 'from'], sort);
  await sort('initiated');
  const clearedAfter = async (text: string): Promise<number> => {
    const time = await search(text);
    await search('');
    return time;
  };
  const searchName = await inTurn(['smith', 'walker', 'olivia'], clearedAfter);
  const searchId = await inTurn(['abc1', '77fe', '0d2c'], clearedAfter);
  return { sortByNumber, sortByName, searchName, searchId };
};

export const measureFilters = ({ filter }: Acts): Promise<number> =>
  inTurn(['smith', 'walker', 'olivia'], async (person) => {
    const time = await filter(person);
    await filter('');
    return time;
  });

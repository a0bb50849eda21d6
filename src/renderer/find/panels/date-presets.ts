import { todayIn, type Clock } from '../query/dates.ts';

/** Spans of days up to today, in the zone on screen, as the box would be told them. */
export const datePresets = (
  clock: Clock,
): readonly { readonly title: string; readonly text: string }[] => {
  const today = todayIn(clock);
  const month = today.toPlainYearMonth();
  return [
    { title: 'Today', text: today.toString() },
    { title: 'Yesterday', text: today.subtract({ days: 1 }).toString() },
    {
      title: 'Last 7 days',
      text: `${today.subtract({ days: 6 }).toString()}..${today.toString()}`,
    },
    { title: 'This month', text: month.toString() },
    { title: 'Last month', text: month.subtract({ months: 1 }).toString() },
  ];
};

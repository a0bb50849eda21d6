import { Button } from '../ui/button.tsx';
import { conditionsOf, useCallsStore } from './calls-store.ts';
import { ListNotice } from './list-notice.tsx';

/** The list has no rows: because of search and filters, or because nothing was synced yet. */
export const EmptyList = () => {
  const text = useCallsStore((state) => state.view.filter.text);
  const hasFilters = useCallsStore(({ view }) => conditionsOf(view).length > 0);
  const setText = useCallsStore((state) => state.setText);
  const setConditions = useCallsStore((state) => state.setConditions);
  if (text === '' && !hasFilters) {
    return <ListNotice title="No calls yet" sentence="Press Sync now to copy the calls here." />;
  }
  return (
    <ListNotice
      title="No calls match"
      sentence={
        text === ''
          ? 'No call passes all of the filters.'
          : `No person, name, number or ID contains “${text}”${hasFilters ? ' among the calls that pass the filters' : ''}.`
      }
    >
      {text === '' ? null : <Button onClick={() => setText('')}>Clear search</Button>}
      {hasFilters ? <Button onClick={() => setConditions([])}>Clear filters</Button> : null}
    </ListNotice>
  );
};

import { Button } from '../ui/button.tsx';
import { useCallsStore } from './calls-store.ts';
import { ListNotice } from './list-notice.tsx';

/** The list has no rows: because of the search, or because nothing was synced yet. */
export const EmptyList = () => {
  const text = useCallsStore((state) => state.view.filter.text);
  const setText = useCallsStore((state) => state.setText);
  if (text === '') {
    return <ListNotice title="No calls yet" sentence="Press Sync now to copy the calls here." />;
  }
  return (
    <ListNotice
      title="No calls match"
      sentence={`No person, name, number or ID contains “${text}”.`}
    >
      <Button onClick={() => setText('')}>Clear search</Button>
    </ListNotice>
  );
};

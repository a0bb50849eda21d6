import type { Since } from '../../shared/coverage.ts';
import { Button } from '../ui/button.tsx';
import { useCallsStore } from './calls-store.ts';
import { ListNotice } from './list-notice.tsx';

const sentences: Readonly<Record<Since, string>> = {
  new: 'The last sync brought no new calls.',
  changed: 'The last sync changed no calls.',
  gone: 'Every call is still at the provider.',
};

/** The list has no rows: because of the search, the last sync, or because nothing was synced yet. */
export const EmptyList = () => {
  const { text, since = null } = useCallsStore((state) => state.view.filter);
  const setText = useCallsStore((state) => state.setText);
  if (text !== '') {
    const among = since === null ? '' : ' among these calls';
    return (
      <ListNotice
        title="No calls match"
        sentence={`No person, name, number or ID${among} contains “${text}”.`}
      >
        <Button onClick={() => setText('')}>Clear search</Button>
      </ListNotice>
    );
  }
  if (since !== null) return <ListNotice title="No calls here" sentence={sentences[since]} />;
  return <ListNotice title="No calls yet" sentence="Press Sync now to copy the calls here." />;
};

import type { Since } from '../../shared/coverage.ts';
import { Button } from '../ui/button.tsx';
import { conditionsOf, useCallsStore } from './calls-store.ts';
import { ListNotice } from './list-notice.tsx';

const sentences: Readonly<Record<Since, string>> = {
  new: 'The last sync brought no new calls.',
  changed: 'The last sync changed no calls.',
  gone: 'Every call is still at the provider.',
};

const noMatch = (text: string, isNarrowed: boolean): string =>
  text === ''
    ? 'No call passes all of the filters.'
    : `No person, name, number or ID contains “${text}”${isNarrowed ? ' among the calls that pass the filters' : ''}.`;

/** The list has no rows: because of what is asked of it, or because nothing was synced yet. */
export const EmptyList = () => {
  const { text, since = null } = useCallsStore((state) => state.view.filter);
  const hasFilters = useCallsStore(({ view }) => conditionsOf(view).length > 0);
  const setText = useCallsStore((state) => state.setText);
  const setConditions = useCallsStore((state) => state.setConditions);
  if (text === '' && !hasFilters) {
    return since === null ? (
      <ListNotice title="No calls yet" sentence="Press Sync now to copy the calls here." />
    ) : (
      <ListNotice title="No calls here" sentence={sentences[since]} />
    );
  }
  return (
    <ListNotice title="No calls match" sentence={noMatch(text, hasFilters || since !== null)}>
      {text === '' ? null : <Button onClick={() => setText('')}>Clear search</Button>}
      {hasFilters ? <Button onClick={() => setConditions([])}>Clear filters</Button> : null}
    </ListNotice>
  );
};

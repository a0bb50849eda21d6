import type { CallEvent } from '../../shared/detail.ts';
import { causeInWords } from '../../shared/hangup-words.ts';
import { providerForms } from '../../shared/provider.ts';
import type { Session } from '../../shared/session.ts';
import { formatDateTime, formatTime, zoneAt } from '../format/date-time.ts';
import { shownZone } from '../format/zone-store.ts';
import styles from './details.module.css';
import { FetchedPane } from './fetched-pane.tsx';
import { prettyJson } from './pretty-json.ts';

/** JSON is laid out for reading; a word or a number is a line of its own anyway. */
const Data = ({ data }: { readonly data: string }) =>
  /^\s*[{[]/.test(data) ? (
    <pre className={styles['raw']}>{prettyJson(data)}</pre>
  ) : (
    <bdi className={styles['mono']}>{data}</bdi>
  );

const EventRow = ({ event }: { readonly event: CallEvent }) => {
  const { at, name, data } = event;
  const cause = name.toLowerCase() === 'hangup' ? causeInWords(data) : null;
  return (
    <tr>
      <td className={styles['when']} title={formatDateTime(at, shownZone())}>
        {formatTime(at, shownZone())}
      </td>
      <th scope="row">
        <bdi className={styles['name']}>{name === '' ? 'Event without a name' : name}</bdi>
        {cause === null ? null : <span>{cause}</span>}
        {data === null || data === '' ? null : <Data data={data} />}
      </th>
    </tr>
  );
};

const zoneOf = (events: readonly CallEvent[]): string => {
  const at = events.find((event) => event.at !== null)?.at ?? null;
  return at === null ? shownZone() : zoneAt(at, shownZone());
};

const Events = ({ events }: { readonly events: readonly CallEvent[] }) => (
  <>
    <h3 className={styles['factsTitle']}>
      In the provider’s order
      <span className={styles['note']}>{zoneOf(events)}</span>
    </h3>
    <table className={styles['table']} aria-label="Events">
      <thead>
        <tr>
          <th scope="col" className={styles['when']}>
            Time
          </th>
          <th scope="col" className={styles['wide']}>
            Event
          </th>
        </tr>
      </thead>
      <tbody>
        {events.map((event, index) => (
          <EventRow key={index} event={event} />
        ))}
      </tbody>
    </table>
  </>
);

/** What happened during the call, event by event. */
export const EventsTab = ({ session }: { readonly session: Session }) => (
  <FetchedPane session={session} kind="events">
    {({ events }) =>
      events.length === 0 ? (
        <p className={styles['nothing']}>
          {providerForms[session.provider].name} keeps no events of this call.
        </p>
      ) : (
        <Events events={events} />
      )
    }
  </FetchedPane>
);

import { Tabs } from 'radix-ui';
import { useState, type ComponentType } from 'react';

import type { Session } from '../../shared/session.ts';
import styles from './details.module.css';
import { OverviewTab } from './overview-tab.tsx';
import { ParticipantsTab } from './participants-tab.tsx';
import { RawJsonTab } from './raw-json-tab.tsx';
import { RecordingsTab } from './recordings-tab.tsx';

interface Tab {
  readonly title: string;
  readonly Content: ComponentType<{ readonly session: Session }>;
}

const tabs: readonly Tab[] = [
  { title: 'Overview', Content: OverviewTab },
  { title: 'Participants', Content: ParticipantsTab },
  { title: 'Recordings', Content: RecordingsTab },
  { title: 'Raw JSON', Content: RawJsonTab },
];

/** The chosen tab stays chosen while a person walks from call to call. */
export const CallTabs = ({ session }: { readonly session: Session }) => {
  const [title, setTitle] = useState('Overview');
  return (
    <Tabs.Root className={styles['tabs']} value={title} onValueChange={setTitle}>
      <Tabs.List className={styles['tabList']} aria-label="What is known about this call">
        {tabs.map((tab) => (
          <Tabs.Trigger key={tab.title} value={tab.title} className={styles['tab']}>
            {tab.title}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {tabs.map(({ title: value, Content }) => (
        <Tabs.Content key={value} value={value} className={styles['panel']}>
          <Content session={session} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
};

import { Tabs } from 'radix-ui';
import { useState, type ComponentType } from 'react';

import type { Session } from '../../shared/session.ts';
import { ConversationTab } from './conversation/conversation-tab.tsx';
import { useOpenConversation } from './conversation/use-open-conversation.ts';
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
  { title: 'Conversation', Content: ConversationTab },
  { title: 'Raw JSON', Content: RawJsonTab },
];

/**
 * The chosen tab stays chosen while a person walks from call to call; a call that has no such pane
 * shows its overview meanwhile.
 */
export const CallTabs = ({ session }: { readonly session: Session }) => {
  const [chosen, setChosen] = useState('Overview');
  const isAlone = useOpenConversation(session) === null;
  const shown = tabs.filter(({ title }) => title !== 'Conversation' || !isAlone);
  const value = shown.some(({ title }) => title === chosen) ? chosen : 'Overview';
  return (
    <Tabs.Root className={styles['tabs']} value={value} onValueChange={setChosen}>
      <Tabs.List className={styles['tabList']} aria-label="What is known about this call">
        {shown.map((tab) => (
          <Tabs.Trigger key={tab.title} value={tab.title} className={styles['tab']}>
            {tab.title}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {shown.map(({ title, Content }) => (
        <Tabs.Content key={title} value={title} className={styles['panel']}>
          <Content session={session} />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
};

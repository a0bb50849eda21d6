import { Tabs } from 'radix-ui';
import { useState, type ComponentType } from 'react';

import type { Session } from '../../shared/session.ts';
import { ConversationTab } from './conversation/conversation-tab.tsx';
import { useOpenConversation } from './conversation/use-open-conversation.ts';
import { CallFlowTab } from './call-flow-tab.tsx';
import styles from './details.module.css';
import { EventsTab } from './events-tab.tsx';
import { OverviewTab } from './overview-tab.tsx';
import { ParticipantsTab } from './participants-tab.tsx';
import { QualityTab } from './quality-tab.tsx';
import { RawJsonTab } from './raw-json-tab.tsx';
import { RecordingsTab } from './recordings-tab.tsx';
import { TabStrip } from './tab-strip.tsx';
import { tabsOf, type TabTitle } from './tabs-of.ts';
import { TranscriptionsTab } from './transcriptions-tab.tsx';

const contents: Readonly<Record<TabTitle, ComponentType<{ readonly session: Session }>>> = {
  Overview: OverviewTab,
  Participants: ParticipantsTab,
  Recordings: RecordingsTab,
  Transcriptions: TranscriptionsTab,
  Events: EventsTab,
  Quality: QualityTab,
  'Call flow': CallFlowTab,
  Conversation: ConversationTab,
  'Raw JSON': RawJsonTab,
};

/** Radix makes ids of values, and a reference to an id with a space in it leads nowhere. */
const valueOf = (title: TabTitle): string => title.replace(' ', '-');

/**
 * The chosen tab stays chosen while a person walks from call to call; a call that has no such pane
 * shows its overview meanwhile.
 */
export const CallTabs = ({ session }: { readonly session: Session }) => {
  const [chosen, setChosen] = useState<string>('Overview');
  const isAlone = useOpenConversation(session) === null;
  const titles = tabsOf(session, isAlone);
  const shown = titles.find((title) => valueOf(title) === chosen) ?? 'Overview';
  const Content = contents[shown];
  return (
    <Tabs.Root className={styles['tabs']} value={valueOf(shown)} onValueChange={setChosen}>
      <TabStrip label="What is known about this call" shown={shown} contents={titles.join()}>
        {titles.map((title) => (
          <Tabs.Trigger key={title} value={valueOf(title)} className={styles['tab']}>
            {title}
          </Tabs.Trigger>
        ))}
      </TabStrip>
      <Tabs.Content key={shown} value={valueOf(shown)} className={styles['panel']}>
        <Content session={session} />
      </Tabs.Content>
    </Tabs.Root>
  );
};

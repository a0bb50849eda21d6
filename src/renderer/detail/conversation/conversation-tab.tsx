import type { Session } from '../../../shared/session.ts';
import type { Conversation } from '../../archive/answers.ts';
import { conversationWith, useConversationsStore } from '../../calls/conversations-store.ts';
import { formatCount } from '../../format/count.ts';
import { zoneAt } from '../../format/date-time.ts';
import { shownZone } from '../../format/zone-store.ts';
import { formatDuration } from '../../format/duration.ts';
import details from '../details.module.css';
import { Fact, Facts } from '../fact.tsx';
import styles from './conversation.module.css';
import { relationsOf } from './relation.ts';
import { ThreadCall } from './thread-call.tsx';

const Figures = ({ figures }: Pick<Conversation, 'figures'>) => (
  <Facts title="Conversation">
    <Fact label="Calls">{formatCount(figures.calls)}</Fact>
    <Fact label="Attempts">{formatCount(figures.attempts)}</Fact>
    <Fact label="Time to answer">
      {figures.timeToAnswerSeconds === null
        ? 'Nobody answered'
        : formatDuration(figures.timeToAnswerSeconds)}
    </Fact>
    <Fact label="Talk time">
      {formatDuration(figures.talkSeconds)}
      <span className={details['hint']}>Calls that overlap are counted once.</span>
    </Fact>
  </Facts>
);

/** Says so where only a part of a very long conversation is shown. */
const Stretch = ({ conversation }: { readonly conversation: Conversation }) => {
  const { calls, figures, from } = conversation;
  if (calls.length === figures.calls) return null;
  const [first, last] = [formatCount(from + 1), formatCount(from + calls.length)];
  return (
    <p className={details['hint']}>
      Shown are calls {first} to {last} of {formatCount(figures.calls)}.
    </p>
  );
};

/** All calls of the open call's conversation, in order of time. */
export const ConversationTab = ({ session }: { readonly session: Session }) => {
  const conversation = useConversationsStore((state) => conversationWith(state, session.key));
  if (conversation === null) return null;
  const { calls, figures } = conversation;
  const relations = relationsOf(calls);
  const zone = shownZone();
  const firstAt = calls[0]?.initiatedAt ?? null;
  return (
    <>
      <Figures figures={figures} />
      <h3 className={details['factsTitle']}>
        Calls in order of time
        <span className={details['note']}>{firstAt === null ? zone : zoneAt(firstAt, zone)}</span>
      </h3>
      <Stretch conversation={conversation} />
      <ol className={styles['thread']} aria-label="Calls of this conversation">
        {calls.map((call, at) => (
          <ThreadCall
            key={call.key}
            call={call}
            relation={relations[at] ?? 'leg'}
            isOpen={call.key === session.key}
          />
        ))}
      </ol>
    </>
  );
};

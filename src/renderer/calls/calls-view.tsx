import { useRef, type KeyboardEvent, type ReactNode } from 'react';

import { useServices } from '../app/services.ts';
import { CallsList } from './calls-list.tsx';
import { useCallsStore } from './calls-store.ts';
import styles from './calls.module.css';
import { useDetailsFrameStore } from './details-frame-store.ts';
import { focusOpenTab } from './open-as-page.ts';
import { Splitter } from './splitter.tsx';
import { useConversationSums } from './use-conversation-sums.ts';
import { usePaneSize } from './use-pane-size.ts';
import { focusList, useReturnToList } from './use-return-to-list.ts';
import { useSums } from './use-sums.ts';

export interface CallsViewProps {
  /** The pane; the app puts it here, since panes do not know one another. */
  readonly details: ReactNode;
}

/**
 * The screen *Calls*: the list, and beside or below it the call that is open. As a page the call
 * lies over both; the list keeps its size, scroll position and focused row underneath.
 */
export const CallsView = ({ details }: CallsViewProps) => {
  const { archive } = useServices();
  const screen = useRef<HTMLDivElement>(null);
  const isOpen = useCallsStore((state) => state.activeKey !== null);
  const isPage = useDetailsFrameStore((state) => state.isPage) && isOpen;
  const setActive = useCallsStore((state) => state.setActive);
  const pane = usePaneSize(screen);
  useReturnToList(screen);
  useSums(archive);
  useConversationSums(archive);

  const closeOnEscape = (event: KeyboardEvent): void => {
    // On a page it is the way back to the list, by the table of actions.
    if (event.key !== 'Escape' || event.defaultPrevented || isPage) return;
    setActive(null);
    focusList(screen.current);
  };
  return (
    <div
      ref={screen}
      className={styles['screen']}
      data-dock={pane.dock}
      data-page={isPage}
      onKeyDown={closeOnEscape}
    >
      <CallsList archive={archive} onEnter={focusOpenTab} />
      {isOpen ? (
        <>
          <Splitter {...pane} />
          <div className={styles['pane']} style={{ flexBasis: pane.size }}>
            <div id="call-pane" className={styles['docked']}>
              {details}
            </div>
          </div>
        </>
      ) : null}
    </div>
  );
};

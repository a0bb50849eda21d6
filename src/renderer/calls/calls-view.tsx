import { useRef, type KeyboardEvent, type ReactNode } from 'react';

import { useServices } from '../app/services.ts';
import { focusWhenDrawn } from '../ui/focus-when-drawn.ts';
import { CallsList } from './calls-list.tsx';
import { useCallsStore } from './calls-store.ts';
import styles from './calls.module.css';
import { Splitter } from './splitter.tsx';
import { useConversationSums } from './use-conversation-sums.ts';
import { usePaneWidth } from './use-pane-width.ts';
import { useSums } from './use-sums.ts';

export interface CallsViewProps {
  /** The docked pane; the app puts it here, since panes do not know one another. */
  readonly details: ReactNode;
}

/** The pane is drawn a moment after its row is opened. */
const openTab = '#call-pane [role="tab"][aria-selected="true"]';

/** The screen *Calls*: the list, and beside it the call that is open. */
export const CallsView = ({ details }: CallsViewProps) => {
  const { archive } = useServices();
  const screen = useRef<HTMLDivElement>(null);
  const isOpen = useCallsStore((state) => state.activeKey !== null);
  const setActive = useCallsStore((state) => state.setActive);
  const { width, setWidth, limits } = usePaneWidth(screen);
  useSums(archive);
  useConversationSums(archive);

  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    setActive(null);
    screen.current?.querySelector<HTMLElement>('.ag-cell-focus')?.focus();
  };
  return (
    <div ref={screen} className={styles['screen']} onKeyDown={closeOnEscape}>
      <CallsList archive={archive} onEnter={() => focusWhenDrawn(openTab)} />
      {isOpen ? (
        <>
          <Splitter width={width} limits={limits} onChange={setWidth} />
          <div id="call-pane" className={styles['pane']} style={{ width }}>
            {details}
          </div>
        </>
      ) : null}
    </div>
  );
};

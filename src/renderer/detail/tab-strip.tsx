import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Tabs } from 'radix-ui';
import { useEffect, useRef, type ReactNode } from 'react';

import styles from './details.module.css';
import { useOverflow } from './use-overflow.ts';

export interface TabStripProps {
  readonly label: string;
  /** The tab that is open. */
  readonly shown: string;
  /** Changes with the tabs. */
  readonly contents: string;
  readonly children: ReactNode;
}

interface MoreProps {
  readonly side: 'start' | 'end';
  readonly onPress: () => void;
}

/** For the mouse, and to be seen: the keyboard reaches every tab with the arrow keys. */
const More = ({ side, onPress }: MoreProps) => (
  <button
    type="button"
    tabIndex={-1}
    aria-hidden
    className={styles['moreTabs']}
    data-side={side}
    onClick={onPress}
  >
    {side === 'start' ? <ChevronLeft size={14} /> : <ChevronRight size={14} />}
  </button>
);

const intoView = (tab: Element | null): void =>
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

/** The tabs in one line, however narrow the pane: it scrolls, and shows where there is more. */
export const TabStrip = ({ label, shown, contents, children }: TabStripProps) => {
  const list = useRef<HTMLDivElement>(null);
  const { start, end } = useOverflow(list, contents);
  useEffect(() => {
    intoView(list.current?.querySelector('[aria-selected="true"]') ?? null);
  }, [shown, contents]);
  const scroll = (way: 1 | -1): void =>
    list.current?.scrollBy({ left: way * list.current.clientWidth * 0.6, behavior: 'smooth' });
  return (
    <div className={styles['tabStrip']}>
      <Tabs.List
        ref={list}
        className={styles['tabList']}
        aria-label={label}
        onFocus={({ target }) => intoView(target)}
      >
        {children}
      </Tabs.List>
      {start ? <More side="start" onPress={() => scroll(-1)} /> : null}
      {end ? <More side="end" onPress={() => scroll(1)} /> : null}
    </div>
  );
};

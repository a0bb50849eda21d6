import { ArrowLeft, Maximize2, PanelBottom, PanelRight, X, type LucideIcon } from 'lucide-react';

import { runAction } from '../actions/run-action.ts';
import { ActionButton } from '../actions/action-button.tsx';
import { actions, type ActionId } from '../../shared/actions.ts';
import { useServices } from '../app/services.ts';
import { useCallsStore } from '../calls/calls-store.ts';
import { useDetailsFrameStore } from '../calls/details-frame-store.ts';
import styles from './details.module.css';

interface IconActionProps {
  readonly action: ActionId;
  readonly icon: LucideIcon;
}

const IconAction = ({ action, icon: Icon }: IconActionProps) => {
  const services = useServices();
  const { title } = actions[action];
  return (
    <button
      type="button"
      className={styles['iconButton']}
      aria-label={title}
      title={title}
      onClick={() => void runAction(action, services)}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
};

const CloseButton = () => {
  const setActive = useCallsStore((state) => state.setActive);
  return (
    <button
      type="button"
      className={styles['iconButton']}
      aria-label="Close call details"
      title="Close (Esc)"
      onClick={() => setActive(null)}
    >
      <X size={16} aria-hidden />
    </button>
  );
};

/** Stands before the heading of a call that is a page of its own. */
export const BackButton = () => {
  const isPage = useDetailsFrameStore((state) => state.isPage);
  return isPage ? <ActionButton action="back-to-list" icon={ArrowLeft} /> : null;
};

/** What a person can do with the docked pane itself. */
export const FrameButtons = () => {
  const isPage = useDetailsFrameStore((state) => state.isPage);
  const dock = useDetailsFrameStore((state) => state.dock);
  if (isPage) return null;
  return (
    <span className={styles['frameButtons']}>
      {/* One button, the same before and after, so that it keeps the focus. */}
      {dock === 'right' ? (
        <IconAction key="dock" action="dock-below" icon={PanelBottom} />
      ) : (
        <IconAction key="dock" action="dock-right" icon={PanelRight} />
      )}
      <IconAction action="open-as-page" icon={Maximize2} />
      <CloseButton />
    </span>
  );
};

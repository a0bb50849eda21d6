import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

import styles from './calls.module.css';
import { sizeByKey } from './pane-limits.ts';
import type { PaneSize } from './use-pane-size.ts';

const looks = {
  right: { orientation: 'vertical', label: 'Width of call details' },
  below: { orientation: 'horizontal', label: 'Height of call details' },
} as const;

/** The line between list and details: dragged, or moved with the arrow keys. */
export const Splitter = ({ dock, size, limits, setSize }: PaneSize) => {
  const grabbed = useRef<{ readonly at: number; readonly size: number } | null>(null);
  const { orientation, label } = looks[dock];
  const along = ({ clientX, clientY }: PointerEvent): number =>
    dock === 'right' ? clientX : clientY;
  const byKey = (event: KeyboardEvent): void => {
    const wanted = sizeByKey(dock, event.key, size, limits);
    if (wanted === null) return;
    setSize(wanted);
    event.preventDefault();
  };
  const grab = (event: PointerEvent): void => {
    grabbed.current = { at: along(event), size };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent): void => {
    if (grabbed.current !== null) setSize(grabbed.current.size + grabbed.current.at - along(event));
  };
  const release = (): void => {
    grabbed.current = null;
  };
  return (
    <div
      role="separator"
      aria-orientation={orientation}
      aria-label={label}
      aria-controls="call-pane"
      aria-valuenow={size}
      aria-valuemin={limits.min}
      aria-valuemax={limits.max}
      tabIndex={0}
      className={styles['splitter']}
      onKeyDown={byKey}
      onPointerDown={grab}
      onPointerMove={drag}
      onPointerUp={release}
      onPointerCancel={release}
    />
  );
};

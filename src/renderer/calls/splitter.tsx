import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

import styles from './calls.module.css';
import type { WidthLimits } from './use-pane-width.ts';

export interface SplitterProps {
  /** Of the pane on its right, in CSS pixels. */
  readonly width: number;
  readonly limits: () => WidthLimits;
  readonly onChange: (width: number) => void;
}

const stepPx = 24;

/** The line between list and details: dragged, or moved with the arrow keys. */
export const Splitter = ({ width, limits, onChange }: SplitterProps) => {
  const grabbed = useRef<{ readonly x: number; readonly width: number } | null>(null);
  const byKey = (event: KeyboardEvent): void => {
    const { min, max } = limits();
    const wanted = { ArrowLeft: width + stepPx, ArrowRight: width - stepPx, Home: max, End: min };
    if (!(event.key in wanted)) return;
    onChange(wanted[event.key as keyof typeof wanted]);
    event.preventDefault();
  };
  const grab = (event: PointerEvent): void => {
    grabbed.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = ({ clientX }: PointerEvent): void => {
    if (grabbed.current !== null) onChange(grabbed.current.width + grabbed.current.x - clientX);
  };
  const release = (): void => {
    grabbed.current = null;
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label="Width of call details"
      aria-valuenow={width}
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

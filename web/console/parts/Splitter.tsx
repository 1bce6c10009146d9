import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import styles from './Splitter.module.css';

interface SplitterProps {
  /** What the bar between them does, for who does not see it. */
  label: string;
  /** `columns`: beside each other, below one another on narrow screens; `rows`: below one another. */
  direction: 'columns' | 'rows';
  /** Share of the first, in percent. */
  initialPercent: number;
  first: ReactNode;
  second: ReactNode;
  className?: string | undefined;
}

const STEP_PERCENT = 4;
const LEAST_PERCENT = 15;

/** Two panes and a bar between them, moved with the pointer or with arrow keys. */
export function Splitter({ label, direction, initialPercent, first, second, className }: SplitterProps) {
  const [percent, setPercent] = useState(initialPercent);
  const box = useRef<HTMLDivElement>(null);
  const moveTo = (value: number) => setPercent(Math.min(Math.max(value, LEAST_PERCENT), 100 - LEAST_PERCENT));
  const onPointerMove = (event: PointerEvent) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !box.current) return;
    const { left, top, width, height } = box.current.getBoundingClientRect();
    const isRows = getComputedStyle(box.current).flexDirection === 'column';
    moveTo(isRows ? ((event.clientY - top) / height) * 100 : ((event.clientX - left) / width) * 100);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft' || key === 'ArrowUp') moveTo(percent - STEP_PERCENT);
    if (key === 'ArrowRight' || key === 'ArrowDown') moveTo(percent + STEP_PERCENT);
  };
  return (
    <div
      ref={box}
      className={[styles.box, styles[direction], className].filter(Boolean).join(' ')}
      style={{ '--first': `${percent}%` } as CSSProperties}
    >
      <div className={styles.first}>{first}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: a rule takes no focus and has no value */}
      <div
        role="separator"
        tabIndex={0}
        aria-label={label}
        aria-orientation={direction === 'columns' ? 'vertical' : 'horizontal'}
        aria-valuenow={Math.round(percent)}
        aria-valuemin={LEAST_PERCENT}
        aria-valuemax={100 - LEAST_PERCENT}
        className={styles.bar}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
      <div className={styles.second}>{second}</div>
    </div>
  );
}

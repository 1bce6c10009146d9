import type { ReactNode } from 'react';
import styles from './Notice.module.css';

interface NoticeProps {
  /** Read out at once. Default false. */
  urgent?: boolean;
  /** What changes while the sentence stays: it is read when it is come to, and not each time. */
  aside?: string;
  children: ReactNode;
}

/** A sentence that stands out. */
export function Notice({ urgent = false, aside, children }: NoticeProps) {
  return (
    <div className={styles.notice} data-urgent={urgent}>
      <span aria-hidden="true">{urgent ? '⚠' : 'ⓘ'}</span>
      <div role={urgent ? 'alert' : 'note'}>{children}</div>
      {aside && <span>{aside}</span>}
    </div>
  );
}

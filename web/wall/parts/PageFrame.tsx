import { type ReactNode, useEffect } from 'react';
import type { Coverage } from '../../shared/coverage/Coverage.ts';
import { CoverageLine } from '../../shared/coverage/CoverageLine.tsx';
import { PageHeader } from '../../shared/layout/PageHeader.tsx';
import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import styles from './PageFrame.module.css';

interface PageFrameProps {
  current: 'wall' | 'matters';
  title: string;
  /** The graph's day; null until it is known. */
  today: string | null;
  /** Undefined until something was answered; null if the page has none. */
  coverage: Coverage | null | undefined;
  /** What has to be said above all: an old picture, a failure. */
  notice?: ReactNode;
  actions?: ReactNode;
  /** As a projector shows it: see wall.css. */
  wall?: boolean;
  children: ReactNode;
}

/** What all pages of the wall chart have: header, and, always in sight, of when the data is and which systems are missing. */
export function PageFrame({
  current,
  title,
  today,
  coverage,
  notice,
  actions,
  wall = false,
  children,
}: PageFrameProps) {
  const words = useWords({ zh, en });
  useEffect(() => {
    document.title = `${title} · 挂图 Guatu`;
  }, [title]);
  return (
    <>
      <PageHeader current={current} actions={actions} bare={wall}>
        <strong className={wall ? undefined : styles.paper}>{title}</strong>
      </PageHeader>
      {coverage !== null && (
        <div className={styles.status}>
          {today !== null && <span className={styles.today}>{words.today(today)}</span>}
          {coverage === undefined ? <p role="status">{words.loading}</p> : <CoverageLine coverage={coverage} compact />}
        </div>
      )}
      {notice}
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

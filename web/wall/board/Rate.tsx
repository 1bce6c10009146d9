import { Link } from 'wouter';
import type { GroupFiguresFragment } from '../../generated/documents.ts';
import { useWords } from '../../shared/preferences.ts';
import { listAddress, type WallFilters } from '../filters/WallFilters.ts';
import { formatCount, formatRate } from '../format.ts';
import { en, zh } from '../words.ts';
import styles from './Rate.module.css';

interface RateProps {
  figures: Pick<GroupFiguresFragment, 'onTimeRate' | 'closedOnTime' | 'onTimeBase'>;
  /** Rows are missing: the rate may be another. */
  incomplete: boolean;
  /** Of what it is: the way to the matters closed on time. */
  filters: WallFilters;
}

/** An on-time rate, never without what it is of. */
export function Rate({ figures, incomplete, filters }: RateProps) {
  const words = useWords({ zh, en });
  const { onTimeRate, closedOnTime, onTimeBase } = figures;
  if (filters.open) return <span className={styles.none}>{words.rateNotOfOpen}</span>;
  if (onTimeRate === null) return <span className={styles.none}>{words.rateNoBase}</span>;
  const [rate, onTime, base] = [formatRate(onTimeRate), formatCount(closedOnTime), formatCount(onTimeBase)];
  return (
    <Link
      className={styles.rate}
      href={listAddress({ ...filters, closedOnTime: true })}
      aria-label={words.rateRead(rate, onTime, base) + (incomplete ? ` (${words.incomplete})` : '')}
    >
      <span className={styles.value}>{rate}</span>
      <span className={styles.parts}>{words.rateParts(onTime, base)}</span>
      {incomplete && <span className={styles.parts}>{words.incomplete}</span>}
    </Link>
  );
}

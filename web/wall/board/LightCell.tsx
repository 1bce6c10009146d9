import { Link } from 'wouter';
import { useWords } from '../../shared/preferences.ts';
import { formatCount } from '../format.ts';
import { LightShape } from '../parts/Light.tsx';
import { en, zh } from '../words.ts';
import styles from './BoardTable.module.css';
import type { LightName } from './lights.ts';

interface LightCellProps {
  light: LightName | 'open';
  /** What row and column are called. */
  row: string;
  column: string;
  count: number;
  /** The list behind it. */
  href: string;
  atLeast: boolean;
  /** Left out where room is short. Default false. */
  extra?: boolean;
}

/** A count with its light, the way to its list. Zero is a count too, and says so quietly. */
export function LightCell({ light, row, column, count, href, atLeast, extra = false }: LightCellProps) {
  const words = useWords({ zh, en });
  const shown = formatCount(count);
  return (
    <td className={styles.cell} data-light={count > 0 ? light : 'none'} data-extra={extra}>
      <Link href={href} aria-label={words.cell(row, column, atLeast ? `${words.atLeast} ${shown}` : shown)}>
        {light !== 'open' && count > 0 && <LightShape name={light} />}
        <b>
          {atLeast && '≥'}
          {shown}
        </b>
      </Link>
    </td>
  );
}

import { useId } from 'react';
import { Link } from 'wouter';
import { clockTime } from '../../shared/coverage/shanghaiClock.ts';
import { useWords } from '../../shared/preferences.ts';
import { listAddress, type WallFilters } from '../filters/WallFilters.ts';
import { en, zh } from '../words.ts';
import styles from './BoardTable.module.css';
import { LightCell } from './LightCell.tsx';
import { LIGHTS } from './lights.ts';
import { Rate } from './Rate.tsx';
import { isUnknown, type PlaceRow } from './readBoard.ts';

interface PlaceLineProps {
  row: PlaceRow;
  /** Of what the row counts. */
  filters: WallFilters;
  /** An instant of the day whose times need no date. */
  asOf: string;
  /** Address of the chart of this place alone; null if there is none. */
  narrowed: string | null;
}

/** A line of the board, and, if the place's own system is missing, another that says so. */
export function PlaceLine({ row, filters, asOf, narrowed }: PlaceLineProps) {
  const words = useWords({ zh, en });
  const { lights, figures, gap, atLeast } = row;
  const name = row.name ?? '';
  const gapId = useId();
  const testId = `place-${row.code ?? 'own'}`;
  const line = (
    <tr data-testid={testId}>
      <th scope="row" aria-describedby={gap ? gapId : undefined}>
        {narrowed === null ? (
          name
        ) : (
          <Link href={narrowed} lang="zh-CN" title={words.narrowTo(name)}>
            {name}
          </Link>
        )}
      </th>
      {isUnknown(row) ? (
        <td colSpan={LIGHTS.length + 3} className={styles.unknown}>
          {words.noData} <small>{words.unknownHint}</small>
        </td>
      ) : (
        <>
          {LIGHTS.map(({ name: light, states }) => (
            <LightCell
              key={light}
              light={light}
              row={name}
              column={words.light[light]}
              count={lights[light]}
              href={listAddress({ ...filters, open: true, lateness: states })}
              atLeast={atLeast}
            />
          ))}
          <LightCell
            light="open"
            row={name}
            column={words.open}
            count={figures.open}
            href={listAddress({ ...filters, open: true })}
            atLeast={atLeast}
          />
          <LightCell
            light="open"
            row={name}
            column={words.allMatters}
            count={figures.count}
            href={listAddress(filters)}
            atLeast={atLeast}
            extra
          />
          <td className={styles.rate}>
            <Rate figures={figures} incomplete={atLeast} filters={filters} />
          </td>
        </>
      )}
    </tr>
  );
  if (!gap) return line;
  return (
    <>
      {line}
      <tr className={styles.gap}>
        <td id={gapId} colSpan={LIGHTS.length + 4}>
          ⚠ {name}：{words.gapOf(gap.staleAsOf === null ? null : clockTime(gap.staleAsOf, asOf))}
        </td>
      </tr>
    </>
  );
}

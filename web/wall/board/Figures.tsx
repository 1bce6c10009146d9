import { Link } from 'wouter';
import type { GroupFiguresFragment, WallBoardQuery } from '../../generated/documents.ts';
import { useWords } from '../../shared/preferences.ts';
import { filtersOfChart, listAddress, type WallFilters } from '../filters/WallFilters.ts';
import { formatCount } from '../format.ts';
import { LightShape } from '../parts/Light.tsx';
import { en, zh } from '../words.ts';
import styles from './Figures.module.css';
import type { LightName } from './lights.ts';
import { Rate } from './Rate.tsx';
import { isAtLeast } from './readBoard.ts';

interface FiguresProps {
  total: GroupFiguresFragment;
  missing: NonNullable<WallBoardQuery['places']>['coverage']['missing'];
  filters: WallFilters;
}

interface Figure {
  name: 'count' | 'open' | 'overdue' | 'behind' | 'dueSoon' | 'completed' | 'closed';
  count: number;
  light?: LightName;
  narrowed: Partial<WallFilters>;
}

/** The sums over all that the filters leave, each the way to its list. */
export function Figures({ total, missing, filters }: FiguresProps) {
  const words = useWords({ zh, en });
  const atLeast = isAtLeast(null, missing);
  const base = filtersOfChart(filters);
  const figures: Figure[] = [
    { name: 'count', count: total.count, narrowed: {} },
    { name: 'open', count: total.open, narrowed: { open: true } },
    { name: 'overdue', count: total.openOverdue, light: 'red', narrowed: { lateness: ['OVERDUE'] } },
    { name: 'behind', count: total.behind, light: 'yellow', narrowed: { lateness: ['BEHIND'] } },
    { name: 'dueSoon', count: total.dueSoon, light: 'blue', narrowed: { lateness: ['DUE_SOON'] } },
    { name: 'completed', count: total.completed, narrowed: { status: ['COMPLETED'] } },
    { name: 'closed', count: total.closed, narrowed: { status: ['CLOSED'] } },
  ];
  const read = (count: number) => (atLeast ? `${words.atLeast} ${formatCount(count)}` : formatCount(count));
  return (
    <section aria-label={words.figures}>
      <p role="status" className="visually-hidden">
        {words.figuresRead(read(total.count), read(total.openOverdue))}
      </p>
      <dl className={styles.figures}>
        {figures.map(({ name, count, light, narrowed }) => (
          <div key={name} data-testid={`figure-${name}`}>
            <dt>
              {light && <LightShape name={light} />} {words.figure[name]}
            </dt>
            <dd>
              <Link href={listAddress({ ...base, ...narrowed })}>
                {atLeast && <small>{words.atLeast} </small>}
                {formatCount(count)}
              </Link>
            </dd>
          </div>
        ))}
        <div data-testid="figure-onTimeRate">
          <dt>{words.figure.onTimeRate}</dt>
          <dd>
            <Rate figures={total} incomplete={atLeast} filters={base} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

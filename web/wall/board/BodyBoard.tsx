import { Link } from 'wouter';
import type { GroupFiguresFragment, WallBoardQuery } from '../../generated/documents.ts';
import { useWords } from '../../shared/preferences.ts';
import { filtersOfChart, listAddress, type WallFilters } from '../filters/WallFilters.ts';
import { BODY_ORDERS, FEW_BODIES } from '../filters/WallView.ts';
import { formatCount } from '../format.ts';
import { LightShape } from '../parts/Light.tsx';
import { ScrollRegion } from '../parts/ScrollRegion.tsx';
import type { Address } from '../useAddress.ts';
import { en, zh } from '../words.ts';
import styles from './BoardTable.module.css';
import { LightCell } from './LightCell.tsx';
import type { LightName } from './lights.ts';
import { OrderChoice } from './OrderChoice.tsx';
import { Rate } from './Rate.tsx';
import { isAtLeast } from './readBoard.ts';

interface BodyBoardProps {
  address: Address;
  bodies: NonNullable<WallBoardQuery['bodies']>;
}

interface Column {
  light: LightName | 'open';
  count: (figures: GroupFiguresFragment) => number;
  narrowed: Partial<WallFilters>;
}

/** A group has its overdue, behind and due soon; which of the others are in order, the list behind it tells. */
const COLUMNS: readonly Column[] = [
  { light: 'red', count: (it) => it.openOverdue, narrowed: { lateness: ['OVERDUE'] } },
  { light: 'yellow', count: (it) => it.behind, narrowed: { lateness: ['BEHIND'] } },
  { light: 'blue', count: (it) => it.dueSoon, narrowed: { lateness: ['DUE_SOON'] } },
  {
    light: 'green',
    count: (it) => it.open - it.openOverdue - it.behind - it.dueSoon,
    narrowed: { lateness: ['NONE', 'NO_DEADLINE', 'NOT_ASSESSABLE', 'PROVISIONAL'] },
  },
  { light: 'open', count: (it) => it.open, narrowed: {} },
];

const EXTRA: readonly Column['light'][] = ['green', 'open'];

const MORE = 24;

/** The lead bodies that have the most of it, by the graph's order. */
export function BodyBoard({ address, bodies }: BodyBoardProps) {
  const words = useWords({ zh, en });
  const { filters, view } = address;
  const { groups, groupCount } = bodies;
  const chart = filtersOfChart(filters);
  const atLeast = isAtLeast(null, bodies.coverage.missing);
  const names = {
    red: words.light.red,
    yellow: words.light.yellow,
    blue: words.light.blue,
    green: words.others,
    grey: words.others,
    open: words.open,
  };
  return (
    <section className={styles.panel} aria-labelledby="bodies-title">
      <header>
        <h2 id="bodies-title">{words.boardOfBodies}</h2>
        <span className={styles.shown}>{words.shownOf(formatCount(groups.length), formatCount(groupCount))}</span>
        {!view.wall && (
          <OrderChoice
            orders={BODY_ORDERS}
            value={view.bodyOrder}
            onChoose={(bodyOrder) => address.show({ bodyOrder })}
          />
        )}
      </header>
      <ScrollRegion className={styles.scroll} label={words.boardOfBodies}>
        <table className={styles.table} data-wall={view.wall} data-testid="bodies">
          <thead>
            <tr>
              <th scope="col">{words.body}</th>
              {COLUMNS.map(({ light }) => (
                <th
                  key={light}
                  scope="col"
                  data-extra={EXTRA.includes(light)}
                  title={light === 'green' ? words.othersRule : undefined}
                >
                  {light !== 'open' && light !== 'green' && <LightShape name={light} />} {names[light]}
                </th>
              ))}
              <th scope="col">{words.figure.onTimeRate}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map(({ key: [id = null], label: [label = null], ...figures }) => {
              const name = id === null ? words.noBody : (label ?? id);
              const ofBody: WallFilters = id === null ? { ...chart, missing: ['LEAD_BODY'] } : { ...chart, body: id };
              return (
                <tr key={id ?? 'none'}>
                  <th scope="row" lang={id === null ? undefined : 'zh-CN'}>
                    {id === null ? (
                      name
                    ) : (
                      <Link href={address.narrowed({ body: id })} title={words.narrowTo(name)}>
                        {name}
                      </Link>
                    )}
                  </th>
                  {COLUMNS.map(({ light, count, narrowed }) => (
                    <LightCell
                      key={light}
                      light={light === 'green' ? 'open' : light}
                      row={name}
                      column={names[light]}
                      count={count(figures)}
                      href={listAddress({ ...ofBody, open: true, ...narrowed })}
                      atLeast={atLeast}
                      extra={EXTRA.includes(light)}
                    />
                  ))}
                  <td className={styles.rate}>
                    <Rate figures={figures} incomplete={atLeast} filters={ofBody} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollRegion>
      {!view.wall && (
        <p className={styles.more}>
          {groups.length < groupCount && view.bodies < 200 && (
            <button type="button" onClick={() => address.show({ bodies: String(view.bodies + MORE) })}>
              {words.more}
            </button>
          )}
          {view.bodies > FEW_BODIES && (
            <button type="button" onClick={() => address.show({ bodies: null })}>
              {words.fewer}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

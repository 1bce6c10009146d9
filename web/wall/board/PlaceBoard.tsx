import { CITY_CODES, findDivision, PROVINCE_CODE } from '../../../schema/divisions.ts';
import type { GroupFiguresFragment } from '../../generated/documents.ts';
import { clockTime } from '../../shared/coverage/shanghaiClock.ts';
import { useWords } from '../../shared/preferences.ts';
import { filtersOfChart, type WallFilters } from '../filters/WallFilters.ts';
import { PLACE_ORDERS } from '../filters/WallView.ts';
import { LightShape } from '../parts/Light.tsx';
import { ScrollRegion } from '../parts/ScrollRegion.tsx';
import type { Address } from '../useAddress.ts';
import { en, zh } from '../words.ts';
import styles from './BoardTable.module.css';
import { divisionWithin } from './boardQuestion.ts';
import { LIGHTS } from './lights.ts';
import { OrderChoice } from './OrderChoice.tsx';
import { PlaceLine } from './PlaceLine.tsx';
import { type PlaceGap, type PlaceRow, totalLights } from './readBoard.ts';

interface PlaceBoardProps {
  address: Address;
  rows: readonly PlaceRow[];
  total: GroupFiguresFragment;
  /** Instant of the answer. */
  asOf: string;
}

/** The board of lights: a row a city, or, within a city, a county. */
export function PlaceBoard({ address, rows, total, asOf }: PlaceBoardProps) {
  const words = useWords({ zh, en });
  const { filters, view } = address;
  const within = divisionWithin(filters);
  const name = within === null ? '' : (findDivision(within)?.name ?? within);
  const title =
    within === null ? words.boardOfCities : isCity(within) ? words.boardOfCounties(name) : words.boardOf(name);
  // All counties of a city stand in one system: it is told once.
  const gapWithin = within === null ? null : (rows[0]?.gap ?? null);
  const tellGap = ({ staleAsOf }: PlaceGap) => words.gapOf(staleAsOf === null ? null : clockTime(staleAsOf, asOf));
  const totalRow: PlaceRow = {
    code: null,
    name: words.total,
    figures: total,
    lights: totalLights(rows),
    gap: null,
    atLeast: rows.some(({ atLeast }) => atLeast),
  };
  return (
    <section className={styles.panel} aria-labelledby="places-title">
      <header>
        <h2 id="places-title">{title}</h2>
        {!view.wall && (
          <OrderChoice orders={PLACE_ORDERS} value={view.placeOrder} onChoose={(order) => address.show({ order })} />
        )}
      </header>
      {gapWithin && <p className={styles.gapWithin}>⚠ {tellGap(gapWithin)}</p>}
      <ScrollRegion className={styles.scroll} label={title}>
        <table className={styles.table} data-wall={view.wall} data-testid="places">
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              {LIGHTS.map((light) => (
                <th key={light.name} scope="col" title={words.lightRule[light.name]}>
                  <LightShape name={light.name} /> {words.light[light.name]}
                </th>
              ))}
              <th scope="col">{words.open}</th>
              <th scope="col" data-extra="true">
                {words.allMatters}
              </th>
              <th scope="col">{words.figure.onTimeRate}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PlaceLine
                key={row.code ?? 'own'}
                row={{
                  ...row,
                  gap: within === null ? row.gap : null,
                  name: row.name ?? (within === null ? words.provinceLevel : words.ownLevel(name)),
                }}
                filters={filtersOfPlace(filters, row.code, within)}
                asOf={asOf}
                narrowed={row.code === null ? null : address.narrowed({ division: row.code, self: false })}
              />
            ))}
          </tbody>
          <tfoot>
            <PlaceLine row={totalRow} filters={filtersOfChart(filters)} asOf={asOf} narrowed={null} />
          </tfoot>
        </table>
      </ScrollRegion>
    </section>
  );
}

function isCity(code: string): boolean {
  return CITY_CODES.includes(code);
}

/** What a row counts: its place, or, without one, what the level above does itself. */
function filtersOfPlace(filters: WallFilters, code: string | null, within: string | null): WallFilters {
  const chart = filtersOfChart(filters);
  if (code !== null) return { ...chart, division: code };
  return { ...chart, division: within ?? PROVINCE_CODE, self: true };
}

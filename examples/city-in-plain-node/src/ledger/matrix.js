import { linearShare } from '../dates.js';
import { addDecimals } from './decimals.js';
import { codeOf, placeAt } from './divisions.js';
import { listed, sql } from './sql.js';

/** What the cell of projects that have no indicator is called. */
const NO_INDICATOR = '未设指标';

/**
 * Cells of provincial projects by the divisions that have a share in them, each sorted by division and indicator. A sum
 * of which a part is not known, or whose parts have different units, is null: it is not zero.
 */
export function readMatrices(database, provincialProjects, level, indicator, today) {
  const rows = database.rows(sql`
    select p.carries_out, p.id, p.place, i.name, i.unit, i.target, i.target_value, i.year, i.year_end_only, i.actual, i.as_of
    from project p left join latest_indicator i
      on i.project = p.id and (${indicator} is null or i.name = ${indicator})
    where p.carries_out in ${listed(provincialProjects)} and (${indicator} is null or i.name is not null)
    order by p.id, i.ordinal`);
  return new Map(
    [...Map.groupBy(rows, (row) => row.carries_out)].map(([project, shares]) => [
      project,
      toCells(shares, level, today),
    ]),
  );
}

function toCells(shares, level, today) {
  const cells = Map.groupBy(shares, ({ place, name }) =>
    JSON.stringify([codeOf(placeAt(place, level)), name ?? NO_INDICATOR]),
  );
  return [...cells]
    .map(([key, of]) => toCell(JSON.parse(key), of, level, today))
    .sort((a, b) => (JSON.stringify(a.key) < JSON.stringify(b.key) ? -1 : 1));
}

function toCell(key, shares, level, today) {
  const [{ unit, place }] = shares;
  const haveOneUnit = shares.every((share) => share.unit === unit);
  const sum = (read) => (haveOneUnit ? shares.map(read).reduce(addKnown, '0') : null);
  const days = shares.map(({ as_of }) => as_of).filter((day) => day !== null);
  return {
    key,
    division: { code: key[0] },
    city: { code: codeOf(placeAt(placeAt(place, level), 'CITY')) },
    indicator: key[1],
    unit: unit ?? '',
    target: sum(({ target }) => target),
    scheduled: sum((share) => scheduled(share, today)),
    actual: sum(({ actual }) => actual),
    reportedOn: days.sort().at(-1) ?? null,
    projects: new Set(shares.map(({ id }) => id)).size,
  };
}

function addKnown(sum, value) {
  return sum === null || value === null ? null : addDecimals(sum, value);
}

function scheduled({ target, target_value, year, year_end_only }, today) {
  if (target === null || year_end_only) return null;
  return (target_value * linearShare(today, year)).toFixed(4);
}

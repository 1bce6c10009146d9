import { sql } from 'kysely';
import { addDecimals } from '../../../schema/decimal.ts';
import { scheduledAmount, scheduledShare } from '../../kit/calendar/scheduledShare.ts';
import type { Database } from '../../kit/database/database.ts';
import { codeOfPlace, placePrefix } from '../../kit/divisions/places.ts';
import { manyEach } from '../../kit/entities/loaders.ts';
import { isOneOf } from '../../kit/filters/conditions.ts';
import { type Flag, isTrue } from '../../kit/ledger/tables.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { DivisionLevel } from '../generated/resolvers.ts';

interface Share {
  provincialProject: string;
  project: string;
  place: string;
  indicator: string | null;
  unit: string | null;
  target: string | null;
  actual: string | null;
  asOf: string | null;
  year: number | null;
  yearEndOnly: Flag | null;
}

/** A cell of the matrix, as the contract's ProjectCell has it; its divisions by their codes. */
export interface ProjectCell {
  key: [division: string, indicator: string];
  division: { code: string };
  city: { code: string };
  indicator: string;
  unit: string;
  target: string | null;
  scheduled: string | null;
  actual: string | null;
  reportedOn: string | null;
  projects: number;
}

/** Name of the cell of projects that carry the provincial one out without an indicator. */
const WITHOUT_INDICATOR = '未设指标';

/**
 * The cells of several provincial projects: one a division of the level and indicator, reported or not. A sum with a
 * part that is not reported is null, for it is not known. `indicator` keeps to one by name; null is all.
 */
export async function loadMatrices(
  database: Database,
  provincialProjects: readonly string[],
  level: DivisionLevel,
  indicator: string | null,
  context: SubgraphContext,
): Promise<ProjectCell[][]> {
  const ofIndicator = indicator === null ? sql`` : sql` and i.name = ${indicator}`;
  const { rows } = await sql<Share>`
    select m."carriesOut" as "provincialProject", m.id as project, m.place, i.name as indicator, i.unit, i.target,
      i.actual, i."asOf", i.year, i."yearEndOnly"
    from matter m left join indicator i on i.matter = m.id${ofIndicator}
    where ${isOneOf(sql.ref('m.carriesOut'), provincialProjects)}
    order by m.id, i.ordinal`.execute(database.query);
  const held = indicator === null ? rows : rows.filter((share) => share.indicator !== null);
  return manyEach(provincialProjects, held, (share) => share.provincialProject).map((shares) =>
    toCells(shares, level, context.today),
  );
}

function toCells(shares: readonly Share[], level: DivisionLevel, today: string): ProjectCell[] {
  const byCell = Map.groupBy(shares, (share) =>
    JSON.stringify([codeOfPlace(placePrefix(share.place, level)), share.indicator ?? WITHOUT_INDICATOR]),
  );
  return [...byCell.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, members]) => toCell(JSON.parse(key) as ProjectCell['key'], members, level, today));
}

function toCell(key: ProjectCell['key'], members: readonly Share[], level: DivisionLevel, today: string): ProjectCell {
  const [division, indicator] = key;
  const first = members[0] as Share;
  // Of the division, not of a project in it: a cell of the whole province lies in no city.
  const city = { code: codeOfPlace(placePrefix(placePrefix(first.place, level), 'CITY')) };
  const unit = first.unit ?? '';
  const projects = new Set(members.map((share) => share.project)).size;
  // Parts in another unit cannot be added: the cell then says nothing rather than a wrong sum.
  const addable = members.every((share) => share.unit === first.unit);
  const sumOf = (read: (share: Share) => string | null) => (addable ? sumOrNull(members.map(read)) : null);
  return {
    key,
    division: { code: division },
    city,
    indicator,
    unit,
    target: sumOf((share) => share.target),
    scheduled: sumOf((share) => scheduledOf(share, today)),
    actual: sumOf((share) => share.actual),
    reportedOn: members.reduce<string | null>(
      (last, { asOf }) => (asOf !== null && (last === null || asOf > last) ? asOf : last),
      null,
    ),
    projects,
  };
}

function scheduledOf({ target, year, yearEndOnly }: Share, today: string): string | null {
  if (target === null || year === null || yearEndOnly === null || isTrue(yearEndOnly)) return null;
  return scheduledAmount(Number(target), scheduledShare(today, year));
}

function sumOrNull(values: readonly (string | null)[]): string | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : addDecimals(sum, value)), '0');
}

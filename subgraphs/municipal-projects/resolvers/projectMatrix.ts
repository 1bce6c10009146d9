import { addDecimals } from '../../../schema/decimal.ts';
import { scheduledAmount, scheduledShare } from '../../kit/calendar/scheduledShare.ts';
import { codeOfPlace, placePrefix } from '../../kit/divisions/places.ts';
import { manyEach } from '../../kit/entities/loaders.ts';
import type { MatterIndicators } from '../../kit/ledger/indicatorsBy.ts';
import { type Flag, isTrue } from '../../kit/ledger/tables.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { DivisionLevel } from '../generated/resolvers.ts';
import type { MunicipalLedger } from './resolvers.ts';

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
  ledger: Pick<MunicipalLedger, 'indicatorsBy'>,
  provincialProjects: readonly string[],
  level: DivisionLevel,
  indicator: string | null,
  context: SubgraphContext,
): Promise<ProjectCell[][]> {
  const projects = await ledger.indicatorsBy('carriesOut', provincialProjects, context);
  const shares = projects.flatMap((project) => sharesOf(project, indicator));
  return manyEach(provincialProjects, shares, (share) => share.provincialProject).map((of) =>
    toCells(of, level, context.today),
  );
}

/** A share for each indicator of the project; one without an indicator if it has none and none was asked for. */
function sharesOf({ key, id, place, indicators }: MatterIndicators, indicator: string | null): Share[] {
  const project = { provincialProject: key, project: id, place };
  if (indicators.length === 0 && indicator === null) return [{ ...project, ...NO_INDICATOR }];
  return indicators
    .filter(({ name }) => indicator === null || name === indicator)
    .map(({ name, unit, target, actual, asOf, year, yearEndOnly }) => {
      return { ...project, indicator: name, unit, target, actual, asOf, year, yearEndOnly };
    });
}

const NO_INDICATOR = {
  ...{ indicator: null, unit: null, target: null, actual: null },
  ...{ asOf: null, year: null, yearEndOnly: null },
};

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

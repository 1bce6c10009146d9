/** How far the divisions are with their shares of a provincial project. */
import { shareOfYear } from './calendar.js';
import { scheduledAmount, sumDecimals } from './decimals.js';
import { codeOfPath, cutPath, isCuttable } from './divisions.js';
import { refusal } from './errors.js';

/** Name of the cell of projects that carry it out without an indicator. */
const WITHOUT_INDICATOR = '未设指标';

/** Cells by division of the level and indicator, sorted by these. What one part does not know, the sum does not know. */
export function matrix(projects, { level, indicator }, today) {
  if (!isCuttable(level)) throw refusal('BAD_USER_INPUT', `Expected a level that divisions lie in, got ${level}.`);
  const inOrder = projects.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const shares = inOrder.flatMap((project) => sharesOf(project, indicator ?? null));
  const cells = Map.groupBy(shares, ({ project, name }) =>
    JSON.stringify([codeOfPath(cutPath(project.path, level)), name]),
  );
  return [...cells]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, members]) => toCell(JSON.parse(key), members, level, today));
}

function sharesOf(project, wanted) {
  if (wanted === null && project.indicators.length === 0)
    return [{ project, name: WITHOUT_INDICATOR, indicator: null }];
  return project.indicators
    .filter(({ name }) => wanted === null || name === wanted)
    .map((indicator) => ({ project, name: indicator.name, indicator }));
}

function toCell(key, members, level, today) {
  const indicators = members.map(({ indicator }) => indicator);
  const units = new Set(indicators.map((indicator) => indicator?.unit ?? ''));
  // Different units do not add up to anything.
  const sumOf = (read) =>
    units.size > 1 ? null : sumDecimals(indicators.map((it) => (it === null ? null : read(it))));
  return {
    key,
    division: { code: key[0] },
    city: { code: codeOfPath(cutPath(cutPath(members[0].project.path, level), 'CITY')) },
    indicator: key[1],
    unit: [...units][0],
    target: sumOf(({ target }) => target),
    scheduled: sumOf(({ target, year, yearEndOnly }) =>
      target === null || yearEndOnly ? null : scheduledAmount(target, shareOfYear(today, year)),
    ),
    actual: sumOf(({ actual }) => actual),
    reportedOn:
      indicators
        .map((it) => it?.asOf ?? null)
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? null,
    projects: new Set(members.map(({ project }) => project)).size,
  };
}

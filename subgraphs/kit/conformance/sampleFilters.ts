import { RETIRED_DIVISIONS } from '../../../schema/divisions.ts';
import { addDays } from '../calendar/isoDate.ts';
import type { MatterFilter } from '../filters/matterFilter.ts';
import { MATTER_STATUSES } from '../ledger/MatterRow.ts';
import { lastReportOn } from '../reference/orderMatters.ts';
import { frequentValues } from './frequentValues.ts';
import type { KnownRow } from './KnownRow.ts';

export const LATENESS_STATES = [
  ...(['NONE', 'DUE_SOON', 'BEHIND', 'OVERDUE', 'NO_DEADLINE', 'NOT_ASSESSABLE', 'PROVISIONAL'] as const),
];
const GAPS = [
  ...(['DEADLINE', 'LEAD_BODY', 'LEAD_OFFICIAL', 'CLAIM', 'MEASURE', 'MEASURE_BODY', 'REPORT'] as const),
  ...(['SATISFACTION', 'EVIDENCE'] as const),
];

/** Every condition of MatterFilter by itself, with values that the rows have: each lets some through and not all. */
export function singleFilters(rows: readonly KnownRow[], today: string): MatterFilter[] {
  const valuesOf = <T extends string>(read: (row: KnownRow) => T | null | undefined | (T | null)[], count?: number) =>
    frequentValues(rows.flatMap(read) as (T | null)[], count);
  const lists = {
    leadBody: valuesOf((row) => row.leadBody),
    cooperatingBody: valuesOf((row) => row.cooperatingBodies),
    firstHandler: valuesOf((row) => row.firstHandler),
    channel: valuesOf((row) => row.channel),
    category: valuesOf((row) => row.category?.code),
    status: valuesOf((row) => row.status, MATTER_STATUSES.length),
    resolution: valuesOf((row) => row.resolution, 5),
    satisfaction: valuesOf((row) => row.satisfaction),
    lateness: LATENESS_STATES,
    missing: GAPS,
  };
  const officials = valuesOf((row) => row.leads.map(({ official }) => official), 2);
  const [level] = valuesOf((row) => row.leads.map(({ leaderLevel }) => leaderLevel));
  const [begin] = valuesOf((row) => row.leads.map(({ from }) => from));
  const ranges = {
    due: valuesOf((row) => row.deadline.date, 2),
    registered: valuesOf((row) => row.registeredOn, 2),
    completed: valuesOf((row) => row.completedOn, 2),
    closed: valuesOf((row) => row.closedOn, 2),
    updated: valuesOf((row) => row.updatedAt, 2),
  };
  const [reportedOn] = valuesOf((row) => lastReportOn(row));
  return [
    ...Object.entries(lists).flatMap(([name, values]) => [
      ...values.map((value) => ({ [name]: [value] })),
      ...(values.length > 1 ? [{ [name]: values.slice(0, 2) }] : []),
    ]),
    ...Object.entries(ranges).flatMap(([name, values]) => [
      ...values.flatMap((value) => [{ [name]: { from: value } }, { [name]: { to: value } }]),
      ...(values.length > 0 ? [{ [name]: { from: values.toSorted()[0], to: values.toSorted().at(-1) } }] : []),
    ]),
    ...officials.flatMap((official) => [{ lead: { official } }, { lead: { official, scope: 'EVER' as const } }]),
    ...(level
      ? [{ lead: { leaderLevel: [level] } }, { lead: { leaderLevel: [level], chief: true, scope: 'EVER' as const } }]
      : []),
    ...(begin ? [{ lead: { on: begin } }, { lead: { on: addDays(begin, -1), official: officials[0] } }] : []),
    ...[true, false].flatMap((value) => [
      { open: value },
      { closedOnTime: value },
      { reopened: value },
      { lead: { chief: value } },
    ]),
    ...[0, 1, 10].flatMap((days) => [{ dueWithinWorkingDays: days }, { lateByWorkingDays: days }]),
    ...[1, 2].flatMap((count) => [{ minExtensions: count }, { minReturns: count }]),
    { noReportSince: today },
    ...(reportedOn ? [{ noReportSince: reportedOn }] : []),
  ] as MatterFilter[];
}

/** Two and three conditions at a time, of different fields. The same for the same rows. */
export function combinedFilters(rows: readonly KnownRow[], today: string): MatterFilter[] {
  const singles = singleFilters(rows, today);
  const at = (i: number) => singles[i % singles.length] ?? {};
  // Steps that have no divisor in common with most lengths go through all of the list.
  return Array.from({ length: 24 }, (_, i) => ({
    ...at(i * 7),
    ...at(i * 13 + 5),
    ...(i % 3 === 0 ? at(i * 17 + 11) : {}),
  }));
}

/** Alternatives of other conditions, beside a condition or alone; the last one has no alternative at all. */
export function alternativeFilters(rows: readonly KnownRow[], today: string): MatterFilter[] {
  const singles = singleFilters(rows, today);
  const at = (i: number) => singles[i % singles.length] ?? {};
  return [
    ...Array.from({ length: 10 }, (_, i) => ({
      ...(i % 2 === 0 ? { open: i % 4 === 0 } : {}),
      anyOf: [at(i * 11), at(i * 19 + 3), ...(i % 3 === 0 ? [{ ...at(i * 5), ...at(i * 23 + 7) }] : [])],
    })),
    { anyOf: [] },
  ];
}

/** Places of every level that rows lie in, alone and with those below, and codes of which there is nothing. */
export function divisionFilters(rows: readonly KnownRow[]): MatterFilter[] {
  const codes = frequentValues(
    rows.map(({ division }) => division),
    4,
  );
  const above = codes.flatMap((code) => [code.slice(0, 6), `${code.slice(0, 4)}00`]);
  const all = [...new Set([...codes, ...above, '340000', '999999'])];
  return [
    ...all.flatMap((code) => [{ division: [code] }, { division: [code], divisionScope: 'SELF' as const }]),
    ...(codes.length > 1 ? [{ division: codes.slice(0, 2) }] : []),
  ];
}

/** Retired codes whose successors rows lie in, and one of another place. */
export function retiredCodes(rows: readonly KnownRow[]): string[] {
  const places = new Set(rows.map(({ division }) => division.slice(0, 6)));
  const moved = RETIRED_DIVISIONS.filter(({ successor }) => successor !== null && places.has(successor));
  const codes = moved.length > 0 ? moved : RETIRED_DIVISIONS.slice(0, 1);
  return codes.slice(0, 3).map(({ code }) => code);
}

/** Words of one, two and more characters that titles have, two words at once, and one that none has. */
export function textFilters(rows: readonly KnownRow[]): MatterFilter[] {
  const titles = rows.map(({ title }) => title.trim()).filter((title) => title.length > 0);
  const parts = (length: number) =>
    frequentValues(
      titles.map((title) => [...title].slice(0, length).join('')).filter((it) => !/[\s\0]/.test(it)),
      3,
    );
  const [one] = parts(1);
  const tails = frequentValues(
    titles.map((title) => [...title].slice(-2).join('').trim()).filter((it) => !/\s/.test(it)),
    2,
  );
  const texts = [...parts(1), ...parts(2), ...parts(4), ...tails, ...(one && tails[0] ? [`${one}　${tails[0]}`] : [])];
  const wide = texts.find((text) => /[a-z0-9]/i.test(text));
  const widened = wide?.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).toUpperCase();
  return [...new Set([...texts, ...(widened ? [widened] : []), '%', '没有这样的事项'])]
    .filter(Boolean)
    .map((text) => ({ text }));
}

/** What hangs on a matter, as rows of the ledger's tables. */
import { workingDaysBetween } from '../calendar/workingDays.ts';
import type { MatterRow } from './MatterRow.ts';
import type {
  CooperatingBodyTable,
  EventTable,
  EvidenceTable,
  ExtensionTable,
  IndicatorTable,
  LeadTable,
  MeasureTable,
  ReadingTable,
  ReportTable,
} from './tables.ts';

export function cooperatingBodyRows({ id: matter, cooperatingBodies }: MatterRow): CooperatingBodyTable[] {
  return cooperatingBodies.map((body, i) => ({ matter, ordinal: i + 1, body }));
}

export function leadRows({ id: matter, leads }: MatterRow): LeadTable[] {
  return leads.map(({ from, to, ...lead }, i) => ({ matter, ordinal: i + 1, ...lead, fromDate: from, toDate: to }));
}

export function measureRows({ id: matter, measures }: MatterRow): MeasureTable[] {
  return measures.map((measure) => ({ matter, ...measure }));
}

export function reportRows({ id: matter, reports }: MatterRow): ReportTable[] {
  return reports.map(({ on, text, by }, i) => ({ matter, ordinal: i + 1, onDate: on, text, byBody: by }));
}

export function extensionRows({ id: matter, extensions }: MatterRow): ExtensionTable[] {
  return extensions.map(({ by, from, to, ...extension }, i) => {
    const isAdded = extension.decision === 'APPROVED' && from !== null && to !== null;
    const workingDaysAdded = isAdded ? workingDaysBetween(from, to) : null;
    return { matter, ordinal: i + 1, ...extension, byBody: by, fromDate: from, toDate: to, workingDaysAdded };
  });
}

export function evidenceRows({ id: matter, evidence }: MatterRow): EvidenceTable[] {
  return evidence.map((it, i) => ({ matter, ordinal: i + 1, ...it }));
}

export function indicatorRows({ id: matter, indicators }: MatterRow): IndicatorTable[] {
  return indicators.map(({ readings, ...indicator }, i) => {
    const last = readings.at(-1);
    return {
      matter,
      ordinal: i + 1,
      ...indicator,
      targetValue: indicator.target === null ? null : Number(indicator.target),
      actual: last?.actual ?? null,
      actualValue: last === undefined ? null : Number(last.actual),
      asOf: last?.asOf ?? null,
    };
  });
}

/** Of all indicators of the matter, each naming its own by the ordinal. */
export function readingRows({ id: matter, indicators }: MatterRow): ReadingTable[] {
  return indicators.flatMap(({ readings }, i) =>
    readings.map((reading, j) => ({ matter, ordinal: j + 1, indicator: i + 1, ...reading })),
  );
}

export function eventRows({ id: matter, events }: MatterRow): EventTable[] {
  return events.map(({ by, ...event }, i) => ({
    matter,
    ordinal: i + 1,
    ...NOTHING_SAID,
    ...event,
    byBody: by ?? null,
  }));
}

/** What an event may leave out. */
const NOTHING_SAID = {
  reason: null,
  official: null,
  post: null,
  fromStatus: null,
  toStatus: null,
  fromBody: null,
  toBody: null,
  fromOfficial: null,
  toOfficial: null,
  fromDeadline: null,
  toDeadline: null,
  supervision: null,
};

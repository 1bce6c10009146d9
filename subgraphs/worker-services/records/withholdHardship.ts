import type { MatterRow } from '../../kit/ledger/MatterRow.ts';

/**
 * A matter of hardship aid without what stays with its owner: texts about those helped and how many they are,
 * indicators, measures, evidence, reasons. What is not stored is not told by any answer or error. The title, which is
 * the kind of help, bodies, leads, dates and status stay; of a report the day and the body; and what is planned, which
 * statistics add up.
 */
export function withholdHardship<Row extends MatterRow & { peopleServed: number | null }>(matter: Row): Row {
  return {
    ...matter,
    content: null,
    serviceTarget: null,
    peopleServed: null,
    indicators: [],
    measures: [],
    evidence: [],
    reports: matter.reports.map((report) => ({ ...report, text: '' })),
    extensions: matter.extensions.map((extension) => ({ ...extension, reason: null })),
    events: matter.events.map((event) => ({ ...event, reason: null })),
  };
}

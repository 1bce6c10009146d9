import type { MatterRow } from '../../kit/ledger/MatterRow.ts';

/**
 * A matter of hardship aid without what stays with its owner: texts about those helped, indicators, measures, evidence,
 * reasons. What is not stored is not told by any filter, order, count or error. The title, which is the kind of help,
 * bodies, leads, dates and status stay; of a report the day and the body.
 */
export function withholdHardship<Row extends MatterRow>(matter: Row): Row {
  return {
    ...matter,
    content: null,
    serviceTarget: null,
    indicators: [],
    measures: [],
    evidence: [],
    reports: matter.reports.map((report) => ({ ...report, text: '' })),
    extensions: matter.extensions.map((extension) => ({ ...extension, reason: null })),
    events: matter.events.map((event) => ({ ...event, reason: null })),
  };
}

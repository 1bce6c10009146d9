import type { SubgraphContext } from '../server/context.ts';
import { mayRead } from '../server/selectedFields.ts';
import { MATTER_PARTS, type MatterPart } from './LedgerSource.ts';

/** Fields of the contract that are made of a part. */
const FIELDS_OF: Readonly<Record<MatterPart, readonly string[]>> = {
  leads: ['leads', 'leadOfficial'],
  measures: ['measures'],
  reports: ['reports', 'lastReportOn'],
  extensions: ['extensions', 'extensionCount'],
  evidence: ['evidence'],
  indicators: ['indicators', 'lateness', 'matrix'],
  events: ['events', 'claimedAt', 'returnCount', 'reopenCount'],
  cooperatingBodies: ['cooperatingBodies'],
};

/** The parts that a request can read. The same throughout a request, so that a row read once does for all of it. */
export function partsToRead(context: SubgraphContext): ReadonlySet<MatterPart> {
  return context.once(FIELDS_OF, () => new Set(MATTER_PARTS.filter((part) => mayRead(FIELDS_OF[part], context))));
}

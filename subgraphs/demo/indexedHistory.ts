import { derivedFacts } from '../kit/ledger/derivedFacts.ts';
import type { MatterRow } from '../kit/ledger/MatterRow.ts';
import type { FedMatter, MatterTypeName } from '../overview/feed/FedMatter.ts';
import type { FilledVersion } from '../overview/store/fillIndex.ts';
import { HISTORY_SINCE, type MatterStateAt, matterStates } from './province/history.ts';
import { followedLedgers } from './province/ledgers.ts';
import { removedMatters } from './province/removedMatters.ts';
import type { Province } from './province/types.ts';

/** Every state of every matter of the province since `HISTORY_SINCE`, as an index would have been fed it. */
export function* indexedHistory(province: Province): Generator<FilledVersion> {
  for (const { source, typename, matters } of followedLedgers(province)) {
    for (const matter of matters) yield* versionsOf(source, typename, matterStates(matter, HISTORY_SINCE));
  }
  for (const { source, typename, states } of removedMatters(province)) yield* versionsOf(source, typename, states);
}

function* versionsOf(
  source: string,
  typename: MatterTypeName,
  states: readonly MatterStateAt[],
): Generator<FilledVersion> {
  for (const { from, to, matter } of states) yield { source, matter: fedMatter(matter, typename), from, to };
}

/** A row of a ledger as its owner answers with it. */
function fedMatter(row: MatterRow, typename: MatterTypeName): FedMatter {
  const { deadline, channel, division, leadBody, firstHandler } = row;
  const { extensionCount, workingDaysAdded, ...facts } = derivedFacts(row);
  const byId = (id: string | null) => (id === null ? null : { id });
  const hasDeadline = deadline.raw !== null || deadline.date !== null;
  return {
    ...facts,
    __typename: typename,
    id: row.id,
    title: row.title,
    content: row.content,
    serviceTarget: row.serviceTarget,
    category: row.category,
    channel: channel === null ? null : { code: channel },
    division: { code: division },
    leadBody: byId(leadBody),
    cooperatingBodies: row.cooperatingBodies.map((id) => ({ id })),
    leads: row.leads.map(({ official, ...lead }) => ({ ...lead, official: { id: official } })),
    firstHandler: byId(firstHandler),
    status: row.status,
    statusText: row.statusText,
    resolution: row.resolution,
    satisfaction: row.satisfaction,
    deadline: hasDeadline ? { ...deadline, extensionCount, workingDaysAdded } : null,
    indicators: row.indicators.map(({ readings, ...indicator }) => ({
      ...indicator,
      actual: readings.at(-1)?.actual ?? null,
    })),
    measures: row.measures.map(({ body }) => ({ body: byId(body) })),
    evidence: row.evidence.map(({ addedAt }) => ({ addedAt })),
    registeredOn: row.registeredOn,
    completedOn: row.completedOn,
    closedOn: row.closedOn,
    updatedAt: row.updatedAt,
  };
}

import { derivedFacts } from '../../kit/ledger/derivedFacts.ts';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import type { FedMatter, MatterTypeName } from '../feed/FedMatter.ts';

/** A row of a ledger as its owner answers with it: what an index that was not fed by its owner is filled with. */
export function fedMatterOf(row: MatterRow, typename: MatterTypeName): FedMatter {
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

import { placeOf } from '../../../schema/divisions.ts';
import { normalizeText } from '../search/text.ts';
import { derivedFacts } from './derivedFacts.ts';
import type { MatterRow } from './MatterRow.ts';
import type { MatterTable } from './tables.ts';

/** A matter as the columns of a ledger's `matter`, without the subgraph's own. Throws an Error for an unknown division. */
export function matterColumns(matter: MatterRow): MatterTable {
  const place = placeOf(matter.division);
  if (place === undefined) {
    throw new Error(`Matter ${matter.id}: expected a known division code, got "${matter.division}".`);
  }
  const { raw, date, precision, original } = matter.deadline;
  return {
    id: matter.id,
    title: matter.title,
    content: matter.content,
    serviceTarget: matter.serviceTarget,
    categoryCode: matter.category?.code ?? null,
    categoryLabel: matter.category?.label ?? null,
    channel: matter.channel,
    division: matter.division,
    place,
    leadBody: matter.leadBody,
    firstHandler: matter.firstHandler,
    status: matter.status,
    statusText: matter.statusText,
    resolution: matter.resolution,
    satisfaction: matter.satisfaction,
    deadlineRaw: raw,
    deadlineDate: date,
    deadlinePrecision: precision,
    deadlineOriginal: original,
    registeredOn: matter.registeredOn,
    completedOn: matter.completedOn,
    closedOn: matter.closedOn,
    ...derivedFacts(matter),
    updatedAt: matter.updatedAt,
    searchText: searchText(matter),
  };
}

/** Everything of a matter that a search looks through, normalised; a line a part, so that no term spans two. */
function searchText(matter: MatterRow): string {
  const parts = [matter.title, matter.content, matter.serviceTarget, matter.category?.label, matter.statusText];
  return parts
    .filter((part) => part !== null && part !== undefined)
    .map((part) => normalizeText(part))
    .join('\n');
}

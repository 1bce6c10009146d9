import type { MatterFilter } from '../filters/matterFilter.ts';
import { matchesFilter } from '../reference/matchesFilter.ts';
import { orderMatters } from '../reference/orderMatters.ts';
import { type Check, type FoundFault, fault, filterOf } from './CheckCase.ts';
import { comparedIds } from './compareLists.ts';
import { describeAnswer, type Exchange, errorCodes } from './Holder.ts';
import { inTurn } from './inTurn.ts';
import type { KnownRow } from './KnownRow.ts';

const MAX_ROWS = 500;

/** The list under each filter beside the rows that the contract's plain reading lets through. */
export async function* comparedFilters(check: Check, filters: readonly MatterFilter[]): AsyncGenerator<FoundFault> {
  const asked = filters.filter((filter) => isKnown(check, filter));
  if (asked.length < filters.length) check.note('conditions that its older contract does not have were left out');
  yield* inTurn(asked, async (matter) => {
    const holds = (row: KnownRow) => matchesFilter(row, matter, check.today);
    return comparedFilter(check, JSON.stringify(matter), filterOf(check.ledger(), matter), holds);
  });
}

/** The list under one filter beside the rows that it should let through. */
export async function comparedFilter(
  check: Check,
  what: string,
  filter: Record<string, unknown>,
  holds: (row: KnownRow) => boolean,
): Promise<FoundFault | null> {
  const exchange = await askFilter(check, filter);
  const list = exchange.answer?.data?.list;
  if (errorCodes(exchange).length > 0 || !list) return fault(exchange, `${what}: rows`, describeAnswer(exchange));
  const rows = await check.once('byDeadline', async () => orderMatters(check.rows(), 'DEADLINE_ASC'));
  const expected = rows.filter(holds).map(({ id }) => id);
  const differ = comparedIds(
    expected.slice(0, MAX_ROWS),
    list.nodes.map(({ id }: { id: string }) => id),
  );
  if (differ) return fault(exchange, `${what}: ${differ.expected}`, differ.came);
  if (list.totalCount === expected.length) return null;
  return fault(exchange, `${what}: totalCount ${expected.length}`, String(list.totalCount));
}

/** The list under a filter, or the errors that came instead. */
export async function askFilter(check: Check, filter: Record<string, unknown>): Promise<Exchange> {
  const { list, filterType } = check.face();
  const query = `query ($filter: ${filterType}) { list: ${list}(filter: $filter, first: ${MAX_ROWS}) { nodes { id } totalCount } }`;
  const exchange = await check.holder.ask(query, { filter });
  return errorCodes(exchange).length > 0 ? exchange : check.holder.shaped(exchange);
}

/** Whether the holder's own schema, which may be an older one, has every condition. */
function isKnown(check: Check, filter: MatterFilter): boolean {
  const type = check.servedSchema.getType('MatterFilter');
  if (!type || !('getFields' in type)) return true;
  const fields = type.getFields();
  return Object.entries(filter).every(
    ([name, value]) =>
      name in fields &&
      (name !== 'anyOf' || (value as MatterFilter[]).every((alternative) => isKnown(check, alternative))),
  );
}

import { placeOf } from '../../../schema/divisions.ts';
import { perRequest } from '../entities/loaders.ts';
import { readMatterFilter } from '../filters/matterFilter.ts';
import type { MatterIndicators } from '../ledger/indicatorsBy.ts';
import {
  type FilteredList,
  type Ledger,
  type LedgerFilter,
  scopeOfDivisionList,
  withoutLead,
} from '../ledger/Ledger.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import { matterColumns } from '../ledger/matterColumns.ts';
import { matterPartResolvers, matterResolvers } from '../ledger/matterResolvers.ts';
import type { OwnPart } from '../ledger/OwnPart.ts';
import { indicatorRows } from '../ledger/partRows.ts';
import type { BodyRole } from '../ledger/relations.ts';
import type { MatterTable } from '../ledger/tables.ts';
import type { SubgraphContext } from '../server/context.ts';
import { type LedgerSource, MAX_ROWS_PER_CALL } from './LedgerSource.ts';
import { allOf, EVERY_MATTER, type MatterCondition, NO_MATTER, oneOf } from './MatterCondition.ts';
import { leadCondition, plainLanguage } from './plainLanguage.ts';
import { readAll } from './readAll.ts';
import { holdsNul, refuseNul } from './refuseNul.ts';
import { createSourceChanges } from './sourceChanges.ts';
import { countSource } from './sourceGroups.ts';
import { createSourceLists } from './sourceLists.ts';
import { createSourceMatters } from './sourceMatters.ts';
import { sourcePartLists, sourceParts } from './sourceParts.ts';

/**
 * The reading side of a ledger over a source of the city's own, for the same resolvers as `createLedger`. `own` is what
 * the contract adds; `idPrefix`, e.g. `mp:340100:`, is what every id has to begin with (null: anything).
 */
export function createSourceLedger<Row extends MatterRow, Matter extends MatterTable, Filter extends LedgerFilter>(
  source: LedgerSource<Row>,
  own: OwnPart<Row, Omit<Matter, keyof MatterTable>, Filter>,
  idPrefix: string | null,
): Ledger<Matter, Filter> {
  const matters = createSourceMatters<Row, Matter>(source, own, idPrefix);
  const lists = createSourceLists<Row, Matter>(source, matters);
  const presentBodies = perRequest<string, boolean>((ids) => present(source, ids, namesBody));
  const presentOfficials = perRequest<string, boolean>((ids) => present(source, ids, namesOfficial));

  function conditionOf(filter: Filter | null | undefined, context: SubgraphContext): MatterCondition {
    if (!filter) return EVERY_MATTER;
    return allOf([...readMatterFilter(filter.matter, context, plainLanguage), ...own.conditions(filter)]);
  }

  function related(
    holds: MatterCondition,
    { filter, ...page }: FilteredList<Filter>,
    context: SubgraphContext,
    used: Filter | null | undefined = filter,
  ) {
    return lists({ condition: conditionOf(used, context), holds }, page, context);
  }

  return {
    matterFields: matterResolvers(sourceParts(matters.row), sourcePartLists(matters.row)),
    partTypes: matterPartResolvers,
    changes: createSourceChanges(source),
    find: (id, context) => matters.find(id, context),
    list: (list, context) => related(EVERY_MATTER, list, context),
    listOfBody: (id, { role, ...list }, context) => related(hasRole(id, role), list, context),

    listOfOfficial(id, list, context) {
      const lead = list.filter?.matter?.lead ?? {};
      const isAnothers = lead.official !== null && lead.official !== undefined && lead.official !== id;
      const holds = isAnothers ? NO_MATTER : leadCondition({ ...lead, official: id }, context.today);
      return related(holds, list, context, withoutLead(list.filter));
    },

    listOfDivision(code, list, context) {
      const place = placeOf(code);
      const scope = scopeOfDivisionList(list.filter);
      return related(place === undefined ? NO_MATTER : { kind: 'IN_PLACE', place, scope }, list, context);
    },

    listOfColumn: (column, key, list, context) => related(oneOf(column, [key]), list, context),

    count(filter, groupBy, context) {
      const condition = conditionOf(filter, context);
      refuseNul(condition);
      return countSource(source, own, condition, groupBy, context.today);
    },

    async indicatorsBy(column, keys) {
      const asked = keys.filter((key) => !holdsNul(key));
      const rows = await readAll(source, oneOf(column, asked), new Set(['indicators']));
      return rows.map((row): MatterIndicators => {
        const columns = own.columns(row) as Record<string, unknown>;
        const { place } = matterColumns(row);
        return { key: String(columns[column]), id: row.id, place, indicators: indicatorRows(row) };
      });
    },

    bodyIsPresent: (id, context) => presentBodies(context).load(id),
    officialIsPresent: (id, context) => presentOfficials(context).load(id),
  };
}

function hasRole(body: string, role: BodyRole): MatterCondition {
  switch (role) {
    case 'LEAD':
      return oneOf('leadBody', [body]);
    case 'FIRST_HANDLER':
      return oneOf('firstHandler', [body]);
    case 'COOPERATING':
      return { kind: 'COOPERATING_BODY', bodies: [body] };
    default:
      return role satisfies never;
  }
}

const ROLES: readonly BodyRole[] = ['LEAD', 'FIRST_HANDLER', 'COOPERATING'];

function namesBody(id: string): MatterCondition {
  return { kind: 'ANY', of: ROLES.map((role) => hasRole(id, role)) };
}

function namesOfficial(id: string): MatterCondition {
  return leadCondition({ official: id, scope: 'EVER' }, '');
}

/** Whether any matter fulfils the condition of an id, for each of them. */
async function present(
  source: Pick<LedgerSource, 'page'>,
  ids: readonly string[],
  conditionOf: (id: string) => MatterCondition,
): Promise<boolean[]> {
  const found: boolean[] = [];
  for (let start = 0; start < ids.length; start += MAX_ROWS_PER_CALL) {
    const pages = await source.page({
      condition: EVERY_MATTER,
      lists: ids.slice(start, start + MAX_ROWS_PER_CALL).map((id) => (holdsNul(id) ? NO_MATTER : conditionOf(id))),
      order: { field: 'updatedAt', descending: true },
      after: null,
      first: 1,
      withTotal: false,
      parts: new Set(),
    });
    found.push(...pages.map(({ rows }) => rows.length > 0));
  }
  return found;
}

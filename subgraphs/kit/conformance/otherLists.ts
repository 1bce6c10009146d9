import { type GraphQLEnumType, getNamedType, isEnumType, isNonNullType, isObjectType, Kind } from 'graphql';
import type { Check } from './CheckCase.ts';
import { ledgerFaceOf } from './LedgerFace.ts';

/** A root list that is not the list of the contract's matters. */
export interface OtherList {
  /** `workerMeetings` */
  field: string;
  /** Field that names a row: `id`. */
  key: string;
  /** `MeetingOrder`; null for a list in an order of its own. */
  orderType: string | null;
  /** Orders whose meaning the contract tells by `@sorts`. */
  orders: SortedOrder[];
  hasEdges: boolean;
}

export interface SortedOrder {
  /** `HELD_DESC` */
  name: string;
  /** Field of the row, `heldOn`; only fields of the row itself are looked at. */
  path: string;
  descending: boolean;
}

/** Every root connection of a contract that can be asked without arguments of its own, but for its ledger's. */
export function otherListsOf({ schema, contract }: Pick<Check, 'schema' | 'contract'>): OtherList[] {
  const ledger = ledgerFaceOf(contract, schema)?.list;
  const lists: OtherList[] = [];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    if (field.name === ledger) continue;
    if (field.args.some((it) => isNonNullType(it.type) && it.defaultValue === undefined)) continue;
    if (!['first', 'after'].every((name) => field.args.some((it) => it.name === name))) continue;
    const connection = getNamedType(field.type);
    if (!isObjectType(connection)) continue;
    const { nodes, totalCount, pageInfo, edges } = connection.getFields();
    const node = nodes && getNamedType(nodes.type);
    if (!node || !totalCount || !pageInfo || !('getFields' in node)) continue;
    const key = ['id', 'code'].find((name) => name in node.getFields());
    if (key === undefined) continue;
    const orderBy = field.args.find(({ name }) => name === 'orderBy');
    const order = orderBy && getNamedType(orderBy.type);
    const orders = isEnumType(order) ? sortedOrders(order).filter(({ path }) => path in node.getFields()) : [];
    lists.push({
      ...{ field: field.name, key, orders, hasEdges: edges !== undefined },
      orderType: isEnumType(order) ? order.name : null,
    });
  }
  return lists;
}

function sortedOrders(order: GraphQLEnumType): SortedOrder[] {
  return order.getValues().flatMap(({ name, astNode }) => {
    const sorts = astNode?.directives?.find((it) => it.name.value === 'sorts');
    const argument = (of: string) => sorts?.arguments?.find((it) => it.name.value === of)?.value;
    const path = argument('path');
    const descending = argument('descending');
    if (path?.kind !== Kind.STRING || descending?.kind !== Kind.BOOLEAN) return [];
    return [{ name, path: path.value, descending: descending.value }];
  });
}

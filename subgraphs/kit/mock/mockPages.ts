import { type GraphQLSchema, isEnumType } from 'graphql';
import { type Connection, connectionOf, toPage } from '../paging/connection.ts';
import { checkFirst, type PageArguments, readPosition } from '../paging/pageArguments.ts';
import { comparePositions } from '../source/sourceOrder.ts';

/** An order of a mock's list: by a path of its objects, or by their keys alone. */
interface MockOrder {
  name: string;
  path: readonly string[];
  descending: boolean;
}

const BY_KEY: MockOrder = { name: 'KEY_ASC', path: [], descending: false };

/** The order that a field's argument names: what `@sorts` says of the enum's value, or by key for one that says nothing. */
export function mockOrder(schema: GraphQLSchema, orderType: string | undefined, asked: unknown): MockOrder {
  const type = orderType === undefined ? undefined : schema.getType(orderType);
  if (!isEnumType(type)) return BY_KEY;
  // What stands first is the default wherever a contract leaves it to the server.
  const value = type.getValue(typeof asked === 'string' ? asked : '') ?? type.getValues()[0];
  const sorts = value?.astNode?.directives?.find(({ name }) => name.value === 'sorts');
  const argument = (name: string) => sorts?.arguments?.find((it) => it.name.value === name)?.value;
  const path = argument('path');
  const descending = argument('descending');
  return {
    name: value?.name ?? BY_KEY.name,
    path: path?.kind === 'StringValue' ? path.value.split('.') : [],
    descending: descending?.kind === 'BooleanValue' && descending.value,
  };
}

/** A page of objects in an order, nulls last, ties by key. `valueAt` reads what an object has at a path. */
export function mockPage<Node extends { seed: string }>(
  held: readonly Node[],
  { name, path, descending }: MockOrder,
  { first, after }: PageArguments,
  valueAt: (node: Node, path: readonly string[]) => string | null,
): Connection<Node> {
  const limit = checkFirst(first);
  const position = readPosition(after, { name, nullable: true });
  const sortOf = (node: Node) => (path.length === 0 ? null : valueAt(node, path));
  const at = (node: Node) => ({ value: sortOf(node), id: node.seed });
  const sorted = held.toSorted((a, b) => comparePositions(at(a), at(b), { descending }));
  const beyond =
    position === null ? sorted : sorted.filter((it) => comparePositions(at(it), position, { descending }) > 0);
  return connectionOf<Node>({
    order: { name, sortOf, idOf: ({ seed }) => seed },
    resumed: position !== null,
    page: async () => toPage(beyond, limit),
    total: async () => held.length,
  });
}

import type { ContractName } from '../../../schema/contract.ts';
import { sourceId } from '../../../schema/contract.ts';
import type { LedgerFace } from '../conformance/LedgerFace.ts';
import { isGiven } from '../filters/conditions.ts';
import type { LedgerFilter } from '../ledger/Ledger.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import type { OwnPart } from '../ledger/OwnPart.ts';
import type { MatterTable } from '../ledger/tables.ts';
import { ownCoverage } from '../paging/connection.ts';
import type { SubgraphContext } from '../server/context.ts';
import { createSourceLedger } from '../source/createSourceLedger.ts';
import type { SourceSum } from '../source/LedgerSource.ts';
import { type FieldCondition, oneOf } from '../source/MatterCondition.ts';
import { mapValues } from '../source/mapValues.ts';
import { memoryLedgerSource } from '../source/memoryLedgerSource.ts';
import type { GroupRow } from '../statistics/groups.ts';
import { MOCK_NAMES } from './mockNames.ts';

type OwnFilter = LedgerFilter & Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: arguments and parents of any contract's fields
type Resolver = (parent: any, args: any, context: SubgraphContext) => unknown;

/**
 * Resolvers of a contract's ledger over made-up rows: lists, filters, counts, entities and changes as any ledger has them.
 * `ownValue` makes up the value of a field that only this contract has: what a leaf is, or the key of an entity.
 */
export function mockLedger(
  contract: ContractName,
  face: LedgerFace,
  rows: readonly MatterRow[],
  ownValue: (field: string, id: string) => string | number | null,
): Record<string, Record<string, unknown>> {
  const fields = face.ownFields.map(({ name }) => name);
  const own: OwnPart<MatterRow, Record<string, unknown>, OwnFilter> = {
    columns: ({ id }) => Object.fromEntries(fields.map((field) => [field, ownValue(field, id)])),
    conditions: ({ matter: _, ...filter }) =>
      Object.entries(filter).flatMap(([name, asked]): FieldCondition[] => {
        const field = face.own.filters[name]?.field ?? (fields.includes(name) ? name : undefined);
        return field !== undefined && isGiven(asked) ? [oneOf(field, [asked].flat() as string[])] : [];
      }),
    keys: mapValues(face.own.keys, (field) => ({ field, label: (value: string) => value })),
    sums: Object.fromEntries((face.statistics?.numbers ?? []).flatMap(sumOf)),
  };
  function sumOf(name: string): [string, SourceSum][] {
    if (name === 'solved') return [[name, { kind: 'HELD', condition: oneOf('resolution', ['SOLVED']) }]];
    // What is added up has the name of the field.
    return fields.includes(name) ? [[name, { kind: 'FIELD', field: name }]] : [];
  }
  const source = memoryLedgerSource({ rows, own, names: MOCK_NAMES });
  const ledger = createSourceLedger<MatterRow, MatterTable & Record<string, unknown>, OwnFilter>(
    source,
    own,
    `${sourceId(contract, null)}:`,
  );

  const resolvers: Record<string, Record<string, unknown>> = {
    ...ledger.partTypes,
    Query: {
      [face.one]: ((_, { id }, context) => ledger.find(id, context)) satisfies Resolver,
      [face.list]: ((_, list, context) => ledger.list(list, context)) satisfies Resolver,
      matterChanges: ledger.changes,
    },
    [face.type]: {
      ...ledger.matterFields,
      __resolveReference: ({ id }: { id: string }, context: SubgraphContext) => ledger.find(id, context),
    },
  };
  const { statistics } = face;
  if (statistics) {
    resolvers.Query = {
      ...resolvers.Query,
      [statistics.field]: (async (_, { filter, groupBy }, context) => ({
        groups: (await ledger.count(filter, groupBy, context)).map((group) => ({
          ...numbersOf(statistics.numbers, group),
          ...group,
        })),
        coverage: ownCoverage(context),
      })) satisfies Resolver,
    };
  }
  for (const { type, key, field, hasRole } of face.relations) {
    const column =
      face.own.relations[`${type}.${field}`] ??
      fields.find((name) => name === type.replace(/^.*(?=[A-Z])/, '').toLowerCase());
    const list: Resolver = (parent, args, context) => {
      const id = parent[key];
      if (hasRole) return ledger.listOfBody(id, args, context);
      if (column !== undefined) return ledger.listOfColumn(column, id, args, context);
      return type === 'Official' ? ledger.listOfOfficial(id, args, context) : ledger.listOfDivision(id, args, context);
    };
    resolvers[type] = { ...resolvers[type], [field]: list };
  }
  return resolvers;
}

/** Numbers of a group as text, which GraphQL takes for a whole number and a decimal alike; what no field adds up to is 0. */
function numbersOf(names: readonly string[], { exactSums }: GroupRow): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, String(exactSums[name] ?? 0)]));
}

import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import type { LedgerFace } from './LedgerFace.ts';

/**
 * The ledger as far as a holder's own schema has it, which may be that of an older contract: the hub asks it for no
 * more. A type that it lacks altogether is left as the contract has it, for the cases to tell.
 */
export function servedFace(face: LedgerFace, served: GraphQLSchema): LedgerFace {
  const { type, filterType, statistics, own } = face;
  const isField = memberOf(served, type);
  const isCondition = memberOf(served, filterType);
  const isNumber = memberOf(served, `${type}Group`);
  const isKey = statistics ? memberOf(served, statistics.keyType) : () => true;
  return {
    ...face,
    statistics: statistics && {
      ...statistics,
      keys: statistics.keys.filter(isKey),
      numbers: statistics.numbers.filter(isNumber),
    },
    ownFields: face.ownFields.filter(({ name }) => isField(name)),
    own: {
      ...own,
      filters: entriesWhere(own.filters, (name, { field }) => isCondition(name) && isField(field)),
      keys: entriesWhere(own.keys, (_, field) => isField(field)),
      relations: entriesWhere(own.relations, (_, field) => isField(field)),
    },
  };
}

/** Whether a type of the schema has a field or value of a name. */
function memberOf(schema: GraphQLSchema, typeName: string): (name: string) => boolean {
  const type = schema.getType(typeName);
  if (isEnumType(type)) return (name) => type.getValue(name) !== undefined;
  if (isObjectType(type) || isInputObjectType(type)) return (name) => name in type.getFields();
  return () => true;
}

function entriesWhere<Value>(
  record: Readonly<Record<string, Value>>,
  holds: (name: string, value: Value) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([name, value]) => holds(name, value)));
}

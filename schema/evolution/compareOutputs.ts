import {
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { SchemaDifference } from './SchemaDifference.ts';

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** Fields that a served type lacks, has of a type that does not fit, or has besides. */
export function compareFields(
  served: GraphQLSchema,
  type: Composite,
  contract: Composite,
  keys: ReadonlySet<string>,
): SchemaDifference[] {
  const given = type.getFields();
  const wanted = contract.getFields();
  const differences = Object.values(wanted).flatMap((field): SchemaDifference[] => {
    const coordinate = `${contract.name}.${field.name}`;
    const found = given[field.name];
    if (!found) {
      const isDemanded = isNonNullType(field.type) || keys.has(field.name);
      const severity = isDemanded ? 'ERROR' : 'OLDER';
      const message = `Expected field ${coordinate} of type ${field.type}, got none.`;
      return [{ code: 'FIELD_MISSING', coordinate, severity, message }];
    }
    if (gives(served, found.type, field.type)) return [];
    const message = `Expected ${coordinate} to be of type ${field.type}, got ${found.type}.`;
    return [{ code: 'FIELD_TYPE_DIFFERS', coordinate, severity: 'ERROR', message }];
  });
  const extra = Object.keys(given).filter((name) => !wanted[name] && !name.startsWith('_'));
  return [
    ...differences,
    ...extra.map((name): SchemaDifference => {
      const coordinate = `${contract.name}.${name}`;
      return { code: 'FIELD_EXTRA', coordinate, severity: 'NOTE', message: `The contract has no field ${coordinate}.` };
    }),
  ];
}

/** Whether every value of type `given` is one of type `wanted` (GraphQL specification, "Covariance"); types by name. */
function gives(served: GraphQLSchema, given: GraphQLOutputType, wanted: GraphQLOutputType): boolean {
  if (isNonNullType(wanted)) return isNonNullType(given) && gives(served, given.ofType, wanted.ofType);
  if (isNonNullType(given)) return gives(served, given.ofType, wanted);
  if (isListType(wanted)) return isListType(given) && gives(served, given.ofType, wanted.ofType);
  if (isListType(given)) return false;
  if (given.name === wanted.name) return true;
  const abstract = served.getType(wanted.name);
  return isAbstractType(abstract) && isObjectType(given) && served.isSubType(abstract, given);
}

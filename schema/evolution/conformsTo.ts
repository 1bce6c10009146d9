/** Whether the schema that a holder serves is the contract's. */
import { type GraphQLNamedType, type GraphQLSchema, isObjectType, isSpecifiedScalarType } from 'graphql';
import { compareTypes } from './compareTypes.ts';
import { keysOf, reachableTypes } from './reachableTypes.ts';
import { readFederatedSchema } from './readFederatedSchema.ts';
import type { SchemaDifference } from './SchemaDifference.ts';

export type { SchemaDifference };

/**
 * What a served schema lacks or has differently, what does not fit first; empty if it is the contract. `servedSdl` may be
 * what any server says under `_service`: order, descriptions, federation's own types, scalars' specifications and types
 * that nothing reaches do not count, nor do directives, which the hub reads from the contract (keys excepted, if the text
 * shows any directives).
 *
 * What is missing is OLDER if the hub can do without it, as a field that may be null, a value, an optional argument; it
 * is an ERROR if it is demanded: a key, a field that is never null, a required argument, or everything that is asked
 * of a holder. A text that cannot be read is one ERROR.
 *
 * @throws Error if the contract's text is no SDL
 */
export function conformsTo(servedSdl: string, contractSdl: string): SchemaDifference[] {
  const contract = readFederatedSchema(contractSdl);
  let served: GraphQLSchema;
  try {
    served = readFederatedSchema(servedSdl);
  } catch (error) {
    const message = `Expected the SDL of a subgraph, got a text that cannot be read: ${(error as Error).message}`;
    return [{ code: 'SDL_UNREADABLE', coordinate: '', severity: 'ERROR', message }];
  }
  const reachable = reachableTypes(contract);
  const differences = [
    ...missingRoots(served, contract),
    ...[...reachable].flatMap((type) => compareTypes(served, type)),
    ...compareKeys(served, reachable),
    ...extraTypes(served, contract),
  ];
  return differences.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

const SEVERITIES: readonly SchemaDifference['severity'][] = ['ERROR', 'OLDER', 'NOTE'];

/** A field of Query may be newer than a holder; a holder of which nothing at all can be asked holds nothing. */
function missingRoots(served: GraphQLSchema, contract: GraphQLSchema): SchemaDifference[] {
  const wanted = Object.keys(contract.getQueryType()?.getFields() ?? {});
  const given = served.getQueryType()?.getFields() ?? {};
  if (wanted.length === 0 || wanted.some((name) => name in given)) return [];
  const message = `Expected Query to have fields of the contract (${wanted.join(', ')}), got none of them.`;
  return [{ code: 'ROOT_FIELDS_MISSING', coordinate: 'Query', severity: 'ERROR', message }];
}

/** Many servers print their schema without directives: then nothing can be said of keys, and that is said. */
function compareKeys(served: GraphQLSchema, types: ReadonlySet<GraphQLNamedType>): SchemaDifference[] {
  const showsKeys = Object.values(served.getTypeMap()).some((type) => isObjectType(type) && keysOf(type).length > 0);
  const keyed = [...types].filter(isObjectType).filter((type) => keysOf(type).some(({ resolvable }) => resolvable));
  if (!showsKeys && keyed.length > 0) {
    const message =
      'The text shows no @key: whether entities can be asked for by the keys of the contract is not seen.';
    return [{ code: 'KEYS_NOT_SHOWN', coordinate: '', severity: 'NOTE', message }];
  }
  return keyed.flatMap((contract): SchemaDifference[] => {
    const type = served.getType(contract.name);
    if (!isObjectType(type)) return [];
    const given = new Set(keysOf(type).map(({ fields }) => fields.join(' ')));
    return keysOf(contract)
      .filter(({ fields, resolvable }) => resolvable && !given.has(fields.join(' ')))
      .map(({ fields }) => {
        const message = `Expected ${contract.name} to have @key(fields: "${fields.join(' ')}"), it has not.`;
        return { code: 'KEY_MISSING', coordinate: contract.name, severity: 'ERROR', message };
      });
  });
}

function extraTypes(served: GraphQLSchema, contract: GraphQLSchema): SchemaDifference[] {
  return [...reachableTypes(served)]
    .filter((type) => !isSpecifiedScalarType(type) && !contract.getType(type.name))
    .map(({ name }) => {
      return { code: 'TYPE_EXTRA', coordinate: name, severity: 'NOTE', message: `The contract has no type ${name}.` };
    });
}

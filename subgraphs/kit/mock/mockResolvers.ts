import {
  buildASTSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
  parse,
} from 'graphql';
import { assembleContract, type ContractName, sourceId } from '../../../schema/contract.ts';
import { ledgerFaceOf } from '../conformance/LedgerFace.ts';
import type { SubgraphContext } from '../server/context.ts';
import { createMockKeys } from './mockKeys.ts';
import { mockLedger } from './mockLedger.ts';
import { mockMatters } from './mockMatters.ts';
import { createMockObjects, keyOf, type MockObjects } from './mockObjects.ts';
import { hashOf, mockValue } from './mockValue.ts';

export interface MockOptions {
  /** How many rows, and entities of each type. */
  rows: number;
  /** The same number gives the same rows. */
  seed: number;
  /** ISO date before which everything has happened. */
  today: string;
}

/**
 * Resolvers of a whole contract over made-up data. What is a ledger (`mockLedger`) answers as one; everything else keeps
 * to its types: keys lead to the entity again, lists page by key, whatever order was asked for.
 */
export function mockResolvers(contract: ContractName, { rows, seed, today }: MockOptions): Record<string, object> {
  const schema = buildASTSchema(parse(assembleContract(contract)), { assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
  const entities = new Set(types.filter(isEntity).map(({ name }) => name));
  const keys = createMockKeys(contract, rows);
  const objects = createMockObjects(schema, keys, (type) => entities.has(type));
  const made = Object.fromEntries(types.map((type) => [type.name, fieldResolvers(type, objects, entities)]));
  const face = ledgerFaceOf(contract, schema);
  if (!face) return made;

  const idPrefix = `${sourceId(contract, null)}:`;
  const matters = mockMatters({ idPrefix, count: rows, seed, today, city: null });
  const ownValue = (field: string, id: string): string | number | null => {
    const type = (schema.getType(face.type) as GraphQLObjectType).getFields()[field]?.type;
    const named = type && getNamedType(type);
    if (isLeafType(named)) {
      return mockValue(named, { typeName: face.type, field, seed: id, today }) as string | number;
    }
    const known = named ? keys.of(named.name) : [];
    return known[hashOf(`${id}.${field}`) % known.length] ?? null;
  };
  const ledger = mockLedger(contract, face, matters, ownValue);
  for (const [name, fields] of Object.entries(ledger)) made[name] = { ...made[name], ...fields };
  return { ...made, [face.type]: { ...made[face.type], ...ownEntities(schema, face.type, face.ownFields, objects) } };
}

function isEntity({ astNode }: GraphQLObjectType): boolean {
  return astNode?.directives?.some(({ name }) => name.value === 'key') ?? false;
}

function fieldResolvers(
  type: GraphQLObjectType,
  objects: MockObjects,
  entities: ReadonlySet<string>,
): Record<string, unknown> {
  const fields = Object.values(type.getFields()).map((field) => [
    field.name,
    (parent: unknown, args: Record<string, unknown>, context: SubgraphContext) =>
      objects.resolve(type, field, parent, args, context),
  ]);
  const reference = (key: Record<string, string>) => objects.entity(type.name, key[keyOf(type.name)] ?? '');
  return { ...Object.fromEntries(fields), ...(entities.has(type.name) ? { __resolveReference: reference } : {}) };
}

/** Fields of a matter that lead to entities: its columns hold their keys. */
function ownEntities(
  schema: GraphQLSchema,
  type: string,
  ownFields: readonly { name: string }[],
  objects: MockObjects,
): Record<string, unknown> {
  const fields = (schema.getType(type) as GraphQLObjectType).getFields();
  const resolvers = ownFields.flatMap(({ name }) => {
    const named = fields[name] && getNamedType(fields[name].type);
    if (!named || isLeafType(named)) return [];
    return [[name, (matter: Record<string, string | null>) => entityOrNull(named.name, matter[name] ?? null)]];
  });
  return Object.fromEntries(resolvers);

  function entityOrNull(named: string, key: string | null) {
    return key === null ? null : objects.entity(named, key);
  }
}

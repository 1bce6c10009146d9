/** Rules of ours that no composer knows: what every contract promises beyond being composable. */
import { type FieldDefinitionNode, type InputValueDefinitionNode, Kind, print, type TypeNode } from 'graphql';
import type { CompositionProblem } from './CompositionProblem.ts';
import {
  type ContractIndex,
  type ContractType,
  hasDirective,
  keysOf,
  resolvesEntities,
  type TypeMember,
} from './ContractIndex.ts';

/**
 * - An id is never null: every field `id`, and every field of a `@key`.
 * - A type that implements Matter has the fields of Matter exactly, and Matter is one thing in all contracts.
 * - Root fields, and fields added to another contract's entity, are nullable: one missing owner never blanks an answer.
 *   What only the hub reads (`@inaccessible`) is free.
 * - A connection has `nodes`, `totalCount` and `pageInfo`, none of them nullable.
 */
export function lintContracts(index: ContractIndex): CompositionProblem[] {
  return [...index].flatMap(([contract, types]) => [
    ...lintIds(contract, types),
    ...lintMatters(contract, types, index),
    ...lintNullability(contract, types, index),
    ...lintConnections(contract, types),
  ]);
}

type Types = ReadonlyMap<string, ContractType>;

function* lintIds(contract: string, types: Types): Generator<CompositionProblem> {
  for (const type of outputTypes(types)) {
    const keys = new Set(keysOf(type).flatMap((selection) => selection.match(/\w+/g) ?? []));
    if (type.members.has('id')) keys.add('id');
    for (const key of keys) {
      const field = type.members.get(key);
      if (!field || !isField(field) || field.type.kind === Kind.NON_NULL_TYPE) continue;
      yield problem(
        'NULLABLE_ID',
        contract,
        type.name,
        key,
        `Make it ${print(field.type)}!: whoever gives a row knows its id.`,
        {
          expected: `${print(field.type)}!`,
          found: print(field.type),
        },
      );
    }
  }
}

function* lintMatters(contract: string, types: Types, index: ContractIndex): Generator<CompositionProblem> {
  const matter = types.get('Matter');
  if (!matter) return;
  const elsewhere = [...index].find(([name, others]) => name !== contract && others.has('Matter'))?.[1].get('Matter');
  if (elsewhere) yield* lintSameFields(contract, 'Matter', matter, elsewhere);
  for (const type of types.values()) {
    if (!type.interfaces.includes('Matter')) continue;
    for (const name of matter.members.keys()) {
      if (type.members.has(name)) continue;
      yield problem(
        'MATTER_FIELD_MISSING',
        contract,
        type.name,
        name,
        'Add the field as the interface Matter declares it.',
        {
          expected: `field ${name}`,
          found: 'none',
        },
      );
    }
    yield* lintSameFields(contract, type.name, type, matter);
  }
}

/** Fields of both, compared by type and arguments. */
function* lintSameFields(
  contract: string,
  typeName: string,
  type: ContractType,
  pattern: ContractType,
): Generator<CompositionProblem> {
  for (const [name, wanted] of pattern.members) {
    const field = type.members.get(name);
    if (!field || signature(field) === signature(wanted)) continue;
    yield problem('MATTER_FIELD_DIFFERS', contract, typeName, name, 'Declare the field as the interface Matter does.', {
      expected: signature(wanted),
      found: signature(field),
    });
  }
}

function* lintNullability(contract: string, types: Types, index: ContractIndex): Generator<CompositionProblem> {
  for (const type of outputTypes(types)) {
    const root = type.name === 'Query';
    // Of an entity that the contract does not resolve it gives fields only together with the entity itself.
    if (!root && (!resolvesEntities(type) || ownerOf(type.name, index) === contract)) continue;
    const keys = new Set(keysOf(type).flatMap((selection) => selection.match(/\w+/g) ?? []));
    for (const [name, field] of type.members) {
      if (keys.has(name) || !isField(field) || field.type.kind !== Kind.NON_NULL_TYPE) continue;
      if (hasDirective(field, 'inaccessible') || hasDirective(field, 'external')) continue;
      yield problem(
        root ? 'NON_NULL_ROOT_FIELD' : 'NON_NULL_FIELD_OF_ANOTHER_OWNER',
        contract,
        type.name,
        name,
        `Make it nullable: while ${contract} does not answer, null stays at this field and the rest is answered.`,
        { expected: print(field.type.type), found: print(field.type) },
      );
    }
  }
}

function* lintConnections(contract: string, types: Types): Generator<CompositionProblem> {
  for (const type of outputTypes(types)) {
    if (!type.name.endsWith('Connection')) continue;
    for (const [name, wanted] of [
      ['nodes', /^\[\w+!\]!$/],
      ['totalCount', /^Int!$/],
      ['pageInfo', /^PageInfo!$/],
    ] as const) {
      const field = type.members.get(name);
      const found = field && isField(field) ? print(field.type) : 'none';
      if (wanted.test(found)) continue;
      yield problem(
        'CONNECTION_SHAPE',
        contract,
        type.name,
        name,
        'Give it nodes: [T!]!, totalCount: Int! and pageInfo: PageInfo!.',
        {
          expected: name === 'nodes' ? '[T!]!' : wanted.source.slice(1, -1),
          found,
        },
      );
    }
  }
}

/** The contract whose rows the entity's instances are: it implements Matter with it, else it is the first that has it. */
function ownerOf(type: string, index: ContractIndex): string | undefined {
  const holders = [...index].filter(([, types]) => types.has(type));
  return (holders.find(([, types]) => types.get(type)?.interfaces.includes('Matter')) ?? holders[0])?.[0];
}

function outputTypes(types: Types): ContractType[] {
  return [...types.values()].filter(
    ({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION || kind === Kind.INTERFACE_TYPE_DEFINITION,
  );
}

function isField(member: TypeMember): member is FieldDefinitionNode | InputValueDefinitionNode {
  return member.kind !== Kind.ENUM_VALUE_DEFINITION;
}

/** `(first: Int! = 10, after: String): ProgressReportConnection`, without names of directives and descriptions. */
function signature(member: TypeMember): string {
  if (!isField(member)) return member.name.value;
  const args = member.kind === Kind.FIELD_DEFINITION ? (member.arguments ?? []) : [];
  const list = args
    .map((argument) => `${argument.name.value}: ${print(argument.type)}${defaultOf(argument)}`)
    .join(', ');
  return `${list && `(${list}): `}${print(member.type satisfies TypeNode)}`;
}

function defaultOf({ defaultValue }: InputValueDefinitionNode): string {
  return defaultValue ? ` = ${print(defaultValue)}` : '';
}

function problem(
  code: string,
  contract: string,
  type: string,
  field: string,
  advice: string,
  { expected, found }: { expected: string; found: string },
): CompositionProblem {
  const message = `Expected ${expected} at ${type}.${field}, found ${found}.`;
  return { code, contracts: [contract], type, field, argument: null, advice, said: [{ by: 'lint', message }] };
}

/** Where types, fields and arguments stand in a set of contracts: lints read it, and errors are located by it. */
import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type NamedTypeNode,
  parse,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import type { Contract } from './Contract.ts';

export type TypeMember = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;

/** A type of one contract, its extensions taken in. */
export interface ContractType {
  name: string;
  kind: TypeDefinitionNode['kind'];
  /** Fields, input fields or enum values, by name. */
  members: Map<string, TypeMember>;
  directives: ConstDirectiveNode[];
  interfaces: string[];
  nodes: (TypeDefinitionNode | TypeExtensionNode)[];
}

/** By contract name, in the order given; then by type name. */
export type ContractIndex = ReadonlyMap<string, ReadonlyMap<string, ContractType>>;

/** Throws a GraphQLError where a contract is not even GraphQL syntax. */
export function indexContracts(contracts: readonly Contract[]): ContractIndex {
  return new Map(contracts.map(({ name, sdl }) => [name, indexTypes(sdl)]));
}

/** Selections of every @key of a type, e.g. `["id"]`. */
export function keysOf(type: ContractType): string[] {
  return type.directives
    .filter((directive) => directive.name.value === 'key')
    .flatMap((directive) => stringArgument(directive.arguments, 'fields') ?? []);
}

/** Whether the contract answers for entities of the type by their key, rather than only naming them. */
export function resolvesEntities(type: ContractType): boolean {
  return type.directives.some(
    ({ name, arguments: given }) =>
      name.value === 'key' &&
      !given?.some(
        ({ name: argument, value }) => argument.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
      ),
  );
}

export function hasDirective(node: { directives?: readonly ConstDirectiveNode[] }, name: string): boolean {
  return node.directives?.some((directive) => directive.name.value === name) ?? false;
}

const KINDS: Partial<Record<TypeExtensionNode['kind'], TypeDefinitionNode['kind']>> = {
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.UNION_TYPE_EXTENSION]: Kind.UNION_TYPE_DEFINITION,
  [Kind.SCALAR_TYPE_EXTENSION]: Kind.SCALAR_TYPE_DEFINITION,
};

function indexTypes(sdl: string): Map<string, ContractType> {
  const types = new Map<string, ContractType>();
  for (const definition of parse(sdl).definitions) {
    if (!isTypeNode(definition)) continue;
    const name = definition.name.value;
    const kind = KINDS[definition.kind as TypeExtensionNode['kind']] ?? (definition.kind as TypeDefinitionNode['kind']);
    const type: ContractType = types.get(name) ?? {
      name,
      kind,
      members: new Map(),
      directives: [],
      interfaces: [],
      nodes: [],
    };
    types.set(name, type);
    type.nodes.push(definition);
    type.directives.push(...(definition.directives ?? []));
    if ('interfaces' in definition) type.interfaces.push(...namesOf(definition.interfaces));
    if ('fields' in definition) for (const field of definition.fields ?? []) type.members.set(field.name.value, field);
    if ('values' in definition) for (const value of definition.values ?? []) type.members.set(value.name.value, value);
  }
  return types;
}

function isTypeNode(node: { kind: string }): node is TypeDefinitionNode | TypeExtensionNode {
  return /Type(Definition|Extension)$/.test(node.kind);
}

function namesOf(types: readonly NamedTypeNode[] = []): string[] {
  return types.map((type) => type.name.value);
}

function stringArgument(args: readonly ArgumentNode[] = [], name: string): string | undefined {
  const value = args.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

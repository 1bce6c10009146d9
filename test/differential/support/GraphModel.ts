/** An invented graph as data: what one server of everything would serve, and which subgraph has which part of it. */

export type TypeReference = NamedReference | ListReference;

export interface NamedReference {
  kind: 'named';
  name: string;
  isNonNull: boolean;
}

export interface ListReference {
  kind: 'list';
  of: TypeReference;
  isNonNull: boolean;
}

/** An argument as SDL, e.g. `n: Int = 2`, and values that `@requires` may give it. */
export interface ArgumentModel {
  name: string;
  type: string;
  defaultValue: string | undefined;
}

/** What `@requires` selects: `parts(n: 3) { name }`. */
export interface RequiredField {
  name: string;
  arguments: Readonly<Record<string, number>>;
  below: RequiredField[];
}

export interface FieldModel {
  name: string;
  type: TypeReference;
  arguments: ArgumentModel[];
  /** Whose value it is: the object type, or the interface whose interface object has the field. */
  owner: string;
  /** Of an abstract type, those that a value is of. */
  possible: string[];
  /** Subgraphs that resolve it. */
  subgraphs: string[];
  isKey: boolean;
  /** Provided by a subgraph that does not own it: the owner has to say that it is shared. */
  isShared: boolean;
  isInaccessible: boolean;
  requires: RequiredField[];
  /** By subgraph: what the field brings along of the entity that it leads to. */
  provides: Map<string, string>;
}

export type KeyKind = 'id' | 'code' | 'place' | 'owned';

/** One key of an entity: `id`, `code`, `region num`, or `serial owner { id }`. */
export interface KeyModel {
  kind: KeyKind;
  fields: string;
  names: string[];
}

export interface Holding {
  key: KeyModel;
  isResolvable: boolean;
}

export interface EntityModel {
  kind: 'entity';
  name: string;
  keys: KeyModel[];
  /** Of the key `serial owner { id }`. */
  ownerType: string | undefined;
  fields: Map<string, FieldModel>;
  interfaces: string[];
  /** By subgraph: the keys that it has. */
  holdings: Map<string, Holding[]>;
}

/** Equal wherever it is reached: every subgraph that has it has all of it. */
export interface ValueModel {
  kind: 'value';
  name: string;
  fields: Map<string, FieldModel>;
  interfaces: string[];
  isInaccessible: boolean;
}

export interface InterfaceModel {
  kind: 'interface';
  name: string;
  of: 'entity' | 'value';
  implementations: string[];
  fields: FieldModel[];
  /** With `@key(fields: "id")` in this subgraph, and as an interface object in others. */
  keyed: { home: string; objectIn: Map<string, FieldModel[]> } | undefined;
}

export interface UnionModel {
  kind: 'union';
  name: string;
  members: string[];
  /** By subgraph: those that it knows of. */
  membersIn: Map<string, string[]>;
}

export interface EnumModel {
  kind: 'enum';
  name: string;
  values: string[];
  inaccessible: string | undefined;
}

export type TypeModel = EntityModel | ValueModel | InterfaceModel | UnionModel | EnumModel;

export interface GraphModel {
  /** Values follow from it. */
  salt: number;
  subgraphs: string[];
  types: Map<string, TypeModel>;
  query: Map<string, FieldModel>;
  mutation: Map<string, FieldModel>;
  /** By subgraph: names of types that its SDL has. */
  definedIn: Map<string, Set<string>>;
  /** By subgraph: fields that it declares `@external`, as `Type.field`. */
  externalIn: Map<string, Set<string>>;
}

export function namedType(type: TypeReference): string {
  return type.kind === 'list' ? namedType(type.of) : type.name;
}

export function typeText(type: TypeReference): string {
  const text = type.kind === 'list' ? `[${typeText(type.of)}]` : type.name;
  return type.isNonNull ? `${text}!` : text;
}

export function isBuiltIn(name: string): boolean {
  return LEAVES.includes(name);
}

/** Scalars that every invented graph has. */
export const LEAVES: readonly string[] = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Blob'];

export function entityOf(model: GraphModel, name: string): EntityModel {
  const type = model.types.get(name);
  if (type?.kind !== 'entity') throw new Error(`Expected an entity ${name}.`);
  return type;
}

/** A field of an object type or of a root type. */
export function fieldOf(model: GraphModel, typeName: string, name: string): FieldModel {
  const type = model.types.get(typeName);
  const fields = typeName === 'Query' ? model.query : typeName === 'Mutation' ? model.mutation : undefined;
  const field = (fields ?? (type && 'fields' in type && type.fields instanceof Map ? type.fields : undefined))?.get(
    name,
  );
  if (!field) throw new Error(`Expected a field ${typeName}.${name}.`);
  return field;
}

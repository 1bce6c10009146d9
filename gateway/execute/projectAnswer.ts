/** The last step, projection: from what was merged to what the client asked, under its names and in its order. */
import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { type ClientOperation, type CollectedField, collectFields } from './ClientOperation.ts';
import type { ResponseNames } from './responseNames.ts';

type Path = readonly (string | number)[];

export interface Projection {
  /** `data` as it was merged. */
  project(data: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /**
   * The place in the answer of a place in `data`; undefined if the client asked nothing there: what is asked of one body
   * of a list is asked of the others with it.
   */
  projectPath(path: Path, data: unknown): (string | number)[] | undefined;
}

export function createProjection(client: ClientOperation, names: ResponseNames): Projection {
  const { schema, operation } = client;
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`Expected a schema with a type for each ${operation.operation}.`);
  const selection = new Selection({ client, names }, root, [operation.selectionSet]);
  return {
    project: (data) => projectObject(selection.of(root.name), data),
    projectPath: (path, data) => projectPath(path, data, selection, names),
  };
}

interface ProjectionSource {
  client: ClientOperation;
  names: ResponseNames;
}

/** What the value of a response key is: the name of a type, taken as it is, or projected in turn. */
type FieldValue = { kind: 'typename'; name: string } | { kind: 'leaf' } | { kind: 'object'; selection: Selection };

interface FieldProjection {
  responseKey: string;
  plannedName: string;
  value: FieldValue;
}

type ObjectProjection = readonly FieldProjection[];

/** What is selected at one place; of each type that an answer had there, found out once. */
class Selection {
  readonly #source: ProjectionSource;
  readonly #declared: GraphQLNamedType;
  readonly #selectionSets: readonly SelectionSetNode[];
  readonly #ofType = new Map<string, ObjectProjection>();

  constructor(source: ProjectionSource, declared: GraphQLNamedType, selectionSets: readonly SelectionSetNode[]) {
    this.#source = source;
    this.#declared = declared;
    this.#selectionSets = selectionSets;
  }

  /** Undefined if the place does not tell and there is no object that does. */
  typeOf(object: unknown): string | undefined {
    if (isObjectType(this.#declared)) return this.#declared.name;
    return isRecord(object) && typeof object.__typename === 'string' ? object.__typename : undefined;
  }

  of(typeName: string): ObjectProjection {
    let fields = this.#ofType.get(typeName);
    if (fields === undefined) {
      const type = this.#source.client.schema.getType(typeName);
      if (!isObjectType(type)) throw new Error(`Expected "${typeName}" to be an object type.`);
      fields = this.#fieldsOf(type);
      this.#ofType.set(typeName, fields);
    }
    return fields;
  }

  #fieldsOf(type: GraphQLObjectType): ObjectProjection {
    const { client, names } = this.#source;
    const collected = collectFields(client, type, this.#selectionSets);
    return [...collected].map(([responseKey, field]) => ({
      responseKey,
      plannedName: names.plannedName(field.node),
      value: this.#valueOf(type, field),
    }));
  }

  #valueOf(type: GraphQLObjectType, { node, selectionSets }: CollectedField): FieldValue {
    if (node.name.value === '__typename') return { kind: 'typename', name: type.name };
    const definition = type.getFields()[node.name.value];
    // The schema's answer about itself is made as a whole.
    if (definition === undefined || selectionSets.length === 0) return { kind: 'leaf' };
    const selection = new Selection(this.#source, getNamedType(definition.type), selectionSets);
    return { kind: 'object', selection };
  }
}

function projectObject(fields: ObjectProjection, object: Readonly<Record<string, unknown>>): Record<string, unknown> {
  // Without a prototype: `__proto__` is an alias like any other.
  const projected = Object.create(null) as Record<string, unknown>;
  for (const { responseKey, plannedName, value } of fields) {
    if (value.kind === 'typename') {
      projected[responseKey] = value.name;
      continue;
    }
    const merged = Object.hasOwn(object, plannedName) ? (object[plannedName] ?? null) : null;
    projected[responseKey] = value.kind === 'leaf' ? merged : projectValue(value.selection, merged);
  }
  return projected;
}

function projectValue(selection: Selection, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => projectValue(selection, item));
  const typeName = selection.typeOf(value);
  return isRecord(value) && typeName !== undefined ? projectObject(selection.of(typeName), value) : null;
}

function projectPath(
  path: Path,
  data: unknown,
  root: Selection,
  names: ResponseNames,
): (string | number)[] | undefined {
  const projected: (string | number)[] = [];
  let place = data;
  let selection: Selection | undefined = root;
  for (const [index, step] of path.entries()) {
    if (typeof step === 'number') {
      projected.push(step);
      place = Array.isArray(place) ? place[step] : null;
      continue;
    }
    const typeName: string | undefined = selection?.typeOf(place);
    if (selection === undefined || typeName === undefined) {
      // Nothing is here that could tell what is asked: the names are all that is left.
      return [...projected, ...clientNames(path.slice(index), names)];
    }
    const field: FieldProjection | undefined = selection.of(typeName).find(({ plannedName }) => plannedName === step);
    // Of an object that is there, nobody misses it. Above a null it is the reason for that null.
    if (field === undefined) return isRecord(place) ? undefined : projected;
    projected.push(field.responseKey);
    place = isRecord(place) ? place[step] : null;
    selection = field.value.kind === 'object' ? field.value.selection : undefined;
  }
  return projected;
}

function clientNames(path: Path, { clientName }: ResponseNames): (string | number)[] {
  return path.map((step) => (typeof step === 'string' ? clientName(step) : step));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The rows of an invented graph: each value follows from the object, the field and its arguments. So all subgraphs
 * agree, and what one server of everything would answer is known.
 */
import {
  type EntityModel,
  entityOf,
  type FieldModel,
  fieldOf,
  type GraphModel,
  type RequiredField,
  type TypeReference,
} from './GraphModel.ts';
import { hash, Random } from './random.ts';

/** An object of a type that has fields. Its type is not called `__typename`, which subgraphs write themselves. */
export interface Thing {
  $type: string;
  /** Tells objects of a type apart; of an entity its `id`. */
  $key: string;
  /** What a subgraph was told of it when it was asked for by `_entities`. */
  $representation?: Representation;
  /** A field of other subgraphs that came along with it (`@provides`). */
  $provided?: string | undefined;
}

export type Representation = Readonly<Record<string, unknown>>;

/** What changes while one operation is executed. */
export interface OperationState {
  mutations: number;
  /** Which fields of which objects fail. */
  faultAt: FaultAt;
  /** Subgraphs that cannot be reached. */
  away: ReadonlySet<string>;
  /** What subgraphs were asked that no plan should ask. */
  complaints: Complaint[];
}

/** A field that was asked without what it requires, or an entity without a key that its subgraph resolves. */
export interface Complaint {
  kind: 'requirement' | 'key';
  /** `Type.field`, or a type. */
  of: string;
}

/** Whether a field of an object fails: by an error, or by a null whatever its type. */
export type FaultAt = (owner: string, field: FieldModel, key: string) => 'throws' | 'null' | undefined;

export const NO_FAULTS: FaultAt = () => undefined;

/** Rows of each entity. */
const ROWS = 6;

export class GraphData {
  readonly #model: GraphModel;

  constructor(model: GraphModel) {
    this.#model = model;
  }

  /**
   * The value of a field: a leaf, an object, null, or lists of them. Throws where the field fails.
   *
   * @param asSubgraph what the field requires is taken from the representation, as a subgraph has to
   */
  resolve(
    source: Thing | undefined,
    typeName: string,
    name: string,
    given: Readonly<Record<string, unknown>>,
    state: OperationState,
    asSubgraph: boolean,
  ): unknown {
    const field = fieldOf(this.#model, source?.$type ?? typeName, name);
    const key = source?.$key ?? '';
    const fault = state.faultAt(field.owner, field, key);
    if (fault === 'throws') throw new Error(`Fault at ${field.owner}.${name} of "${key}"`);
    if (fault === 'null') return null;
    if (field.isKey && source) return keyValue(entityOf(this.#model, source.$type), source.$key, name);
    const place = [this.#model.salt, field.owner, key, name, canonical(given)];
    if (typeName === 'Mutation') place.push(++state.mutations);
    if (field.requires.length > 0 && source) {
      const required = asSubgraph ? this.#given(source, field, state) : this.#required(source, field.requires, state);
      if (required === undefined) return null;
      place.push(canonical(required));
    }
    return this.#make(field.type, field, hash(...place), '');
  }

  /** The object that a representation stands for, if there is one. Throws if it has no key that the subgraph resolves. */
  find(typeName: string, representation: Representation, subgraph: string, state: OperationState): Thing | null {
    const refuse = () => {
      state.complaints.push({ kind: 'key', of: typeName });
      return new Error(`Expected a key of ${typeName} in ${subgraph}, got ${JSON.stringify(representation)}.`);
    };
    const type = this.#model.types.get(typeName);
    if (type?.kind === 'interface') {
      const name = String(representation.id).split('-')[0] ?? '';
      if (!type.implementations.includes(name)) throw refuse();
      return { $type: name, $key: String(representation.id), $representation: representation };
    }
    const entity = entityOf(this.#model, typeName);
    const keys = (entity.holdings.get(subgraph) ?? []).filter(({ isResolvable }) => isResolvable);
    const held = keys.find(({ key }) => key.names.every((name) => representation[name] !== undefined));
    if (!held) throw refuse();
    const row = Array.from({ length: ROWS }, (_, index) => `${entity.name}-${index}`).find((key) =>
      held.key.names.every((name) => matches(keyValue(entity, key, name), representation[name])),
    );
    return row === undefined ? null : { $type: entity.name, $key: row, $representation: representation };
  }

  /** What a field requires, as far as a subgraph was told it. */
  #given(source: Thing, { owner, name, requires }: FieldModel, state: OperationState): Representation | undefined {
    const isProvided = (required: RequiredField) => required.name === source.$provided;
    const provided = this.#required(source, requires.filter(isProvided), state);
    const others = requires.filter((required) => !isProvided(required));
    if (others.some((required) => source.$representation?.[required.name] === undefined)) {
      state.complaints.push({ kind: 'requirement', of: `${owner}.${name}` });
    }
    return (
      provided && {
        ...provided,
        ...fromRepresentation(source.$representation, others),
      }
    );
  }

  /** What a field requires, from the rows themselves; undefined if it cannot be had. */
  #required(source: Thing, selection: readonly RequiredField[], state: OperationState): Representation | undefined {
    const values: Record<string, unknown> = {};
    for (const { name, arguments: given, below } of selection) {
      const field = fieldOf(this.#model, source.$type, name);
      let value: unknown;
      try {
        value = this.#plain(
          this.resolve(source, source.$type, name, withDefaults(field, given), state, false),
          below,
          state,
        );
      } catch {
        value = null;
      }
      if (value === undefined || (value === null && field.type.isNonNull)) return undefined;
      values[name] = value;
    }
    return values;
  }

  #plain(value: unknown, below: readonly RequiredField[], state: OperationState): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#plain(item, below, state));
    if (below.length === 0 || value === null) return value;
    return this.#required(value as Thing, below, state);
  }

  #make(type: TypeReference, field: FieldModel, place: number, within: string): unknown {
    const random = new Random(hash(place, within));
    if (!type.isNonNull && random.chance(0.1)) return null;
    if (type.kind === 'list') {
      return Array.from({ length: random.int(4) }, (_, index) =>
        this.#make(type.of, field, place, `${within}/${index}`),
      );
    }
    const known = this.#model.types.get(type.name);
    switch (known?.kind) {
      case undefined:
        return leaf(type.name, random);
      case 'enum':
        return random.pick(known.values);
      case 'interface':
      case 'union':
        return this.#object(random.pick(field.possible), field, place, within, random);
      case 'entity':
      case 'value':
        return this.#object(type.name, field, place, within, random);
    }
  }

  #object(name: string, { provides }: FieldModel, place: number, within: string, random: Random): Thing {
    const isEntity = this.#model.types.get(name)?.kind === 'entity';
    if (!isEntity) return { $type: name, $key: `${place.toString(36)}${within}` };
    return { $type: name, $key: `${name}-${random.int(ROWS)}`, $provided: [...provides.values()][0] };
  }
}

/** The value of one field of a key. No field of a key of several tells rows apart alone. */
function keyValue(entity: EntityModel, key: string, name: string): unknown {
  const row = Number(key.slice(key.lastIndexOf('-') + 1));
  switch (name) {
    case 'id':
      return key;
    case 'code':
      return 100 + row;
    case 'region':
      return `region ${row % 2}`;
    case 'num':
      return Math.floor(row / 2);
    case 'serial':
      return `s${row % 3}`;
    default:
      return { $type: entity.ownerType, $key: `${entity.ownerType}-${Math.floor(row / 3)}` };
  }
}

function matches(value: unknown, represented: unknown): boolean {
  if (value !== null && typeof value === 'object') return (value as Thing).$key === (represented as Representation).id;
  return value === represented;
}

function fromRepresentation(
  representation: Representation | undefined,
  selection: readonly RequiredField[],
): Representation {
  const values: Record<string, unknown> = {};
  for (const { name, below } of selection) {
    const value = representation?.[name];
    if (value === undefined)
      throw new Error(`Expected "${name}" in the representation ${JSON.stringify(representation)}.`);
    values[name] = cut(value, below);
  }
  return values;
}

function cut(value: unknown, below: readonly RequiredField[]): unknown {
  if (Array.isArray(value)) return value.map((item) => cut(item, below));
  return below.length === 0 || value === null ? value : fromRepresentation(value as Representation, below);
}

function leaf(name: string, random: Random): unknown {
  const number = random.int(90);
  switch (name) {
    case 'Int':
      return number;
    case 'Float':
      return number / 4;
    case 'Boolean':
      return number % 2 === 0;
    case 'Blob':
      return random.pick<unknown>([
        { number, deep: [{ list: [] }, null] },
        [number, [null, 'x']],
        `blob ${number}`,
        number,
        {},
      ]);
    default:
      return number === 0 ? '' : `"${number}" 挂图`;
  }
}

function withDefaults(field: FieldModel, given: Readonly<Record<string, number>>): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const { name, defaultValue } of field.arguments) {
    if (defaultValue !== undefined) all[name] = DEFAULTS[defaultValue];
  }
  return { ...all, ...given };
}

/** Defaults of arguments, as SDL and as values. */
export const DEFAULTS: Readonly<Record<string, unknown>> = { '2': 2, true: true, '"x"': 'x', '[1, 2]': [1, 2] };

/** A text that is equal for equal values: the order of keys is all one. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, below]) => `${key}:${canonical(below)}`).join()}}`;
}

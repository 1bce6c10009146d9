/** A random graph of everything that federation offers. Nearly all of them compose. */

import {
  type ArgumentModel,
  type EntityModel,
  type FieldModel,
  type GraphModel,
  type Holding,
  type InterfaceModel,
  isBuiltIn,
  type KeyModel,
  LEAVES,
  namedType,
  type RequiredField,
  type TypeReference,
  type UnionModel,
  type ValueModel,
} from './GraphModel.ts';
import { DEFAULTS } from './graphData.ts';
import type { Random } from './random.ts';

/** The same for the same numbers. Throws InventionError if it came to an end without a way on. */
export function inventModel(random: Random): GraphModel {
  return new Inventor(random).invent();
}

const SUBGRAPHS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon'];
const ENTITIES = ['Book', 'City', 'Desk', 'Firm', 'Gate'];
const VALUES = ['Size', 'Text', 'Unit'];
/** Few, so that one name means many things: of other types, and with other arguments. */
const FIELDS = ['name', 'size', 'parts', 'next', 'rank', 'note', 'kind', 'link', 'home', 'tags', 'pick', 'mark'];

const KEYS: Record<KeyModel['kind'], KeyModel> = {
  id: { kind: 'id', fields: 'id', names: ['id'] },
  code: { kind: 'code', fields: 'code', names: ['code'] },
  place: { kind: 'place', fields: 'region num', names: ['region', 'num'] },
  owned: { kind: 'owned', fields: 'serial owner { id }', names: ['serial', 'owner'] },
};

const KEY_TYPES: Record<string, string> = { id: 'ID', code: 'Int', region: 'String', num: 'Int', serial: 'String' };

class Inventor {
  readonly #random: Random;
  readonly #model: GraphModel;

  constructor(random: Random) {
    this.#random = random;
    const subgraphs = SUBGRAPHS.slice(0, random.between(2, SUBGRAPHS.length));
    const perSubgraph = <T>(make: () => T) => new Map(subgraphs.map((subgraph) => [subgraph, make()] as const));
    this.#model = {
      salt: random.int(2 ** 31),
      subgraphs,
      types: new Map(),
      query: new Map(),
      mutation: new Map(),
      definedIn: perSubgraph(() => new Set<string>()),
      externalIn: perSubgraph(() => new Set<string>()),
    };
  }

  invent(): GraphModel {
    const { types } = this.#model;
    for (const name of ['Kind', 'Mood'].slice(0, this.#random.between(1, 2))) {
      const values = ['RED', 'BLUE', 'constructor', 'HIDDEN'].slice(0, this.#random.between(2, 4));
      const inaccessible = values.includes('HIDDEN') && this.#random.chance(0.5) ? 'HIDDEN' : undefined;
      types.set(name, { kind: 'enum', name, values, inaccessible });
    }
    const entities = this.#inventEntities();
    const keyed = this.#random.chance(0.45) ? this.#inventKeyedInterface(entities) : undefined;
    for (const entity of entities) this.#inventHoldings(entity);
    const values = VALUES.slice(0, this.#random.between(1, VALUES.length)).map((name) => this.#inventValue(name));
    if (values.length > 1 && this.#random.chance(0.6)) this.#inventValueInterface(values);
    if (this.#random.chance(0.6)) this.#inventEntityInterface(entities);
    if (this.#random.chance(0.7)) this.#inventUnion(entities, values);
    for (const value of values) this.#inventValueFields(value);
    for (const entity of entities) this.#inventEntityFields(entity);
    if (keyed) this.#inventKeyedFields(keyed);
    this.#inventRoots();
    for (const entity of entities) this.#inventRequires(entity);
    this.#inventProvides();
    return this.#model;
  }

  #inventEntities(): EntityModel[] {
    const names = ENTITIES.slice(0, this.#random.between(2, ENTITIES.length));
    return names.map((name, index) => {
      // Of two entities that are each part of the other's key the composer makes an endless recursion.
      const owners = names.slice(index + 1);
      const entity: EntityModel = {
        kind: 'entity',
        name,
        keys: [],
        ownerType: undefined,
        fields: new Map(),
        interfaces: [],
        holdings: new Map(),
      };
      const others = (['code', 'place', 'owned'] as const).filter((kind) => kind !== 'owned' || owners.length > 0);
      const kinds = this.#random.some(others, this.#random.int(3));
      entity.keys = [KEYS.id, ...kinds.map((kind) => KEYS[kind])];
      if (kinds.includes('owned')) entity.ownerType = this.#random.pick(owners);
      for (const fieldName of entity.keys.flatMap((key) => key.names)) {
        const type: TypeReference = {
          kind: 'named',
          name: KEY_TYPES[fieldName] ?? entity.ownerType ?? '',
          isNonNull: true,
        };
        entity.fields.set(fieldName, { ...plainField(fieldName, type, name, []), isKey: true });
      }
      const code = entity.fields.get('code');
      if (code) code.isInaccessible = this.#random.chance(0.2);
      this.#model.types.set(name, entity);
      return entity;
    });
  }

  /** Two entities behind `interface Item @key`, which other subgraphs have as an interface object. */
  #inventKeyedInterface(entities: EntityModel[]): InterfaceModel {
    const implementations = this.#random.some(entities, 2);
    const home = this.#random.pick(this.#model.subgraphs);
    const others = this.#model.subgraphs.filter((subgraph) => subgraph !== home);
    const objectIn = this.#random.some(others, this.#random.between(1, Math.min(2, others.length)));
    const item: InterfaceModel = {
      kind: 'interface',
      name: 'Item',
      of: 'entity',
      implementations: implementations.map(({ name }) => name),
      fields: [],
      keyed: { home, objectIn: new Map(objectIn.map((subgraph) => [subgraph, []])) },
    };
    this.#model.types.set(item.name, item);
    for (const { interfaces } of implementations) interfaces.push(item.name);
    for (const entity of implementations) this.#hold(entity, home, KEYS.id);
    return item;
  }

  /** One subgraph has all keys, so that each is reached from each. */
  #inventHoldings(entity: EntityModel): void {
    const allowed = this.#model.subgraphs.filter((subgraph) => this.#canUse(entity.name, subgraph));
    const hubs = allowed.filter((subgraph) => !entity.ownerType || this.#canUse(entity.ownerType, subgraph));
    if (hubs.length === 0) throw new InventionError();
    const hub = this.#random.pick(hubs);
    for (const key of entity.keys) this.#hold(entity, hub, key);
    for (const subgraph of this.#random.some(allowed, this.#random.between(1, allowed.length))) {
      for (const key of this.#random.some(entity.keys, this.#random.between(1, 2))) {
        if (key.kind === 'owned' && !this.#canUse(entity.ownerType ?? '', subgraph)) continue;
        this.#hold(entity, subgraph, key);
      }
    }
  }

  #hold(entity: EntityModel, subgraph: string, key: KeyModel, isResolvable = true): void {
    const held = entity.holdings.get(subgraph) ?? [];
    entity.holdings.set(subgraph, held);
    const holding: Holding | undefined = held.find((other) => other.key === key);
    if (holding) {
      holding.isResolvable ||= isResolvable;
      return;
    }
    // Whichever comes first in the SDL is what a planner tries first.
    held.splice(this.#random.int(held.length + 1), 0, { key, isResolvable });
    this.#model.definedIn.get(subgraph)?.add(entity.name);
    if (key.kind === 'owned')
      this.#hold(this.#entity(entity.ownerType ?? ''), subgraph, KEYS.id, this.#random.chance(0.7));
  }

  #inventValue(name: string): ValueModel {
    const value: ValueModel = { kind: 'value', name, fields: new Map(), interfaces: [], isInaccessible: false };
    this.#model.types.set(name, value);
    return value;
  }

  #inventValueInterface(values: ValueModel[]): void {
    const { some, name } = { some: this.#random.some(values, this.#random.between(2, 3)), name: 'Shape' };
    const field = plainField('label', { kind: 'named', name: 'String', isNonNull: false }, name, []);
    this.#model.types.set(name, {
      kind: 'interface',
      name,
      of: 'value',
      implementations: some.map((value) => value.name),
      fields: [field],
      keyed: undefined,
    });
    for (const value of some) {
      value.interfaces.push(name);
      const type: TypeReference = { kind: 'named', name: 'String', isNonNull: this.#random.chance(0.3) };
      value.fields.set('label', plainField('label', type, value.name, []));
    }
  }

  #inventEntityInterface(entities: EntityModel[]): void {
    const some = this.#random.some(entities, this.#random.between(2, 3));
    const node: InterfaceModel = {
      kind: 'interface',
      name: 'Node',
      of: 'entity',
      implementations: some.map(({ name }) => name),
      fields: [],
      keyed: undefined,
    };
    this.#model.types.set(node.name, node);
    for (const entity of some) entity.interfaces.push(node.name);
    const allowed = this.#model.subgraphs.filter((subgraph) => this.#canUse(node.name, subgraph));
    for (const name of ['title', 'count'].slice(0, this.#random.int(3))) {
      if (allowed.length > 0)
        this.#inventInterfaceField(node, name, this.#random.some(allowed, this.#random.between(1, 2)));
    }
  }

  /** A field that each implementation has in the same subgraphs. */
  #inventInterfaceField(type: InterfaceModel, name: string, subgraphs: string[]): void {
    const leaf = this.#random.pick(['String', 'Int', 'Kind']);
    const given = this.#random.chance(0.3) ? [this.#argument()] : [];
    if (given.some((argument) => !argument)) return;
    const reference: TypeReference = { kind: 'named', name: leaf, isNonNull: this.#random.chance(0.2) };
    type.fields.push({ ...plainField(name, reference, type.name, subgraphs), arguments: given });
    for (const implementation of type.implementations) {
      const own: TypeReference = { ...reference, isNonNull: reference.isNonNull || this.#random.chance(0.2) };
      this.#entity(implementation).fields.set(name, {
        ...plainField(name, own, implementation, subgraphs),
        arguments: given,
      });
      for (const subgraph of subgraphs) this.#hold(this.#entity(implementation), subgraph, KEYS.id);
    }
    for (const subgraph of subgraphs) {
      this.#define(type.name, subgraph);
      for (const field of type.fields) if (field.subgraphs.includes(subgraph)) this.#defineField(field, subgraph);
    }
  }

  #inventUnion(entities: EntityModel[], values: ValueModel[]): void {
    const members = this.#random.some([...entities, ...values], this.#random.between(2, 4)).map(({ name }) => name);
    if (this.#random.chance(0.25)) {
      const hidden = this.#inventValue('Hidden');
      hidden.isInaccessible = true;
      hidden.fields.set('secret', plainField('secret', { kind: 'named', name: 'Int', isNonNull: false }, 'Hidden', []));
      members.push('Hidden');
    }
    this.#model.types.set('Thing', { kind: 'union', name: 'Thing', members, membersIn: new Map() });
  }

  #inventValueFields(value: ValueModel): void {
    const later = VALUES.slice(VALUES.indexOf(value.name) + 1).filter((name) => this.#model.types.has(name));
    for (const name of this.#random.some(FIELDS, this.#random.between(2, 4))) {
      const entities = ENTITIES.filter((entity) => this.#model.types.has(entity));
      const leaves = this.#leaves();
      const target = this.#random.chance(0.7)
        ? this.#random.pick(leaves)
        : this.#random.pick([...later, ...entities, ...leaves]);
      value.fields.set(name, plainField(name, this.#wrap(target), value.name, []));
    }
  }

  #inventEntityFields(entity: EntityModel): void {
    for (const name of this.#random.some(FIELDS, this.#random.between(2, 6))) {
      if (entity.fields.has(name)) continue;
      const holders = [...entity.holdings.keys()];
      const subgraphs = this.#random.some(holders, this.#random.chance(0.2) ? 2 : 1);
      const field = this.#inventField(name, entity.name, subgraphs);
      if (!field) continue;
      field.isInaccessible = this.#random.chance(0.05);
      entity.fields.set(name, field);
      for (const subgraph of subgraphs) {
        const [first] = entity.holdings.get(subgraph) ?? [];
        if (first) first.isResolvable = true;
      }
    }
  }

  /** What the interface's home says of the rows, and what others say of them without knowing their types. */
  #inventKeyedFields(item: InterfaceModel): void {
    const { keyed, implementations } = item;
    if (!keyed) return;
    this.#define(item.name, keyed.home);
    if (this.#random.chance(0.7)) this.#inventInterfaceField(item, 'itemName', [keyed.home]);
    for (const [subgraph, fields] of keyed.objectIn) {
      this.#define(item.name, subgraph);
      const names = this.#random.some(['itemNote', 'itemNext', 'itemRank'], this.#random.between(1, 2));
      for (const base of names) {
        const name = `${base}${subgraph[0]?.toUpperCase()}`;
        const field = this.#inventField(name, item.name, [subgraph]);
        if (!field) continue;
        const required = item.fields[0];
        // With a second interface object that leads to its rows the planner comes to no end.
        const isOnly = keyed.objectIn.size === 1;
        if (isOnly && required && required.arguments.length === 0 && this.#random.chance(0.6)) {
          field.requires = [{ name: required.name, arguments: {}, below: [] }];
          this.#model.externalIn.get(subgraph)?.add(`${item.name}.${required.name}`);
          this.#defineField(required, subgraph);
        }
        fields.push(field);
        for (const implementation of implementations) this.#entity(implementation).fields.set(name, field);
      }
    }
  }

  #inventRoots(): void {
    const { subgraphs, query, mutation } = this.#model;
    for (const subgraph of subgraphs) {
      for (let count = this.#random.between(1, 3); count > 0; count--) {
        const others = subgraphs.filter((other) => other !== subgraph);
        const also = this.#random.chance(0.1) ? [this.#random.pick(others)] : [];
        const name = `${this.#random.pick(FIELDS)}${query.size}`;
        const field = this.#inventField(name, 'Query', [subgraph, ...also], 0.9);
        if (field) query.set(name, field);
      }
    }
    if (this.#random.chance(0.5)) {
      for (const subgraph of this.#random.some(subgraphs, 2)) {
        const name = `set${subgraph}`;
        const field = this.#inventField(name, 'Mutation', [subgraph], 0.7);
        if (field) mutation.set(name, field);
        const bump = `bump${subgraph}`;
        mutation.set(bump, plainField(bump, { kind: 'named', name: 'Int', isNonNull: true }, 'Mutation', [subgraph]));
      }
    }
    if (query.size === 0) throw new InventionError();
  }

  #inventRequires(entity: EntityModel): void {
    for (const field of entity.fields.values()) {
      const [subgraph, second] = field.subgraphs;
      if (!subgraph || second || field.isKey || field.owner !== entity.name) continue;
      if (entity.interfaces.length > 0 && ['title', 'count', 'itemName'].includes(field.name)) continue;
      if (!this.#random.chance(0.35)) continue;
      const external = this.#model.externalIn.get(subgraph);
      const candidates = [...entity.fields.values()].filter(
        (other) =>
          !other.isKey &&
          other.owner === entity.name &&
          other.subgraphs.length > 0 &&
          !other.subgraphs.includes(subgraph) &&
          other.requires.length === 0 &&
          this.#canUse(namedType(other.type), subgraph),
      );
      for (const other of this.#random.some(candidates, this.#random.between(1, 2))) {
        const required = this.#requiredOf(other, subgraph);
        if (!required) continue;
        field.requires.push(required);
        external?.add(`${entity.name}.${other.name}`);
        this.#defineField(other, subgraph);
      }
    }
  }

  #requiredOf(field: FieldModel, subgraph: string): RequiredField | undefined {
    const target = this.#model.types.get(namedType(field.type));
    const given: Record<string, number> = {};
    for (const { name, type, defaultValue } of field.arguments) {
      if (type === 'Int') given[name] = this.#random.between(3, 5);
      else if (type.endsWith('!') && defaultValue === undefined) return undefined;
    }
    const required: RequiredField = { name: field.name, arguments: given, below: [] };
    if (!target || target.kind === 'enum') return required;
    if (target.kind === 'interface' || target.kind === 'union') return undefined;
    const leaves = [...target.fields.values()].filter(
      ({ type, arguments: asked, requires, name, owner, isInaccessible }) =>
        this.#isLeaf(namedType(type)) &&
        !asked.length &&
        !requires.length &&
        !isInaccessible &&
        owner === target.name &&
        name !== 'code',
    );
    for (const leaf of this.#random.some(leaves, this.#random.between(1, 2))) {
      if (target.kind === 'entity') {
        if (leaf.isKey && leaf.name !== 'id') continue;
        if (leaf.isKey) this.#hold(target, subgraph, KEYS.id);
        else if (!leaf.subgraphs.includes(subgraph))
          this.#model.externalIn.get(subgraph)?.add(`${target.name}.${leaf.name}`);
        this.#define(namedType(leaf.type), subgraph);
      }
      required.below.push({ name: leaf.name, arguments: {}, below: [] });
    }
    return required.below.length > 0 ? required : undefined;
  }

  #inventProvides(): void {
    const { types, query } = this.#model;
    const fields = [...types.values()].flatMap((type) => (type.kind === 'entity' ? [...type.fields.values()] : []));
    for (const field of [...fields, ...query.values()]) {
      const target = types.get(namedType(field.type));
      const [subgraph, second] = field.subgraphs;
      if (target?.kind !== 'entity' || field.isKey || !subgraph || second || !this.#random.chance(0.4)) continue;
      const provided = [...target.fields.values()].find(
        (other) =>
          !other.isKey &&
          other.owner === target.name &&
          other.arguments.length === 0 &&
          other.requires.length === 0 &&
          other.subgraphs.length > 0 &&
          !other.subgraphs.includes(subgraph) &&
          this.#isLeaf(namedType(other.type)),
      );
      if (!provided) continue;
      provided.isShared = true;
      field.provides.set(subgraph, provided.name);
      this.#model.externalIn.get(subgraph)?.add(`${target.name}.${provided.name}`);
      this.#define(namedType(provided.type), subgraph);
    }
  }

  #inventField(name: string, owner: string, subgraphs: string[], compositeChance = 0.5): FieldModel | undefined {
    const composite = [...this.#model.types.values()]
      .filter((type) => type.kind !== 'enum' && !(type.kind === 'value' && type.isInaccessible))
      .map((type) => type.name)
      .filter((type) => subgraphs.every((subgraph) => this.#canUse(type, subgraph)));
    const target =
      composite.length > 0 && this.#random.chance(compositeChance)
        ? this.#random.pick(composite)
        : this.#random.pick(this.#leaves());
    for (const subgraph of subgraphs) this.#define(target, subgraph);
    const possible = this.#possible(target, subgraphs);
    if (possible.length === 0) return undefined;
    const field = plainField(name, this.#wrap(target), owner, subgraphs);
    field.possible = possible;
    if (this.#random.chance(0.3)) field.arguments.push(this.#argument());
    if (this.#random.chance(0.1)) field.arguments.push({ ...this.#argument(), name: 'other' });
    for (const subgraph of subgraphs) this.#defineField(field, subgraph);
    return field;
  }

  #possible(name: string, subgraphs: string[]): string[] {
    const type = this.#model.types.get(name);
    if (type?.kind === 'interface') return type.implementations;
    if (type?.kind !== 'union') return [name];
    return type.members.filter((member) =>
      subgraphs.every((subgraph) => type.membersIn.get(subgraph)?.includes(member)),
    );
  }

  #argument(): ArgumentModel {
    const chosen = this.#random.pick<[string, string | undefined]>([
      ['Int', undefined],
      ['Int', '2'],
      ['String', '"x"'],
      ['String!', undefined],
      ['Boolean', 'true'],
      ['[Int!]', '[1, 2]'],
      ['Kind', undefined],
      ['Where', undefined],
    ]);
    const [type, defaultValue] = chosen;
    if (defaultValue !== undefined && !(defaultValue in DEFAULTS)) throw new Error(`Expected to know ${defaultValue}.`);
    return { name: this.#random.pick(['n', 'by']), type, defaultValue };
  }

  #leaves(): string[] {
    const enums = [...this.#model.types.values()].filter(({ kind }) => kind === 'enum').map(({ name }) => name);
    return [...LEAVES, ...enums];
  }

  #isLeaf(name: string): boolean {
    return isBuiltIn(name) || this.#model.types.get(name)?.kind === 'enum';
  }

  #wrap(name: string): TypeReference {
    const isNonNull = () => this.#random.chance(0.35);
    let type: TypeReference = { kind: 'named', name, isNonNull: isNonNull() };
    if (this.#random.chance(0.35)) type = { kind: 'list', of: type, isNonNull: isNonNull() };
    if (type.kind === 'list' && this.#random.chance(0.2)) type = { kind: 'list', of: type, isNonNull: isNonNull() };
    return type;
  }

  /** Whether a subgraph can have a type: it must not have what it sees as an interface object. */
  #canUse(name: string, subgraph: string, seen = new Set<string>()): boolean {
    if (seen.has(name)) return true;
    seen.add(name);
    const type = this.#model.types.get(name);
    switch (type?.kind) {
      case undefined:
      case 'enum':
        return true;
      case 'entity':
        return !type.interfaces.some((other) => this.#interface(other).keyed?.objectIn.has(subgraph));
      case 'value':
        return [...type.fields.values()].every((field) => this.#canUse(namedType(field.type), subgraph, seen));
      case 'interface':
        if (type.keyed) return type.keyed.home === subgraph || type.keyed.objectIn.has(subgraph);
        return type.implementations.every((member) => this.#canUse(member, subgraph, seen));
      case 'union':
        return type.members.every((member) => this.#canUse(member, subgraph, seen));
    }
  }

  /** Gives a subgraph a type, and all that the type leads to. */
  #define(name: string, subgraph: string): void {
    const defined = this.#model.definedIn.get(subgraph);
    const type = this.#model.types.get(name);
    if (!defined || (name !== 'Where' && !type && !isBuiltIn(name))) throw new InventionError();
    if (type?.kind === 'entity') {
      if (type.holdings.has(subgraph)) return;
      const keys = type.keys.filter(({ kind }) => kind !== 'owned');
      this.#hold(type, subgraph, this.#random.pick(keys), this.#random.chance(0.6));
      return;
    }
    if (defined.has(name) || isBuiltIn(name)) return;
    defined.add(name);
    if (type?.kind === 'value') for (const field of type.fields.values()) this.#define(namedType(field.type), subgraph);
    if (type?.kind === 'union') this.#defineUnion(type, subgraph);
    if (type?.kind !== 'interface' || type.keyed?.objectIn.has(subgraph)) return;
    for (const member of type.implementations) {
      if (type.of === 'entity')
        this.#hold(this.#entity(member), subgraph, KEYS.id, type.keyed !== undefined || this.#random.chance(0.7));
      else this.#define(member, subgraph);
    }
  }

  /** Gives a subgraph what the declaration of a field needs. */
  #defineField({ type, arguments: given }: FieldModel, subgraph: string): void {
    this.#define(namedType(type), subgraph);
    for (const argument of given) this.#define(argument.type.replace(/[[\]!]/g, ''), subgraph);
  }

  #defineUnion(type: UnionModel, subgraph: string): void {
    const count = this.#random.chance(0.7) ? type.members.length : this.#random.between(1, type.members.length);
    const members = this.#random.some(type.members, count);
    type.membersIn.set(subgraph, members);
    for (const member of members) this.#define(member, subgraph);
  }

  #entity(name: string): EntityModel {
    const type = this.#model.types.get(name);
    if (type?.kind !== 'entity') throw new InventionError();
    return type;
  }

  #interface(name: string): InterfaceModel {
    const type = this.#model.types.get(name);
    if (type?.kind !== 'interface') throw new InventionError();
    return type;
  }
}

/** What was chosen so far fits nothing that is left to choose. */
export class InventionError extends Error {}

function plainField(name: string, type: TypeReference, owner: string, subgraphs: string[]): FieldModel {
  return {
    name,
    type,
    arguments: [],
    owner,
    possible: [namedType(type)],
    subgraphs,
    isKey: false,
    isShared: false,
    isInaccessible: false,
    requires: [],
    provides: new Map(),
  };
}

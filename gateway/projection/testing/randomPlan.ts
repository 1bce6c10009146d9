/** Random projections and merged data for them, right or wrong in some places, made from a number. */
import type { Chance } from '../../shard/testing/randomFetches.ts';
import type {
  LeafRule,
  ObjectSelection,
  ProjectedField,
  ProjectedValue,
  ProjectionPlan,
  Selection,
} from '../ProjectionPlan.ts';

/** As clients may write them: what every object has, what numbers sort before, what code must quote. */
const KEYS = [
  ...['a', 'b', 'c', 'id', 'name', 'zeta', '_1', 'A'],
  ...['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype', 'return', 'eval', 'o', 'r0'],
];

const LEAVES: readonly LeafRule[] = [
  ...(['Int', 'Float', 'String', 'Boolean', 'ID', 'text', 'any'] as const).map((kind) => ({ kind })),
  { kind: 'enum', values: ['RED', '__proto__', 'constructor'] },
];

export function randomPlan(chance: Chance): ProjectionPlan {
  return new PlanWriter(chance).write();
}

class PlanWriter {
  readonly #chance: Chance;
  readonly #selections: Selection[] = [];

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  write(): ProjectionPlan {
    const root = this.#selection(3, false);
    return { selections: this.#selections, root, hasDenials: false };
  }

  /** Those below are made before, so that each number is one that is there. */
  #selection(depth: number, isAbstract: boolean): number {
    const types = isAbstract ? ['T0', 'T1', '__proto__'].slice(0, 1 + this.#chance.int(3)) : ['T'];
    const objects = types.map((type): ObjectSelection => ({ type, denial: null, fields: this.#fields(type, depth) }));
    return this.#selections.push({ type: isAbstract ? 'I' : 'T', isAbstract, objects }) - 1;
  }

  #fields(type: string, depth: number): ProjectedField[] {
    const keys = new Set(Array.from({ length: 1 + this.#chance.int(5) }, () => this.#chance.pick(KEYS)));
    return [...keys].map((responseKey) => ({
      responseKey,
      // One value may be asked under two names.
      plannedName: this.#chance.bool(0.8) ? `p_${responseKey}` : this.#chance.pick(KEYS),
      coordinate: `${type}.field`,
      value: this.#value(type, depth),
    }));
  }

  #value(type: string, depth: number): ProjectedValue {
    const chance = this.#chance;
    const nonNull = chance.bool(0.4);
    if (chance.bool(0.08)) return { kind: 'typename', name: type };
    if (chance.bool(0.04)) return { kind: 'introspection' };
    if (chance.bool(0.2)) return { kind: 'list', nonNull, type: '[X]', item: this.#item(type, depth) };
    if (depth > 0 && chance.bool(0.5)) {
      // Some selections stand at several places.
      const known = this.#selections.length > 0 && chance.bool(0.3) ? chance.int(this.#selections.length) : undefined;
      return { kind: 'object', nonNull, type: 'O', selection: known ?? this.#selection(depth - 1, chance.bool(0.4)) };
    }
    return { kind: 'leaf', nonNull, type: 'L', leaf: chance.pick(LEAVES) };
  }

  #item(type: string, depth: number): ProjectedValue {
    const item = this.#value(type, depth);
    return item.kind === 'typename' || item.kind === 'introspection' || item.kind === 'denied'
      ? { kind: 'leaf', nonNull: false, type: 'L', leaf: { kind: 'any' } }
      : item;
  }
}

/** Merged data for a plan. Each value is wrong with probability `wrong`; as from JSON, `__proto__` is a key of its own. */
export function randomData(plan: ProjectionPlan, chance: Chance, wrong: number): Record<string, unknown> {
  return new DataWriter(plan, chance, wrong).object(plan.root) as Record<string, unknown>;
}

const WRONG = [null, undefined, 0, 1.5, 2 ** 40, 'text', true, {}, [], [null], [[1]], { __typename: 'T9' }];

class DataWriter {
  readonly #plan: ProjectionPlan;
  readonly #chance: Chance;
  readonly #wrong: number;

  constructor(plan: ProjectionPlan, chance: Chance, wrong: number) {
    this.#plan = plan;
    this.#chance = chance;
    this.#wrong = wrong;
  }

  object(index: number): unknown {
    const { isAbstract, objects } = this.#plan.selections[index] as Selection;
    const { type, fields } = this.#chance.pick(objects);
    const entries = new Map<string, unknown>();
    if (isAbstract && !this.#chance.bool(this.#wrong)) entries.set('__typename', type);
    for (const { plannedName, value } of fields) {
      if (entries.has(plannedName)) continue;
      const made = this.#chance.bool(this.#wrong) ? this.#wrongValue() : this.#value(value);
      if (made !== undefined) entries.set(plannedName, made);
    }
    const object = {};
    for (const [name, value] of entries) {
      Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
    }
    return object;
  }

  #wrongValue(): unknown {
    return WRONG[this.#chance.int(WRONG.length)];
  }

  #value(value: ProjectedValue): unknown {
    const chance = this.#chance;
    switch (value.kind) {
      case 'typename':
      case 'denied':
        return undefined;
      case 'introspection':
        return { types: [] };
      default:
    }
    if (!value.nonNull && chance.bool(0.1)) return null;
    if (value.kind === 'list') {
      return Array.from({ length: chance.int(3) }, () =>
        chance.bool(this.#wrong) ? this.#wrongValue() : this.#value(value.item),
      );
    }
    return value.kind === 'object' ? this.object(value.selection) : this.#leaf(value.leaf);
  }

  #leaf(leaf: LeafRule): unknown {
    const chance = this.#chance;
    switch (leaf.kind) {
      case 'Int':
        return chance.pick([0, 1, -1, 2 ** 31 - 1, -(2 ** 31)]);
      case 'Float':
        return chance.pick([0, 0.5, 1e300]);
      case 'Boolean':
        return chance.bool();
      case 'String':
      case 'text':
        return chance.pick(['', 'text', '__proto__']);
      case 'ID':
        return chance.pick<unknown>(['', 'id', 7, -1, 2 ** 40]);
      case 'any':
        return chance.pick<unknown>([0, '', false, [1], { a: 1 }]);
      case 'enum':
        return chance.pick(leaf.values);
      default:
        return leaf satisfies never;
    }
  }
}

/** The projection of an answer in which something is wrong: says what, and where, and lets nulls rise to where they may be. */
import { leafValue } from './leafValue.ts';
import type { ObjectSelection, ProjectedValue, ProjectionPlan, Selection } from './ProjectionPlan.ts';

export type AnswerPath = readonly (string | number)[];

export interface ProjectionProblem {
  /** NULL_VIOLATION, BROKEN_CONTRACT, or that of a denial. */
  code: string;
  message: string;
  /** In the answer. */
  path: (string | number)[];
  /** The same place in what was merged. */
  plannedPath: (string | number)[];
}

export interface WalkedProjection {
  /** Null if a null rose to the top. */
  data: Record<string, unknown> | null;
  problems: ProjectionProblem[];
}

/** One that is said of many rows says nothing new after a hundred. */
const MAX_PROBLEMS_OF_ONE_FIELD = 100;

/** `isExplained`: whether it is known already why there is nothing at a place. */
export function walkProjection(
  plan: ProjectionPlan,
  data: Readonly<Record<string, unknown>>,
  isExplained: (path: AnswerPath) => boolean,
): WalkedProjection {
  const walk = new ProjectionWalk(plan, isExplained);
  const root = walk.object(plan.root, data);
  return { data: isNothing(root) ? null : (root as Record<string, unknown>), problems: walk.problems };
}

/** In place of a value that must not be null and is: what holds it is null instead. */
const NOTHING = Symbol('nothing');
/** The same, with an error that says why: whatever else must not be null in the same object is so for that reason. */
const EXPLAINED = Symbol('explained');

function isNothing(value: unknown): boolean {
  return value === NOTHING || value === EXPLAINED;
}

class ProjectionWalk {
  readonly problems: ProjectionProblem[] = [];
  readonly #plan: ProjectionPlan;
  readonly #isExplained: (path: AnswerPath) => boolean;
  readonly #path: (string | number)[] = [];
  readonly #plannedPath: (string | number)[] = [];
  readonly #counts = new Map<string, number>();
  /** Problems before this one are of nulls that rise no further. */
  #settled = 0;

  constructor(plan: ProjectionPlan, isExplained: (path: AnswerPath) => boolean) {
    this.#plan = plan;
    this.#isExplained = isExplained;
  }

  object(index: number, value: Readonly<Record<string, unknown>>): unknown {
    const selection = this.#plan.selections[index] as Selection;
    const object = objectOf(selection, value);
    if (object === undefined) {
      const message = `Expected an object of type ${selection.type}, got one of a type that is none.`;
      if (this.#isExplained(this.#path)) return EXPLAINED;
      this.#note('BROKEN_CONTRACT', message, selection.type);
      return NOTHING;
    }
    if (object.denial) {
      this.#note(object.denial.code, object.denial.message, object.type);
      return NOTHING;
    }
    // The shape of an answer does not depend on what is wrong with it, but `__proto__` is a key like any other.
    const projected: Record<string, unknown> = {};
    const start = this.problems.length;
    const results = new Set<unknown>();
    for (const { responseKey, plannedName, coordinate, value: planned } of object.fields) {
      this.#path.push(responseKey);
      this.#plannedPath.push(plannedName);
      const result = this.#value(planned, own(value, plannedName), coordinate);
      this.#path.pop();
      this.#plannedPath.pop();
      if (isNothing(result)) results.add(result);
      else if (responseKey === '__proto__') defineOwn(projected, responseKey, result);
      else projected[responseKey] = result;
    }
    if (results.has(EXPLAINED)) {
      this.#forgetViolations(start);
      return EXPLAINED;
    }
    return results.has(NOTHING) ? NOTHING : projected;
  }

  #value(planned: ProjectedValue, value: unknown, coordinate: string): unknown {
    switch (planned.kind) {
      case 'typename':
        return planned.name;
      case 'introspection':
        return value ?? null;
      case 'denied':
        this.#note(planned.denial.code, planned.denial.message, coordinate);
        return planned.nonNull ? NOTHING : null;
      default:
    }
    const result = value === null || value === undefined ? null : this.#present(planned, value, coordinate);
    if (result !== null && !isNothing(result)) return result;
    if (!planned.nonNull) {
      this.#settled = this.problems.length;
      return null;
    }
    if (result !== null) return result;
    if (this.#isExplained(this.#path)) return EXPLAINED;
    this.#note('NULL_VIOLATION', `Cannot return null for non-nullable field ${coordinate}.`, coordinate);
    return NOTHING;
  }

  /** Those of nulls that rose to an object which is explained: they say nothing that its own error does not. */
  #forgetViolations(start: number): void {
    const first = Math.max(start, this.#settled);
    const kept = this.problems.slice(first).filter(({ code }) => code !== 'NULL_VIOLATION');
    this.problems.splice(first, this.problems.length - first, ...kept);
  }

  /** NOTHING, noted, if it is of the wrong kind. */
  #present(
    planned: Extract<ProjectedValue, { kind: 'leaf' | 'list' | 'object' }>,
    value: NonNullable<unknown>,
    coordinate: string,
  ): unknown {
    switch (planned.kind) {
      case 'leaf': {
        const leaf = leafValue(planned.leaf, value);
        return leaf === undefined ? this.#wrong(planned.type, value, coordinate) : leaf;
      }
      case 'list':
        return Array.isArray(value)
          ? this.#list(planned.item, value, coordinate)
          : this.#wrong(planned.type, value, coordinate);
      case 'object':
        return typeof value === 'object' && !Array.isArray(value)
          ? this.object(planned.selection, value as Readonly<Record<string, unknown>>)
          : this.#wrong(planned.type, value, coordinate);
      default:
        return planned satisfies never;
    }
  }

  #list(item: ProjectedValue, values: readonly unknown[], coordinate: string): unknown {
    const projected: unknown[] = [];
    for (const [index, value] of values.entries()) {
      this.#path.push(index);
      this.#plannedPath.push(index);
      const result = this.#value(item, value, coordinate);
      this.#path.pop();
      this.#plannedPath.pop();
      projected.push(result);
    }
    if (projected.includes(EXPLAINED)) return EXPLAINED;
    return projected.includes(NOTHING) ? NOTHING : projected;
  }

  #wrong(type: string, value: NonNullable<unknown>, coordinate: string): typeof NOTHING {
    const sentence = `Expected ${type} for ${coordinate}, got ${kindOf(value)}.`;
    this.#note('BROKEN_CONTRACT', sentence, coordinate);
    return NOTHING;
  }

  #note(code: string, message: string, coordinate: string): void {
    const key = `${code} ${coordinate}`;
    const count = this.#counts.get(key) ?? 0;
    if (count >= MAX_PROBLEMS_OF_ONE_FIELD) return;
    this.#counts.set(key, count + 1);
    this.problems.push({ code, message, path: [...this.#path], plannedPath: [...this.#plannedPath] });
  }
}

function objectOf({ isAbstract, objects }: Selection, value: object): ObjectSelection | undefined {
  if (!isAbstract) return objects[0];
  const typename = own(value, '__typename');
  return objects.find(({ type }) => type === typename);
}

function own(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined;
}

function defineOwn(object: object, name: string, value: unknown): void {
  Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}

/** Never the value itself: it may be what nobody should see. */
function kindOf(value: NonNullable<unknown>): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `another ${typeof value}`;
}

/**
 * Entities, collected and asked: fetches of one subgraph that are ready at the same moment go in one request, and those
 * that ask the same of their objects in one list of entities, in which each representation stands once.
 */
import type { SubgraphError, SubgraphResponse } from '../fetch/transport.ts';
import { mergeObject } from '../merge/mergeObject.ts';
import { placedObjectsAt, type Tree } from '../merge/objectsAt.ts';
import { ErrorPlacer, type FetchPlaces, type Place } from '../merge/placeErrors.ts';
import { rewriteAnswer } from '../merge/rewriteAnswer.ts';
import type { EntityFetchNode } from '../plan/nodes.ts';
import { CollectedEntities, NOT_ASKED } from './CollectedEntities.ts';
import { contextValues } from './contextValues.ts';
import { describeViolation } from './describeFailure.ts';
import { entityNames, variablesFor } from './ExecutablePlan.ts';
import { fetchOutcome } from './fetchOutcome.ts';
import { withSubgraph } from './fetchRoot.ts';
import { noteErrors, type PlanRun } from './PlanRun.ts';

interface Collected {
  node: EntityFetchNode;
  entities: CollectedEntities;
  /** What comes out of enclosing objects: equal for all objects here. */
  contextValues: Readonly<Record<string, unknown>>;
}

/** Objects of one fetch that wait to be asked for. */
interface WaitingFetch extends Collected {
  done(): void;
  failed(error: unknown): void;
}

/** One list of entities of a request. */
interface Entry {
  node: EntityFetchNode;
  /** Each representation once. */
  texts: readonly string[];
  members: readonly Member[];
}

/** A fetch whose objects are among those of a list. */
interface Member {
  fetch: WaitingFetch;
  /** By the number of a representation within the fetch: its position in the list. Undefined: the number is it. */
  positions: readonly number[] | undefined;
}

export class EntityFetches {
  readonly #run: PlanRun;
  #waiting = new Map<string, WaitingFetch[]>();

  constructor(run: PlanRun) {
    this.#run = run;
  }

  /** Resolves when the answer is merged, at once if there is nothing to ask for. Rejects only for a fault of the hub. */
  async fetch(node: EntityFetchNode): Promise<void> {
    const waits = node.contextRewrites.length > 0 ? this.#collectByContext(node) : this.#collect(node);
    if (waits.length === 1) return this.#wait(waits[0] as Collected);
    await Promise.all(waits.map((collected) => this.#wait(collected)));
  }

  #collect(node: EntityFetchNode): Collected[] {
    const { plan, objects } = this.#run;
    const representationOf = plan.representations(node);
    // Where a value depends on what is around it, no two places may be one object.
    const keyOf = plan.hasContexts ? undefined : (typename: string) => representationOf(typename)?.keys[0];
    const entities = new CollectedEntities(representationOf, objects.at(node.path, keyOf));
    return entities.texts.length === 0 ? [] : [{ node, entities, contextValues: NO_VALUES }];
  }

  /** Variables are those of a request, so objects in other contexts are asked for in requests of their own. */
  #collectByContext(node: EntityFetchNode): Collected[] {
    const byContext = new Map<string, { objects: Tree[]; contextValues: Collected['contextValues'] }>();
    for (const placed of placedObjectsAt(this.#run.data, node.path)) {
      const values = contextValues(node.contextRewrites, placed);
      const key = JSON.stringify(values);
      const together = byContext.get(key) ?? { objects: [], contextValues: values };
      byContext.set(key, together);
      together.objects.push(placed.object);
    }
    return Array.from(byContext.values(), ({ objects, contextValues }) => ({
      ...{ node, contextValues },
      entities: new CollectedEntities(this.#run.plan.representations(node), objects),
    })).filter(({ entities }) => entities.texts.length > 0);
  }

  #wait(collected: Collected): Promise<void> {
    const { subgraph, contextRewrites, id } = collected.node;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    if (this.#waiting.size === 0) atEndOfTurn(() => this.#flush());
    const key =
      contextRewrites.length === 0 ? subgraph : `${subgraph} ${id} ${JSON.stringify(collected.contextValues)}`;
    const list = this.#waiting.get(key) ?? [];
    this.#waiting.set(key, list);
    list.push({ ...collected, done: resolve, failed: reject });
    return promise;
  }

  #flush(): void {
    const ready = [...this.#waiting.values()];
    this.#waiting = new Map();
    for (const fetches of ready) {
      this.#send(fetches).then(
        () => {
          for (const fetch of fetches) fetch.done();
        },
        (error: unknown) => {
          for (const fetch of fetches) fetch.failed(error);
        },
      );
    }
  }

  async #send(fetches: readonly WaitingFetch[]): Promise<void> {
    const entries = groupByQuestion(fetches);
    const nodes = entries.map(({ node }) => node);
    const [{ subgraph }] = nodes as [EntityFetchNode];
    const values = Object.create(null) as Record<string, unknown>;
    const representations: Record<string, readonly string[]> = {};
    for (const [index, { node, texts, members }] of entries.entries()) {
      Object.assign(values, variablesFor(node.variables, this.#run.variables), members[0]?.fetch.contextValues);
      representations[entityNames(index, entries.length).representations] = texts;
    }
    const request = () => this.#run.plan.entityRequest(nodes);
    const outcome = await fetchOutcome(this.#run, subgraph, request, { values, representations });
    if ('failure' in outcome) {
      for (const entry of entries) this.#fail(entry, [outcome.failure]);
      return;
    }
    const names = entries.map((_, index) => entityNames(index, entries.length).entities);
    // An error of none of these lists is one of all that was asked.
    const errors = (outcome.response.errors ?? []).map((error) => {
      const isPlaced = names.includes(String(error.path?.[0]));
      return withSubgraph(isPlaced ? error : { ...error, path: undefined }, subgraph);
    });
    for (const [index, entry] of entries.entries()) this.#take(entry, names[index] as string, outcome.response, errors);
  }

  #take(entry: Entry, name: string, response: SubgraphResponse, allErrors: readonly SubgraphError[]): void {
    const { node, texts, members } = entry;
    const { subgraph, outputRewrites } = node;
    // Without any data the reason for one list is that for all.
    const own = response.data ? allErrors.filter(({ path }) => !path || path[0] === name) : allErrors;
    const entities = response.data?.[name];
    if (!Array.isArray(entities) || entities.length !== texts.length) {
      const got = Array.isArray(entities) ? String(entities.length) : 'none';
      // A subgraph that says why it has none is believed.
      const isExplained = own.length > 0 && !Array.isArray(entities);
      const violation = describeViolation(subgraph, `expected ${texts.length} entities, got ${got}`);
      this.#fail(entry, isExplained ? own : [violation]);
      return;
    }
    if (outputRewrites.length > 0) rewriteAnswer(entities, outputRewrites);
    const wrong = new Map<number, string>();
    const taken = new Set<unknown>();
    for (const member of members) this.#merge(member, entities, taken, wrong);
    const names = [...node.fields.flatMap((it) => it.names), ...outputRewrites.map((it) => it.name)];
    for (const { fetch } of members) this.#run.objects.merged(fetch.node.path, names);
    if (own.length > 0) this.#placeErrors(entry, own);
    if (wrong.size > 0) {
      const violations = [...wrong].map(([position, violation]) => ({
        ...describeViolation(subgraph, `expected ${violation.replace('@', `_entities.${position}`)}`),
        path: [name, position],
      }));
      this.#placeErrors(entry, violations);
    }
  }

  /** `taken` are entities that stand somewhere already; `wrong` gets what is none of what was asked for, by its position. */
  #merge(
    { fetch, positions }: Member,
    entities: readonly unknown[],
    taken: Set<unknown>,
    wrong: Map<number, string>,
  ): void {
    const { isInterface, hasContexts } = this.#run.plan;
    const { objects, numbers } = fetch.entities;
    for (let index = 0; index < objects.length; index++) {
      const object = objects[index] as Tree;
      const number = numbers[index] as number;
      if (number === NOT_ASKED) continue;
      const position = positions ? (positions[number] as number) : number;
      const entity = entities[position];
      if (entity === null || entity === undefined) continue;
      const violation = entityViolation(entity, object, isInterface);
      if (violation !== undefined) {
        wrong.set(position, violation);
      } else if (!hasContexts) {
        mergeObject(object, entity as Tree, isInterface);
      } else {
        // Where a value depends on what is around it, no two places may be one object.
        mergeObject(object, (taken.has(entity) ? structuredClone(entity) : entity) as Tree, isInterface);
        taken.add(entity);
      }
    }
  }

  /** Nothing came: said of every field that was asked of every object. */
  #fail(entry: Entry, errors: readonly SubgraphError[]): void {
    this.#placeErrors(
      entry,
      errors.map(({ path: _path, ...error }) => error),
    );
  }

  #placeErrors({ texts, members }: Entry, errors: readonly SubgraphError[]): void {
    for (const member of members) {
      const { node } = member.fetch;
      const placer = new ErrorPlacer(placesOf(member, this.#run.data), node.outputRewrites);
      for (const error of errors) {
        const [, index, ...path] = error.path ?? [];
        // One of an entity that was not asked for is one of all.
        const isOfEntity = typeof index === 'number' && texts[index] !== undefined;
        placer.add(error, isOfEntity ? index : null, isOfEntity ? path : []);
      }
      noteErrors(this.#run, node.id, placer.errors);
    }
  }
}

const NO_VALUES = Object.freeze({});

/** Fetches whose objects are asked the same share a list, wherever those objects stand. */
function groupByQuestion(fetches: readonly WaitingFetch[]): Entry[] {
  const bySelection = Map.groupBy(fetches, ({ node }) => node.selection);
  return [...bySelection.values()].map((together) => {
    const [first, ...others] = together as [WaitingFetch, ...WaitingFetch[]];
    const members: Member[] = [{ fetch: first, positions: undefined }];
    if (others.length === 0) return { node: first.node, texts: first.entities.texts, members };
    const texts = [...first.entities.texts];
    const byText = new Map(texts.map((text, position) => [text, position]));
    for (const fetch of others) {
      const positions = fetch.entities.texts.map((text) => {
        let position = byText.get(text);
        if (position === undefined) {
          position = texts.push(text) - 1;
          byText.set(text, position);
        }
        return position;
      });
      members.push({ fetch, positions });
    }
    return { node: first.node, texts, members };
  });
}

/** What is wrong with an entity; `@` stands for its place. A representation's type is what it is an entity of. */
function entityViolation(entity: unknown, object: Tree, isInterface: (name: unknown) => boolean): string | undefined {
  if (typeof entity !== 'object' || Array.isArray(entity)) return 'an object at @, got another value';
  const { __typename: typename } = entity as Tree;
  const { __typename: asked } = object;
  if (typename === undefined || typename === asked || isInterface(typename) || isInterface(asked)) return undefined;
  return `${asked} at @, got another type`;
}

/** Found out only where something went wrong: an answer without errors needs no places. */
function placesOf({ fetch, positions }: Member, data: Tree): FetchPlaces {
  const { node, entities } = fetch;
  const positionOf = new Map<Tree, number>();
  for (const [index, object] of entities.objects.entries()) {
    const number = entities.numbers[index] as number;
    if (number !== NOT_ASKED) positionOf.set(object, positions ? (positions[number] as number) : number);
  }
  const placesByPosition = new Map<number, Place[]>();
  const fieldsByPlace = new Map<Place, readonly string[]>();
  for (const { object, path } of placedObjectsAt(data, node.path)) {
    const position = positionOf.get(object);
    if (position === undefined) continue;
    placesByPosition.set(position, [...(placesByPosition.get(position) ?? []), path]);
    fieldsByPlace.set(path, emptyFieldsOf(node, object));
  }
  const all = [...fieldsByPlace.keys()];
  return {
    objectsOf: (index) => (index === null ? all : (placesByPosition.get(index) ?? [])),
    fieldsAt: (place) => fieldsByPlace.get(place) ?? [],
  };
}

/** An error is of fields that have no value. */
function emptyFieldsOf({ fields }: EntityFetchNode, object: Tree): string[] {
  const taken = fields.filter(({ types }) => types.includes(String(object.__typename)));
  const names = new Set(taken.flatMap((it) => it.names));
  return [...names].filter((name) => (object[name] ?? null) === null);
}

/**
 * When all that has arrived by now was merged, so that whatever is ready by then goes along: other answers may be in the
 * same turn of the event loop. Nothing waits for what is still under way.
 */
function atEndOfTurn(flush: () => void): void {
  setImmediate(flush);
}

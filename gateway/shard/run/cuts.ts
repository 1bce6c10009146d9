/**
 * Takes the cuts out of what shards answered: hidden fields go, and each place where a cut field stands is noted under
 * the entity that it belongs to. One entity is asked once, however many places it stands at.
 */
import { createRecord } from '../names.ts';
import type { Cut, KeyName, ReferCut, Shape } from '../program.ts';
import type { Representation } from './asker.ts';

/**
 * Where a value stands in the answer. A value that was gathered once and written to several places has several
 * parents, so that a place stands for as many paths as lead to it.
 */
export interface Place {
  parents: readonly Place[];
  /** Undefined for the answer as a whole, and where places are taken together. */
  key?: string | number;
  /** How many paths lead here. */
  pathCount: number;
}

export const ROOT: Place = { parents: [], pathCount: 1 };

export function placeBelow(parent: Place, key: string | number): Place {
  return { parents: [parent], key, pathCount: parent.pathCount };
}

/** All the places at which one value stands. */
export function placesTogether(parents: readonly Place[]): Place {
  return { parents, pathCount: parents.reduce((sum, { pathCount }) => sum + pathCount, 0) };
}

/** Paths from the root of the answer to a place, in order. */
export function* pathsTo({ parents, key }: Place): Generator<(string | number)[]> {
  if (parents.length === 0) yield [];
  for (const parent of parents) {
    for (const path of pathsTo(parent)) yield key === undefined ? path : [...path, key];
  }
}

/** One cut of one entity, and all objects that wait for it. */
export interface CutTask {
  cut: Cut;
  representation: Representation;
  sites: Site[];
}

/** Where the value of a cut is written: `holder[key]`. */
export interface Site {
  holder: Record<string | number, unknown>;
  key: string | number;
  place: Place;
}

/** Cuts found and not yet gathered. */
export class CutWave {
  readonly #tasks = new Map<Cut, Map<string, CutTask>>();

  get isEmpty(): boolean {
    return this.#tasks.size === 0;
  }

  add(cut: Cut, representation: Representation, site: Site): void {
    let tasks = this.#tasks.get(cut);
    if (tasks === undefined) {
      tasks = new Map();
      this.#tasks.set(cut, tasks);
    }
    const task = tasks.get(representation.text);
    if (task) task.sites.push(site);
    else tasks.set(representation.text, { cut, representation, sites: [site] });
  }

  /** By cut: representations of one cut are asked together. */
  takeAll(): CutTask[][] {
    const taken = [...this.#tasks.values()].map((tasks) => [...tasks.values()]);
    this.#tasks.clear();
    return taken;
  }
}

/**
 * The value as it is to be answered: the same objects where nothing was hidden or cut, new ones where something was.
 * Cut fields are null until their task is done.
 */
export function openCuts(value: unknown, shape: Shape | null, place: Place, wave: CutWave): unknown {
  if (shape === null || typeof value !== 'object' || value === null) return value ?? null;
  if (Array.isArray(value)) return value.map((item, index) => openCuts(item, shape, placeBelow(place, index), wave));
  const source = value as Readonly<Record<string, unknown>>;
  const opened = createRecord();
  for (const key of Object.keys(source)) if (!shape.hidden.includes(key)) opened[key] = source[key];
  openFields(source, opened, shape, place, wave);
  const { variants } = shape;
  if (variants === null) return opened;
  const variant = variants.shapes.find(({ type }) => type === source[variants.typename]);
  if (variant === undefined) return opened;
  for (const key of variant.shape.hidden) delete opened[key];
  openFields(source, opened, variant.shape, place, wave);
  return opened;
}

function openFields(
  source: Readonly<Record<string, unknown>>,
  opened: Record<string, unknown>,
  shape: Shape,
  place: Place,
  wave: CutWave,
): void {
  for (const { responseKey, shape: below } of shape.fields) {
    opened[responseKey] = openCuts(opened[responseKey], below, placeBelow(place, responseKey), wave);
  }
  for (const cut of shape.cuts) openCut(source, opened, cut, place, wave);
}

function openCut(
  source: Readonly<Record<string, unknown>>,
  opened: Record<string, unknown>,
  cut: Cut,
  place: Place,
  wave: CutWave,
): void {
  const { responseKey } = cut;
  const site = { holder: opened, key: responseKey, place: placeBelow(place, responseKey) };
  if (cut.kind === 'spanning') {
    opened[responseKey] = null;
    wave.add(cut, representationOf(cut.type, cut.key, source), site);
  } else {
    opened[responseKey] = openReference(source[responseKey], cut, site, wave);
  }
}

/** Null, or a list of nulls, until the rows come. */
function openReference(reference: unknown, cut: ReferCut, site: Site, wave: CutWave): unknown {
  if (Array.isArray(reference)) {
    const rows: unknown[] = [];
    for (const [index, item] of reference.entries()) {
      const holder = rows as unknown as Record<number, unknown>;
      rows.push(openReference(item, cut, { holder, key: index, place: placeBelow(site.place, index) }, wave));
    }
    return rows;
  }
  if (typeof reference === 'object' && reference !== null) {
    wave.add(cut, representationOf(cut.row.type, cut.key, reference as Record<string, unknown>), site);
  }
  return null;
}

function representationOf(
  type: string,
  key: readonly KeyName[],
  source: Readonly<Record<string, unknown>>,
): Representation {
  const value: Record<string, unknown> = { __typename: type };
  for (const { name, responseKey } of key) value[name] = source[responseKey];
  return { text: JSON.stringify(value), value };
}

/** Answers `_entities`: rows from the shards that their keys name, spanning entities from all that may hold something. */
import { FieldError } from '../errors.ts';
import { createRecord } from '../names.ts';
import type { EntityStep } from '../program.ts';
import type { Representation } from './asker.ts';
import { type CutWave, type Place, placeBelow, placesTogether } from './cuts.ts';
import { type ErrorLog, writeResult } from './errorLog.ts';
import { failedField, gatherField, gatherRow } from './gather.ts';
import type { FieldResult, Gathering } from './gathering.ts';

/** An entity that was asked for, with what was found out about it, and all places in the list where it stands. */
export interface GatheredEntity {
  asked: AskedEntity;
  /** Of a row: one; of a spanning entity: one a field of its step. */
  results: readonly FieldResult[];
}

/** Equal representations are asked once. Rejects only for what ends the whole request. */
export function gatherEntities(
  gathering: Gathering,
  types: readonly EntityStep[],
  representations: readonly unknown[],
): Promise<GatheredEntity[]> {
  const entities = groupEqual(representations, types);
  const counts = Map.groupBy(entities, ({ step }) => step);
  return Promise.all(
    entities.map(async (asked) => {
      const isOneOfMany = (counts.get(asked.step)?.length ?? 0) > 1;
      return { asked, results: await Promise.all(gatherEntity(gathering, asked, isOneOfMany)) };
    }),
  );
}

/**
 * One entity a representation, in their order; null, with an error, for a representation that is none. Those of equal
 * representations are the same object.
 */
export function writeEntities(
  gathered: readonly GatheredEntity[],
  place: Place,
  wave: CutWave,
  errors: ErrorLog,
): unknown[] {
  const entities: unknown[] = [];
  for (const { asked, results } of gathered) {
    const at = placesTogether(asked.indexes.map((index) => placeBelow(place, index)));
    const entity = writeEntity(asked, results, at, wave, errors);
    for (const index of asked.indexes) entities[index] = entity;
  }
  return entities;
}

function gatherEntity(
  gathering: Gathering,
  { step, violation, representation }: AskedEntity,
  isOneOfMany: boolean,
): (FieldResult | Promise<FieldResult>)[] {
  switch (step?.kind) {
    case undefined:
      return [failedField(new FieldError('BAD_USER_INPUT', violation))];
    case 'row':
      return [gatherRow(gathering, step, representation)];
    case 'spanning':
      return step.fields.map(({ field }) => gatherField(gathering, { field, parent: representation, isOneOfMany }));
    default:
      return step satisfies never;
  }
}

function writeEntity(
  { step, representation }: AskedEntity,
  results: readonly FieldResult[],
  place: Place,
  wave: CutWave,
  errors: ErrorLog,
): unknown {
  if (step?.kind !== 'spanning') {
    const [row] = results as [FieldResult];
    return writeResult(row, step?.shape ?? null, place, wave, errors);
  }
  const entity = createRecord();
  for (const { responseKey, name } of step.own) entity[responseKey] = representation.value[name];
  for (const [index, { responseKey, field }] of step.fields.entries()) {
    const result = results[index] as FieldResult;
    entity[responseKey] = writeResult(result, field.shape, placeBelow(place, responseKey), wave, errors);
  }
  return entity;
}

/** Representations of one entity; `step` is null if they name none, and `violation` says why. */
export interface AskedEntity {
  step: EntityStep | null;
  violation: string;
  representation: Representation;
  indexes: number[];
}

function groupEqual(representations: readonly unknown[], types: readonly EntityStep[]): AskedEntity[] {
  const byText = new Map<string, AskedEntity>();
  for (const [index, value] of representations.entries()) {
    const text = JSON.stringify(value) ?? 'null';
    const known = byText.get(text);
    if (known) {
      known.indexes.push(index);
      continue;
    }
    const found = stepFor(value, types);
    const isStep = typeof found !== 'string';
    byText.set(text, {
      step: isStep ? found : null,
      violation: isStep ? '' : found,
      representation: { text, value: value as Record<string, unknown> },
      indexes: [index],
    });
  }
  return [...byText.values()];
}

/** The step of the representation's type; or what is wrong with it. */
function stepFor(value: unknown, types: readonly EntityStep[]): EntityStep | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return `Expected a representation, got ${JSON.stringify(value)}.`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const step = types.find(({ type }) => type === fields.__typename);
  if (step === undefined) {
    return `Expected "__typename" of a representation to be an entity, got ${JSON.stringify(fields.__typename)}.`;
  }
  const missing = step.key.find((name) => typeof fields[name] !== 'string' && typeof fields[name] !== 'number');
  return missing === undefined ? step : `Expected key field "${missing}" in a representation of ${step.type}.`;
}

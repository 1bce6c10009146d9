/** Errors of one answer, at all places where what they are about stands. */
import type { SubgraphError } from '../../fetch/transport.ts';
import type { Shape } from '../program.ts';
import type { RelativeError } from './asker.ts';
import { type CutWave, openCuts, type Place, pathsTo } from './cuts.ts';
import type { FieldResult } from './gathering.ts';

/** What is wrong at one place of an entity is wrong at all of them; nobody reads more than so many. */
const MAX_PLACES = 1_000;

export class ErrorLog {
  readonly #entries: SubgraphError[] = [];

  add(place: Place, errors: readonly RelativeError[]): void {
    if (errors.length === 0) return;
    for (const path of pathsTo(place).take(MAX_PLACES)) {
      for (const { path: below, error } of errors) this.#entries.push({ ...error, path: [...path, ...below] });
    }
  }

  get entries(): readonly SubgraphError[] {
    return this.#entries;
  }
}

/** The value of a field as it stands at a place of the answer: errors logged there, cuts taken out. */
export function writeResult(
  { value, errors: found }: FieldResult,
  shape: Shape | null,
  place: Place,
  wave: CutWave,
  errors: ErrorLog,
): unknown {
  errors.add(place, found);
  return openCuts(value, shape, place, wave);
}

import { conformsTo } from '../../schema/evolution/conformsTo.ts';
import type { Examination } from './examineHolder.ts';
import { refusal } from './refusal.ts';

/**
 * A shard is asked by the schema of the version that is live: what it served then and serves no more would be asked of it
 * still. Adds a reason each.
 */
export function expectServedStill(
  { examination, sdl }: { examination: Examination; sdl: string },
  versionSdl: string,
  contractSdl: string,
): void {
  if (sdl === versionSdl || examination.reasons.length > 0) return;
  const lacksOf = (served: string) => conformsTo(served, contractSdl).filter(({ severity }) => severity === 'OLDER');
  const lackedThen = new Set(lacksOf(versionSdl).map(({ coordinate }) => coordinate));
  for (const { coordinate, message } of lacksOf(sdl)) {
    if (lackedThen.has(coordinate)) continue;
    const text = `Expected it to serve what it did when this version was published; publish it anew. ${message}`;
    examination.reasons.push(refusal('FITS_CONTRACT', text));
  }
  examination.notes.push('It serves another schema than when it was published: publish it anew to have that kept.');
}

import { findDivision } from '../../../schema/divisions.ts';
import type { Coverage, Gap, GapReason, Outdated } from './Coverage.ts';

/**
 * Unites every `coverage` object of an answer, whatever its alias and however much of it was asked for. Null if there is
 * none: then nobody knows whether the answer is whole.
 *
 * @param data `data` of an answer, or a part of it
 */
export function readCoverage(data: unknown): Coverage | null {
  const found: Coverage[] = [];
  findCoverages(data, null, found);
  return uniteCoverage(...found);
}

/** Of several answers that are shown together. */
export function uniteCoverage(...coverages: readonly (Coverage | null)[]): Coverage | null {
  const known = coverages.filter((it) => it !== null);
  if (known.length === 0) return null;
  const instants = known.flatMap(({ asOf }) => (asOf ? [asOf.oldest, asOf.newest] : []));
  const missing = uniteByName(known.flatMap((it) => it.missing));
  return {
    complete: uniteComplete(known.map((it) => it.complete)),
    asOf: spanOf(instants),
    answered: uniteAnswered(
      known.map((it) => it.answered),
      missing,
    ),
    missing,
    outdated: uniteByName(known.flatMap((it) => it.outdated)),
  };
}

/** An object of an answer. Any field may be left out; under its name an alias may stand for something else. */
type Fields = Readonly<Record<string, unknown>>;

const COVERAGE_FIELDS: ReadonlySet<string> = new Set([
  '__typename',
  'complete',
  'asOf',
  'answered',
  'missing',
  'outdated',
]);

function findCoverages(value: unknown, name: string | null, found: Coverage[]): void {
  if (Array.isArray(value)) {
    for (const element of value) findCoverages(element, null, found);
  } else if (isObject(value)) {
    if (isCoverage(value, name)) found.push(toCoverage(value));
    else for (const [key, below] of Object.entries(value)) findCoverages(below, key, found);
  }
}

/** By its name, or, if it has an alias, by fields that are those of a coverage and no others. */
function isCoverage(value: Fields, name: string | null): boolean {
  if (name === 'coverage') return true;
  const tells = typeof value.complete === 'boolean' || Array.isArray(value.missing);
  return tells && Object.keys(value).every((field) => COVERAGE_FIELDS.has(field));
}

function toCoverage(it: Fields): Coverage {
  const missing = objectsOf(it.missing) ?? [];
  const asOf = textOf(it.asOf);
  return {
    complete: typeof it.complete === 'boolean' ? it.complete : missing.length > 0 ? false : null,
    asOf: asOf === null ? null : { oldest: asOf, newest: asOf },
    answered: objectsOf(it.answered)?.map((source) => nameOf(source.name, source.id)) ?? null,
    missing: missing.map((gap) => ({
      name: nameOf(gap.name, gap.shard, gap.system),
      reason: textOf(gap.reason) as GapReason | null,
      since: textOf(gap.since),
      staleAsOf: textOf(gap.staleAsOf),
    })),
    outdated: (objectsOf(it.outdated) ?? []).map(({ name, shard, unknown }) => ({
      name: nameOf(name, shard),
      unknown: Array.isArray(unknown) ? unknown.map(String) : [],
    })),
  };
}

/** The first that is known. A city that is known by its code alone (`341200`, `mp:341200`) is called by its name. */
function nameOf(...candidates: readonly unknown[]): string {
  const name = candidates.map(textOf).find((it) => it !== null) ?? '';
  return findDivision(name.slice(name.lastIndexOf(':') + 1))?.name ?? name;
}

function objectsOf(value: unknown): readonly Fields[] | null {
  return Array.isArray(value) ? value.filter(isObject) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function uniteComplete(parts: readonly (boolean | null)[]): boolean | null {
  if (parts.includes(false)) return false;
  return parts.includes(true) ? true : null;
}

function spanOf(instants: readonly string[]): Coverage['asOf'] {
  const sorted = [...instants].sort((a, b) => Date.parse(a) - Date.parse(b));
  const [oldest] = sorted;
  const newest = sorted.at(-1);
  return oldest === undefined || newest === undefined ? null : { oldest, newest };
}

function uniteAnswered(
  parts: readonly (readonly string[] | null)[],
  missing: readonly Gap[],
): readonly string[] | null {
  const known = parts.filter((it) => it !== null);
  if (known.length === 0) return null;
  const away = new Set(missing.map(({ name }) => name));
  return [...new Set(known.flat())].filter((name) => !away.has(name));
}

/** One of each name: of two gaps of a system the one that says more, and of its stale rows the oldest. */
function uniteByName<Named extends Gap | Outdated>(named: readonly Named[]): Named[] {
  const united = new Map<string, Named>();
  for (const it of named) {
    const known = united.get(it.name);
    united.set(it.name, known ? merge(known, it) : it);
  }
  return [...united.values()];
}

function merge<Named extends Gap | Outdated>(a: Named, b: Named): Named {
  if ('unknown' in a && 'unknown' in b) return { ...a, unknown: [...new Set([...a.unknown, ...b.unknown])] };
  if (!('reason' in a) || !('reason' in b)) return a;
  return {
    ...a,
    reason: a.reason ?? b.reason,
    since: earlier(a.since, b.since),
    // Rows that are in one part of the answer are away in another: then the gap is a gap.
    staleAsOf: a.staleAsOf === null || b.staleAsOf === null ? null : earlier(a.staleAsOf, b.staleAsOf),
  };
}

function earlier(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return Date.parse(a) <= Date.parse(b) ? a : b;
}

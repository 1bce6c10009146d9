import { z } from 'zod';
import { effectOf } from './gapEffects.ts';

/** What an answer says of who is missing in it, all its lists together. */
export const coverageShape = z.object({
  /** Null: the answer has no coverage. */
  complete: z.boolean().nullable(),
  asOf: z.string().nullable().describe('The earliest as-of time of the answer.'),
  gaps: z.array(
    z.object({
      system: z.string().nullable(),
      shard: z.string().nullable(),
      name: z.string(),
      reason: z.string(),
      since: z.string().nullable(),
      staleAsOf: z.string().nullable(),
      effect: z.string(),
    }),
  ),
  outdated: z.array(z.object({ name: z.string(), unknown: z.array(z.string()) })),
  said: z.string().describe('The same in a sentence. Tell it with every figure taken from the answer.'),
});
export type CoverageSummary = z.infer<typeof coverageShape>;
export type Gap = CoverageSummary['gaps'][number];

/** A coverage as a query answers it; what was not selected is undefined. */
export interface AnsweredCoverage {
  complete: boolean;
  asOf?: string | null;
  missing?: Partial<Omit<Gap, 'effect'>>[] | null;
  outdated?: { name?: string; unknown?: string[] }[] | null;
}

/** Gaps that several lists have in common are told once. */
export function sumUpCoverage(coverages: readonly AnsweredCoverage[]): CoverageSummary {
  const gaps = new Map(coverages.flatMap(({ missing }) => missing ?? []).map((gap) => [keyOf(gap), completeGap(gap)]));
  const outdated = new Map(
    coverages.flatMap((it) => it.outdated ?? []).map(({ name = '', unknown = [] }) => [name, { name, unknown }]),
  );
  const complete = coverages.length === 0 ? null : coverages.every((it) => it.complete);
  const asOf = coverages.flatMap((it) => it.asOf ?? []).sort()[0] ?? null;
  const summary = { complete, asOf, gaps: [...gaps.values()], outdated: [...outdated.values()] };
  return { ...summary, said: tell(summary) };
}

/** Every coverage of an answer, under whatever name it was asked. */
export function coveragesOf(value: unknown): AnsweredCoverage[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(coveragesOf);
  const { complete, missing, asOf } = value as Partial<AnsweredCoverage>;
  if (typeof complete === 'boolean' && (missing !== undefined || asOf !== undefined))
    return [value as AnsweredCoverage];
  return Object.values(value).flatMap(coveragesOf);
}

function keyOf({ system, shard, name, reason }: Partial<Gap>): string {
  return JSON.stringify([system, shard, name, reason]);
}

function completeGap({ system, shard, name, reason = 'UNREACHABLE', since, staleAsOf }: Partial<Gap>): Gap {
  return {
    ...{ system: system ?? null, shard: shard ?? null, name: name ?? shard ?? system ?? 'a system' },
    ...{ reason, since: since ?? null, staleAsOf: staleAsOf ?? null, effect: effectOf({ reason, staleAsOf }) },
  };
}

function tell({ complete, asOf, gaps, outdated }: Omit<CoverageSummary, 'said'>): string {
  const when = asOf === null ? '' : `, as of ${asOf}`;
  if (complete === null) return 'The answer does not say who is missing in it: do not call its figures complete.';
  const behind = outdated.map(
    ({ name, unknown }) => `${name} does not know ${unknown.join(', ')} yet: null there is not known.`,
  );
  if (complete) return [`Complete: every system that was asked has answered${when}.`, ...behind].join(' ');
  const names = gaps.map(({ name, reason, since }) => `${name} (${reason}${since ? ` since ${since}` : ''})`);
  return [
    `Not complete${when}: missing ${names.join('; ') || 'a system'}.`,
    'Totals are lower bounds and lists have gaps; a missing system is not zero. Name it with every figure.',
    ...behind,
  ].join(' ');
}

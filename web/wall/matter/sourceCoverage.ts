import type { WallMatterQuery } from '../../generated/documents.ts';
import type { Coverage } from '../../shared/coverage/Coverage.ts';
import type { UsableAnswer } from '../../shared/useGraph.ts';

/** One matter has no list, and so no coverage of the graph's: whether its own system answers says the same. */
export function sourceCoverage({ data, guatu, errors }: UsableAnswer<WallMatterQuery>): Coverage | null {
  const { matter, sources } = data;
  if (!matter) return null;
  const { id, name, asOf } = matter.source;
  const source = sources?.find((it) => it.id === id);
  const away = errors.some(({ path }) => path?.[0] === 'matter') || source?.state === 'DOWN';
  const instant = guatu?.asOf ?? asOf;
  return {
    complete: !away,
    asOf: { oldest: instant, newest: instant },
    answered: away ? [] : [name],
    missing: away ? [{ name, reason: source?.reason ?? 'FAILED', since: source?.since ?? null, staleAsOf: asOf }] : [],
    outdated: [],
  };
}

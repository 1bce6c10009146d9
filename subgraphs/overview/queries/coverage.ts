import { CITY_CODES, shardDivisionsOf } from '../../../schema/divisions.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { FollowedSource } from '../feed/FeedStore.ts';
import type { GapReason } from '../generated/resolvers.ts';
import type { OverviewFilter } from './conditions.ts';
import { heldUpTo, type KnownSource } from './knownSources.ts';
import { systemOf } from './matterTypes.ts';

export interface Gap {
  system: string;
  shard: string;
  name: string;
  reason: GapReason;
  since: string | null;
  /** The rows of the source are there, as of then. */
  staleAsOf: string | null;
}

/** What of the sources decides: the filter, and the divisions that the list is of besides. */
export interface CoveredList {
  filter?: OverviewFilter | null | undefined;
  divisions?: readonly string[];
}

/**
 * Which of the sources that may hold rows of a list the index is up to date with. A source that is down is missing,
 * though its rows are there: `staleAsOf` tells of when. `instants`: those whose state was asked for, the last one last
 * (null: now); a source must be known at each.
 */
export function coverageOf(
  sources: readonly KnownSource[],
  list: CoveredList,
  instants: readonly (string | null)[],
  context: SubgraphContext,
) {
  const last = instants.at(-1) ?? null;
  const relevant = sources.filter(({ source }) => mayHold(source, list));
  const gaps = new Map(relevant.map((known) => [known, firstGap(known, instants)]));
  const missing = [...gaps.values()].filter((gap) => gap !== null);
  const answered = relevant
    .filter((known) => gaps.get(known) === null)
    .map((known) => ({ ...identityOf(known.source), asOf: last ?? heldUpTo(known) ?? context.now }));
  return { complete: missing.length === 0, asOf: last ?? context.now, answered, missing };
}

export function identityOf({ id, system, shard, name }: FollowedSource) {
  return { id, system, shard, name };
}

function firstGap(known: KnownSource, instants: readonly (string | null)[]): Gap | null {
  for (const instant of instants) {
    const gap = gapOf(known, instant);
    if (gap) return gap;
  }
  return null;
}

function gapOf(known: KnownSource, instant: string | null): Gap | null {
  const { source, status, row } = known;
  const gap = (reason: GapReason, since: string | null, staleAsOf: string | null): Gap => ({
    system: source.system,
    shard: source.shard ?? source.id,
    name: source.name,
    reason,
    since,
    staleAsOf,
  });
  const upTo = heldUpTo(known);
  if (instant !== null) {
    if (!row?.historyFrom || row.historyFrom > instant) return gap('NO_HISTORY', null, null);
    if (upTo !== null && upTo >= instant) return null;
  }
  if (status.state === 'LIVE') return null;
  return gap(
    status.reason ?? 'LAGGING',
    status.state === 'NEVER_SEEN' ? null : status.since,
    upTo ?? row?.syncedAt ?? null,
  );
}

/** Whether a source may have rows of a list, as far as type, source and division prove it. */
function mayHold(source: FollowedSource, { filter, divisions = [] }: CoveredList): boolean {
  if (filter?.source && !filter.source.includes(source.id)) return false;
  if (filter?.type && !filter.type.some((type) => systemOf(type) === source.system)) return false;
  const asked = [filter?.matter?.division, divisions.length > 0 ? divisions : null];
  return asked.every((codes) => !codes || codes.some((code) => mayLieIn(source, code)));
}

/** A city's ledger holds what lies in the city; a code that nobody knows proves nothing. */
function mayLieIn({ system, shard }: FollowedSource, code: string): boolean {
  if (system !== 'municipal-projects' || shard === null || !CITY_CODES.includes(shard)) return true;
  const cities = shardDivisionsOf(code);
  return cities === undefined || cities === 'ALL' || cities.includes(shard);
}

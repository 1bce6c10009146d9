import { type SqlBool, sql } from 'kysely';
import { decodeKeysetCursor, encodeKeysetCursor } from '../../../schema/contract.ts';
import type { Database } from '../../kit/database/database.ts';
import { requestError } from '../../kit/errors.ts';
import { type Condition, every } from '../../kit/filters/conditions.ts';
import { checkFirst, type PageArguments } from '../../kit/paging/pageArguments.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { VersionTable } from '../records/tables.ts';
import type { ComparedMatter } from '../similar/ComparedMatter.ts';
import type { MatterCluster } from '../similar/clusterMatters.ts';
import { createSimilarity } from '../similar/createSimilarity.ts';
import { type OverviewFilter, overviewConditions } from './conditions.ts';
import { spendCounting } from './countingBudget.ts';
import { coverageOf, identityOf } from './coverage.ts';
import { heldUpTo, type KnownSources } from './knownSources.ts';
import { INDEX_STORAGE } from './storage.ts';

/** A matter that is like another one, or like the others of its cluster. */
export interface SimilarMatterParent {
  id: string;
  score: number;
  sharedTerms: readonly string[];
}

export interface ClustersArguments extends PageArguments {
  filter?: OverviewFilter | null;
  minSources: number;
}

/** Most matters that are named as similar to one. */
const MAX_SIMILAR = 50;

/** Name of the order of clusters in cursors. */
const ORDER = 'LIKELIEST';

/** The place whose matters are compared with each other: the county, or what lies in none. */
const COMPARED_PLACE = sql<string>`case when length(m.place) >= 6 and substr(m.place, 1, 6) not like '%Z%'
  then substr(m.place, 1, 6) else m.place end`;

/** Likely duplicates within a division; see `matterClusters` and `similarMatters` of the contract. */
export function createSimilarMatters(database: Database, sources: KnownSources) {
  const { query } = database;
  const similarity = createSimilarity(load, stampOf);

  async function load(place: string): Promise<readonly ComparedMatter[]> {
    const { rows } = await sql<ComparedMatter>`
      select m.id, m.source, m.title, m.content, m.place from matter m
      where ${isCompared(place)} order by m.id`.execute(query);
    return rows;
  }

  /** Another version of any of them has a higher number; one fewer leaves fewer. */
  async function stampOf(place: string): Promise<string> {
    const { rows } = await sql<{ count: number | string; last: number | null }>`
      select count(*) as count, max(m.version) as last from matter m where ${isCompared(place)}`.execute(query);
    return `${rows[0]?.count} ${rows[0]?.last}`;
  }

  /** The sources of the matters that fulfil a filter, by id, and the places that they lie in. */
  async function matching(filter: OverviewFilter | null | undefined, context: SubgraphContext) {
    const conditions = overviewConditions(filter, context, INDEX_STORAGE);
    const { rows } = await sql<{ id: string; source: string; title: string; place: string }>`
      select m.id, m.source, m.title, ${COMPARED_PLACE} as place from matter m where ${every(conditions)}`.execute(
      query,
    );
    return {
      matterOf: new Map(rows.map((row) => [row.id, row])),
      places: [...new Set(rows.map(({ place }) => place))].sort(),
    };
  }

  async function clustersOf({ filter, minSources }: ClustersArguments, context: SubgraphContext) {
    const { matterOf, places } = await matching(filter, context);
    const found: FoundCluster[] = [];
    for (const place of places) {
      for (const cluster of await similarity.clustersOf(place)) {
        const members = cluster.members.filter(({ id }) => matterOf.has(id));
        const ids = [...new Set(members.flatMap(({ id }) => matterOf.get(id)?.source ?? []))].sort();
        if (members.length > 1 && ids.length >= minSources) {
          // The filter may have left out the one that gave the cluster its name.
          const label = matterOf.get(members[0]?.id ?? '')?.title ?? cluster.label;
          found.push({ ...cluster, label, members, sources: ids });
        }
      }
    }
    return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  }

  return {
    async clusters(arguments_: ClustersArguments, context: SubgraphContext) {
      const first = checkFirst(arguments_.first);
      spendCounting(context);
      const after = positionAfter(arguments_.after);
      const all = await clustersOf(arguments_, context);
      const start = after === null ? 0 : all.findIndex((cluster) => isAfter(cluster, after));
      const page = start < 0 ? [] : all.slice(start, start + first);
      context.giveRows(page.length);
      const cursors = page.map(({ id, score }) => encodeKeysetCursor({ order: ORDER, value: String(score), id }));
      const known = await sources.all(context);
      const sourceOf = (id: string) => {
        const source = known.find((of) => of.source.id === id);
        const asOf = source && heldUpTo(source);
        return source
          ? { ...identityOf(source.source), asOf: asOf ?? context.now }
          : { id, system: id, shard: null, name: id, asOf: context.now };
      };
      return {
        nodes: page.map(({ id, label, members, sources: of }) => ({
          id,
          label,
          sources: of.map(sourceOf),
          count: members.length,
          matters: ({ first: count }: { first: number }) => {
            const shown = members.slice(0, checkFirst(count));
            context.giveRows(shown.length);
            return shown.map(similarOf);
          },
        })),
        totalCount: all.length,
        pageInfo: {
          hasNextPage: start >= 0 && start + first < all.length,
          hasPreviousPage: after !== null,
          startCursor: cursors[0] ?? null,
          endCursor: cursors.at(-1) ?? null,
        },
        coverage: coverageOf(known, { filter: arguments_.filter }, [null], context),
      };
    },

    /** Null for a matter that the index does not hold. */
    async similarTo(id: string, first: number): Promise<SimilarMatterParent[] | null> {
      const count = Math.min(checkFirst(first), MAX_SIMILAR);
      const { rows } = await sql<Pick<VersionTable, 'place'>>`
        select ${COMPARED_PLACE} as place from matter m where m.id = ${id}`.execute(query);
      const place = rows[0]?.place;
      if (place === undefined) return null;
      return (await similarity.similarTo(id, place, count)).map(similarOf);
    },
  };
}

interface FoundCluster extends MatterCluster {
  sources: readonly string[];
}

const similarOf = ({ id, score, sharedTerms }: SimilarMatterParent): SimilarMatterParent => ({
  id,
  score,
  sharedTerms,
});

/** A county with all below it; anything else alone. The tilde sorts after all that a place is made of. */
function isCompared(place: string): Condition {
  return place.length === 6 && !place.includes('Z')
    ? sql<SqlBool>`(m.place >= ${place} and m.place < ${`${place}~`})`
    : sql<SqlBool>`m.place = ${place}`;
}

function positionAfter(after: string | null | undefined): { score: number; id: string } | null {
  if (after === null || after === undefined) return null;
  const position = decodeKeysetCursor(after);
  const score = Number(position?.value ?? Number.NaN);
  if (position?.order !== ORDER || Number.isNaN(score)) {
    throw requestError(
      'INVALID_CURSOR',
      `Expected "after" to be a cursor of an earlier page of clusters, got "${after.slice(0, 80)}".`,
    );
  }
  return { score, id: position.id };
}

function isAfter({ score, id }: FoundCluster, position: { score: number; id: string }): boolean {
  return score === position.score ? id > position.id : score < position.score;
}

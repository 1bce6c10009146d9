import { type Kysely, type RawBuilder, sql } from 'kysely';
import { perRequest } from '../../kit/entities/loaders.ts';
import { isOneOf } from '../../kit/filters/conditions.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { ColumnQueries } from '../columns/createColumnQueries.ts';
import type { NamedKind, NameKey } from '../feed/FeedStore.ts';
import { nameKey, readNames } from '../store/names.ts';
import type { OverviewKey } from './groupKeys.ts';

/** What the values of each key are called. */
export type LabelsOf = (key: OverviewKey, value: string) => string | null;

/** Reads what the values are called that stand in some groups, a list of them a group, in the order of the keys. */
export type ReadLabels = (
  groups: readonly (readonly (string | null)[])[],
  keys: readonly OverviewKey[],
  context: SubgraphContext,
) => Promise<LabelsOf>;

/** Names of bodies, officials, places, channels, categories and sources; those of all groups of a request come together. */
export function createLabels(
  query: Kysely<unknown>,
  nameOfSource: (id: string) => string | null,
  columns: Pick<ColumnQueries, 'categoryLabels'> | null,
): ReadLabels {
  const directoryNames = perRequest<string, string | null>(async (keys) => {
    const asked = keys.map((key) => JSON.parse(key) as NameKey);
    const known = await readNames(query, asked);
    return asked.map(({ kind, id }) => known.get(nameKey(kind, id))?.name ?? null);
  });
  const categories = perRequest<string, string | null>(async (codes) => {
    const labels = await categoryLabels(query, codes, columns?.categoryLabels() ?? null);
    return codes.map((code) => labels.get(code) ?? null);
  });

  return async (groups, keys, context) => {
    const labels = await Promise.all(
      keys.map(({ label }, i) => {
        const values = [...new Set(groups.flatMap((values) => values[i] ?? []))];
        if (label === 'CATEGORY') return loadAll(values, (code) => categories(context).load(code));
        if (!isKind(label)) return new Map<string, string | null>();
        return loadAll(values, (id) => directoryNames(context).load(JSON.stringify({ kind: label, id })));
      }),
    );
    const labelsOf = new Map(keys.map(({ label }, i) => [label, labels[i]]));
    return ({ label }, value) => {
      if (typeof label === 'function') return label(value);
      return label === 'SOURCE' ? nameOfSource(value) : (labelsOf.get(label)?.get(value) ?? null);
    };
  };
}

async function loadAll(
  values: readonly string[],
  load: (value: string) => Promise<string | null>,
): Promise<ReadonlyMap<string, string | null>> {
  return new Map(await Promise.all(values.map(async (value) => [value, await load(value)] as const)));
}

function isKind(label: OverviewKey['label']): label is NamedKind {
  return typeof label === 'string' && label !== 'CATEGORY' && label !== 'SOURCE';
}

/** A category is called as the matters that are in it call it; one that none is in any more, as those that were. */
async function categoryLabels(
  query: Kysely<unknown>,
  codes: readonly string[],
  current: ReadonlyMap<string, string> | null,
): Promise<ReadonlyMap<string, string>> {
  const read = async (table: RawBuilder<unknown>, of: readonly string[]) => {
    const { rows } = await sql<{ code: string; label: string }>`
      select "categoryCode" as code, max("categoryLabel") as label from ${table}
      where ${isOneOf(sql.ref('categoryCode'), of)} group by "categoryCode"`.execute(query);
    return rows.map(({ code, label }) => [code, label] as const);
  };
  const labels = current ?? new Map(await read(sql`matter`, codes));
  const gone = codes.filter((code) => !labels.has(code));
  return gone.length === 0 ? labels : new Map([...labels, ...(await read(sql`"pastMatter"`, gone))]);
}

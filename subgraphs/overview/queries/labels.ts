import { type Kysely, sql } from 'kysely';
import { isOneOf } from '../../kit/filters/conditions.ts';
import type { NamedKind, NameKey } from '../feed/FeedStore.ts';
import { nameKey, readNames } from '../store/names.ts';
import type { CountedGroup } from './countMatters.ts';
import type { OverviewKey } from './groupKeys.ts';
import type { LabelsOf } from './matterGroups.ts';

/** Names of every value that stands in some groups, by as many statements as there are kinds of names. */
export async function readLabels(
  query: Kysely<unknown>,
  groups: readonly Pick<CountedGroup, 'values'>[],
  keys: readonly OverviewKey[],
  nameOfSource: (id: string) => string | null,
): Promise<LabelsOf> {
  const valuesOf = (i: number) => groups.flatMap(({ values }) => values[i] ?? []);
  const named: NameKey[] = keys.flatMap(({ label }, i) =>
    isKind(label) ? valuesOf(i).map((id) => ({ kind: label, id })) : [],
  );
  const names = await readNames(query, named);
  const categories = await categoryLabels(
    query,
    keys.flatMap(({ label }, i) => (label === 'CATEGORY' ? valuesOf(i) : [])),
  );
  return ({ label }, value) => {
    if (typeof label === 'function') return label(value);
    if (label === 'SOURCE') return nameOfSource(value);
    if (label === 'CATEGORY') return categories.get(value) ?? null;
    return names.get(nameKey(label, value))?.name ?? null;
  };
}

function isKind(label: OverviewKey['label']): label is NamedKind {
  return typeof label === 'string' && label !== 'CATEGORY' && label !== 'SOURCE';
}

/** A category is called as the matters that are in it call it. */
async function categoryLabels(query: Kysely<unknown>, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map();
  const { rows } = await sql<{ code: string; label: string }>`
    select "categoryCode" as code, max("categoryLabel") as label from matter
    where ${isOneOf(sql.ref('categoryCode'), [...new Set(codes)])} group by "categoryCode"`.execute(query);
  return new Map(rows.map(({ code, label }) => [code, label]));
}

import { type RawBuilder, sql } from 'kysely';
import { type Condition, isOneOf } from '../../kit/filters/conditions.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { type MatterFilter, matterConditions } from '../../kit/filters/matterFilter.ts';
import type { MatterStorage } from '../../kit/filters/matterStorage.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { MatterType } from '../generated/resolvers.ts';
import { VERSION_COLUMNS } from '../records/tables.ts';
import { typeName } from './matterTypes.ts';

/** As the input type of the contract. */
export interface OverviewFilter {
  matter?: MatterFilter | null;
  type?: readonly MatterType[] | null;
  source?: readonly string[] | null;
}

/** The conditions that a filter puts on the version `m`. Throws and warns as `matterConditions`. */
export function overviewConditions(
  filter: OverviewFilter | null | undefined,
  context: SubgraphContext,
  storage: MatterStorage,
): Condition[] {
  if (!filter) return [];
  const conditions = matterConditions(filter.matter, context, storage);
  if (filter.type) conditions.push(isOneOf(matterColumn('type'), filter.type.map(typeName)));
  if (filter.source) conditions.push(isOneOf(matterColumn('source'), filter.source));
  return conditions;
}

/**
 * The states that the index knew at an instant, as a table `m`: those of now that it knew then, and those that it has
 * replaced or lost since.
 */
export function versionsAt(instant: string | null): RawBuilder<unknown> {
  if (instant === null) return sql`matter m`;
  return sql`(select ${COLUMNS} from matter where "validFrom" <= ${instant}
    union all select ${COLUMNS} from "pastMatter" where "validFrom" <= ${instant} and "validTo" > ${instant}) m`;
}

/** Some versions as a table `m`, whether they are of now or past. */
export function versionsNumbered(versions: readonly number[]): RawBuilder<unknown> {
  const among = isOneOf(sql.ref('version'), versions);
  return sql`(select ${COLUMNS} from matter where ${among} union all select ${COLUMNS} from "pastMatter" where ${among}) m`;
}

const COLUMNS = sql.join(VERSION_COLUMNS.map((column) => sql.ref(column)));

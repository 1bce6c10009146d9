import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { oneEach, perRequest } from '../../kit/entities/loaders.ts';
import { type Condition, isGiven, isOneOf } from '../../kit/filters/conditions.ts';
import { containsTerms } from '../../kit/filters/containsTerms.ts';
import { acceptedPlace } from '../../kit/filters/matterFilter.ts';
import { isAtPlace } from '../../kit/filters/sqlLanguage.ts';
import { byDivision } from '../../kit/ledger/relations.ts';
import type { KeysetOrder } from '../../kit/paging/keyset.ts';
import { createLists, type ListedTable, type RelationOf } from '../../kit/paging/lists.ts';
import type { PageArguments } from '../../kit/paging/pageArguments.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import { ancestorIds } from '../records/centerPaths.ts';
import type { VolunteerCenterTable } from '../records/VolunteerCenterRecord.ts';

/** As the arguments of `volunteerCenters`; what is null or absent is no condition. */
export interface CenterFilter {
  level?: VolunteerCenterTable['level'] | null | undefined;
  division?: string | null | undefined;
  text?: string | null | undefined;
}

const CENTERS: ListedTable = { table: 'center', alias: 'c' };
const column = (name: string) => sql.ref(`c.${name}`);

/** The contract names no order of centers: they come by id. */
const BY_ID: KeysetOrder<VolunteerCenterTable> = {
  name: 'ID_ASC',
  descending: false,
  nullable: false,
  sort: column('id'),
  id: column('id'),
  sortOf: (center) => center.id,
  idOf: (center) => center.id,
};

const BY_PARENT: RelationOf = (parents) => ({
  from: sql`center c`,
  parent: column('parent'),
  condition: isOneOf(column('parent'), parents),
  keyOf: (parent) => parent,
});

/** The centers of the province on their three levels; whatever is asked of several is read by one statement. */
export function createCenters(database: Database) {
  const lists = createLists<VolunteerCenterTable>(database, CENTERS);
  const byId = perRequest<string, VolunteerCenterTable | null>(async (ids) => {
    const { rows } = await sql<VolunteerCenterTable>`
      select * from center c where ${isOneOf(column('id'), ids)}`.execute(database.query);
    return oneEach(ids, rows, (row) => row.id);
  });

  return {
    /** Null for an id that is not known. */
    find: (id: string, context: SubgraphContext) => byId(context).load(id),

    list({ level, division, text, ...page }: CenterFilter & PageArguments, context: SubgraphContext) {
      return lists.all(conditionsOf({ level, division, text }, context), BY_ID, page);
    },

    /** In a division, with all below it. */
    listOfDivision(
      code: string,
      { level, ...page }: Pick<CenterFilter, 'level'> & PageArguments,
      context: SubgraphContext,
    ) {
      const relation = byDivision('SUBTREE', database.dialect, CENTERS);
      const conditions = () => conditionsOf({ level }, context);
      return lists.of({ parent: code, list: `division ${level ?? ''}`, relation, conditions }, BY_ID, page, context);
    },

    /** Directly below a center. */
    childrenOf(id: string, page: PageArguments, context: SubgraphContext) {
      return lists.of(
        { parent: id, list: 'children', relation: BY_PARENT, conditions: () => [] },
        BY_ID,
        page,
        context,
      );
    },

    /** Above a center, from the top down. */
    async ancestorsOf({ path }: VolunteerCenterTable, context: SubgraphContext): Promise<VolunteerCenterTable[]> {
      const ancestors = await Promise.all(ancestorIds(path).map((id) => byId(context).load(id)));
      return ancestors.filter((center) => center !== null);
    },
  };
}

/** The path of one center starts with that of another: it is the other, or stands below it. */
export function isWithinPath(path: RawBuilder<unknown>, top: RawBuilder<unknown>): Condition {
  // A path ends with "/", and "0" is the character after it: the range is all that starts with the path.
  return sql`(${path} >= ${top} and ${path} < rtrim(${top}, '/') || '0')`;
}

function conditionsOf({ level, division, text }: CenterFilter, context: SubgraphContext): Condition[] {
  const conditions: Condition[] = [];
  if (level) conditions.push(sql`${column('level')} = ${level}`);
  if (isGiven(division)) {
    const place = acceptedPlace(division, context);
    conditions.push(place === undefined ? sql`false` : isAtPlace(place, 'SUBTREE', column('place')));
  }
  if (text) conditions.push(...containsTerms(column('searchText'), text));
  return conditions;
}

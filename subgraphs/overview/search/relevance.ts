import { type RawBuilder, sql } from 'kysely';
import type { DatabaseDialect } from '../../kit/database/database.ts';
import type { FieldEnds } from './searchTextOf.ts';

/** Points that a term gives by the field in which it is found first. */
const IN_TITLE = 4;
const IN_NAMES = 2;
const ELSEWHERE = 1;

/** The same by field: title, names, elsewhere. */
export const FIELD_POINTS: readonly number[] = [IN_TITLE, IN_NAMES, ELSEWHERE];

export interface RelevanceRow extends FieldEnds {
  searchText: string;
}

/**
 * How well the matter `m` answers to normalised terms, as SQL over its `searchText`, `titleEnd` and `namesEnd`: the sum
 * over the terms of 4 for one in the title, 2 in the names, 1 elsewhere, 0 for one that is not there. 0 without terms.
 */
export function relevanceSql(terms: readonly string[], dialect: DatabaseDialect): RawBuilder<number> {
  if (terms.length === 0) return sql<number>`0`;
  return sql<number>`(${sql.join(
    terms.map((term) => pointsSql(term, dialect)),
    sql` + `,
  )})`;
}

/** As `relevanceSql`, of a row at hand. */
export function relevanceOf(row: RelevanceRow, terms: readonly string[]): number {
  return terms.reduce((sum, term) => sum + pointsOf(row, term), 0);
}

function pointsSql(term: string, dialect: DatabaseDialect): RawBuilder<number> {
  const position =
    dialect === 'postgresql' ? sql`strpos(m."searchText", ${term})` : sql`instr(m."searchText", ${term})`;
  // The position is looked for anew in each branch: the frequent ones come first. Null is in no field.
  const found = sql`nullif(${position}, 0)`;
  return sql<number>`case when ${found} <= m."titleEnd" then ${sql.lit(IN_TITLE)}
    when ${found} <= m."namesEnd" then ${sql.lit(IN_NAMES)}
    when ${position} > 0 then ${sql.lit(ELSEWHERE)} else 0 end`;
}

function pointsOf({ searchText, titleEnd, namesEnd }: RelevanceRow, term: string): number {
  const index = searchText.indexOf(term);
  if (index === -1) return 0;
  const position = [...searchText.slice(0, index)].length + 1;
  if (position <= titleEnd) return IN_TITLE;
  return position <= namesEnd ? IN_NAMES : ELSEWHERE;
}

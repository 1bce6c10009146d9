import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { perArguments, perRequest } from '../../kit/entities/loaders.ts';
import { requestError } from '../../kit/errors.ts';
import { type Condition, every, isGiven, isOneOf } from '../../kit/filters/conditions.ts';
import { containsTerms } from '../../kit/filters/containsTerms.ts';
import type { DivisionLevel } from '../../kit/ledger/MatterRow.ts';
import type { DivisionTable } from '../records/divisions.ts';

/** Most divisions that one list answers with: it has no pages. More than the townships of the province. */
const MAX_DIVISIONS = 2_000;

export interface DivisionSearch {
  text: string | null | undefined;
  level: DivisionLevel | null | undefined;
  parent: string | null | undefined;
  /** Valid on that day. */
  on: string;
}

/** The reading side of the divisions: `d` in every query. */
export function createDivisions(database: Database) {
  const query = database.query;
  return {
    /** A code of 9 or 12 digits that ends in zeros names the division above: `340102000000` is 340102. */
    byCode: perRequest<string, DivisionTable | null>(async (codes) => {
      const { rows } = await sql<DivisionTable>`
        select d.* from division d where ${isOneOf(sql.ref('d.code'), codes.flatMap(writtenForms))}`.execute(query);
      const byCode = new Map(rows.map((row) => [row.code, row]));
      return codes.map((code) => {
        const known = writtenForms(code).find((form) => byCode.has(form));
        return known === undefined ? null : (byCode.get(known) ?? null);
      });
    }),

    /** Those directly below that are valid on the day, by code; zones below their host. */
    children: perArguments(async (parents: readonly string[], { on }: { on: string }) => {
      const { rows } = await sql<DivisionTable>`
        select d.* from division d where ${every([isBelow(parents), isValid(on)])} order by d.code`.execute(query);
      const byParent = Map.groupBy(rows, (row) => row.host ?? row.parent);
      return parents.map((parent) => byParent.get(parent) ?? []);
    }),

    /** By code. Throws BAD_USER_INPUT if there are more than MAX_DIVISIONS. */
    async search({ text, level, parent, on }: DivisionSearch): Promise<DivisionTable[]> {
      const conditions: Condition[] = [isValid(on)];
      if (text) conditions.push(...containsTerms(sql.ref('d.searchText'), text));
      if (level) conditions.push(sql`d.level = ${level}`);
      if (isGiven(parent)) conditions.push(isBelow([parent]));
      const { rows } = await sql<DivisionTable>`
        select d.* from division d where ${every(conditions)} order by d.code limit ${MAX_DIVISIONS + 1}`.execute(
        query,
      );
      if (rows.length <= MAX_DIVISIONS) return rows;
      throw requestError(
        'BAD_USER_INPUT',
        `Expected a question that at most ${MAX_DIVISIONS} divisions answer, got more: give a parent, a level or more text.`,
      );
    },
  };
}

function writtenForms(code: string): string[] {
  const forms = [code];
  for (let form = code; form.length > 6 && form.endsWith('000'); ) {
    form = form.slice(0, -3);
    forms.push(form);
  }
  return forms;
}

function isBelow(parents: readonly string[]): Condition {
  const ofHost = isOneOf(sql.ref('d.host'), parents);
  return sql`(${ofHost} or (d.host is null and ${isOneOf(sql.ref('d.parent'), parents)}))`;
}

function isValid(on: string): Condition {
  return sql`((d."validFrom" is null or d."validFrom" <= ${on}) and (d."validTo" is null or d."validTo" >= ${on}))`;
}

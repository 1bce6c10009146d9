import { sql } from 'kysely';
import { type Condition, isOneOf } from '../../kit/filters/conditions.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { byColumn } from '../../kit/ledger/relations.ts';
import type { RelationOf } from '../../kit/paging/lists.ts';
import { isWithinPath } from './centers.ts';

export type CenterScope = 'SUBTREE' | 'SELF';

const within = isWithinPath(sql.ref('c.path'), sql.ref('t.path'));

/** Projects of a center with all below it, or (SELF) of itself alone. */
export function byCenter(scope: CenterScope): RelationOf {
  if (scope === 'SELF') return byColumn('center');
  return (parents) => ({
    from: sql`center t join center c on ${within} join matter m on m.center = c.id`,
    parent: sql.ref('t.id'),
    condition: isOneOf(sql.ref('t.id'), parents),
    keyOf: (parent) => parent,
  });
}

/** The project belongs to the center or to one below it, or (SELF) to the center alone. */
export function isOfCenter(id: string, scope: CenterScope): Condition {
  if (scope === 'SELF') return sql`${matterColumn('center')} = ${id}`;
  return sql`${matterColumn('center')} in (select c.id from center t join center c on ${within} where t.id = ${id})`;
}

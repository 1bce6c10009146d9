/** Keyset pages of projects, whole or by what they hang on: one statement for all parents of a request. */
import { batch } from '../batch.js';
import { readCursor, writeCursor } from '../cursor.js';
import { connection, cutPages, emptyPage } from '../pages.js';
import { checkFirst, refuse, refuseCursor } from '../refuse.js';
import { latenessState } from './lateness.js';
import { every, raw, sql } from './sql.js';

const MAX_PAGE = 500;
/** Prefix of the contract's cursors: positions of other shards' rows may come in them. */
const CURSOR = 'k1';

const SORT_COLUMNS = {
  DEADLINE: 'p.deadline',
  UPDATED: 'p.updated_at',
  REGISTERED: 'p.registered_on',
  CLOSED: 'p.closed_on',
  LAST_REPORT: 'p.last_report_on',
};
const NEVER_NULL = ['p.updated_at', 'p.registered_on'];

/**
 * `list(relation, key, page, request)` gives the contract's connection: the projects under the relation's condition, of
 * the parent with that key. A relation is `{ name, of(keys) }`; `of` gives `{ from, parent, condition }` for some
 * parents, with the project as `p`. Same name, same question: lists of the same name and page are read together.
 */
export function createLists(database, calendar) {
  function readPages(relation, order, first, after, request) {
    return batch((keys) => {
      const { from, parent, condition } = relation.of(keys);
      const left = request.rowsLeft();
      const rows = database.rows(sql`
        select p.*, ${latenessState(request.today, calendar)} as state from (
          select p.*, ${parent} as parent, ${raw(order.column)} as sort_value,
            row_number() over (partition by ${parent} order by ${raw(order.terms)}) as place_in_list
          from ${from} where ${every([condition, ...(after ? [isBeyond(after, order)] : [])])}
        ) p where place_in_list <= ${first + 1} order by parent, place_in_list limit ${left + 1}`);
      // More than may be given at all: refused now, or the last parents would seem to have fewer than they have.
      if (rows.length > left) request.give(rows.length);
      return cutPages(rows, 'parent', first);
    }, emptyPage);
  }

  function readTotals(relation) {
    return batch(
      (keys) => {
        const { from, parent, condition } = relation.of(keys);
        const rows = database.rows(sql`
        select ${parent} as parent, count(*) as total from ${from} where ${condition} group by 1`);
        return new Map(rows.map((row) => [row.parent, row.total]));
      },
      () => 0,
    );
  }

  return function list(relation, key, { orderBy, first, after }, request) {
    checkFirst(first, MAX_PAGE);
    const order = orderOf(orderBy);
    const start = readPosition(after ?? null, order);
    const read = request.once(JSON.stringify(['page', relation.name, orderBy, first, after]), () =>
      readPages(relation, order, first, start, request),
    );
    const total = request.once(JSON.stringify(['total', relation.name]), () => readTotals(relation));
    return connection(
      {
        readPage: () => read(key),
        readTotal: () => total(key),
        cursorOf: (row) => writeCursor(CURSOR, [orderBy, row.sort_value, row.id]),
        isResumed: start !== null,
      },
      request,
    );
  };
}

/** Nulls come last in both directions, ids break ties ascending in both. */
function orderOf(name) {
  const [, field, direction] = /^(.*)_(ASC|DESC)$/.exec(name);
  const column = SORT_COLUMNS[field];
  return { name, column, descending: direction === 'DESC', terms: `${column} ${direction} nulls last, p.id asc` };
}

function readPosition(after, { name, column }) {
  if (after === null) return null;
  const position = readCursor(CURSOR, after);
  if (!Array.isArray(position) || position.length !== 3) throw refuseCursor(after);
  const [order, value, id] = position;
  const isValue = typeof value === 'string' || (value === null && !NEVER_NULL.includes(column));
  if (!isValue || typeof id !== 'string') throw refuseCursor(after);
  if (order === name) return { value, id };
  throw refuse('INVALID_CURSOR', `Expected a cursor of order ${name}, got one of "${String(order).slice(0, 80)}".`);
}

function isBeyond({ value, id }, { column, descending }) {
  const sort = raw(column);
  if (value === null) return sql`(${sort} is null and p.id > ${id})`;
  const beyond = raw(descending ? '<' : '>');
  return sql`(${sort} ${beyond} ${value} or (${sort} = ${value} and p.id > ${id}) or ${sort} is null)`;
}

/** What hangs on projects: each kind is read for all projects of a request by one statement. */
import { batch } from '../batch.js';
import { readCursor, writeCursor } from '../cursor.js';
import { connection, cutPages, emptyPage } from '../pages.js';
import { checkFirst, refuseCursor } from '../refuse.js';
import { every, listed, raw, sql } from './sql.js';

const MAX_PAGE = 500;

/** Orders of the parts that come in pages: reports newest first, events oldest first, else as they were written. */
const PAGED = {
  report: { cursor: 'r1', column: 'on_date', direction: 'desc', beyond: '<' },
  event: { cursor: 'e1', column: 'at', direction: 'asc', beyond: '>' },
};

export function createParts(database) {
  const whole = (source) => (project, request) =>
    request.once(`parts ${source}`, () =>
      batch(
        (projects) =>
          Map.groupBy(
            database.rows(sql`
              select * from ${raw(source)} where project in ${listed(projects)} order by project, ordinal`),
            (row) => row.project,
          ),
        () => [],
      ),
    )(project);

  /** A page of a project's reports or events; `kinds` keeps to some. */
  function page(table, project, { first, after, kind }, request) {
    checkFirst(first, MAX_PAGE);
    const { cursor, column, direction, beyond } = PAGED[table];
    const start = readPosition(after ?? null, cursor);
    const ofKind = kind ? sql`kind in ${listed(kind)}` : raw('true');
    const isLater = start
      ? sql`(${raw(column)} ${raw(beyond)} ${start[0]} or (${raw(column)} = ${start[0]} and ordinal > ${start[1]}))`
      : raw('true');
    const read = request.once(JSON.stringify([table, first, after, kind]), () =>
      batch((projects) => {
        const condition = every([sql`project in ${listed(projects)}`, ofKind]);
        const rows = database.rows(sql`
          select * from (
            select *, row_number() over (partition by project order by ${raw(`${column} ${direction}`)}, ordinal) as place
            from ${raw(table)} where ${every([condition, isLater])}
          ) where place <= ${first + 1} order by project, place`);
        return cutPages(rows, 'project', first);
      }, emptyPage),
    );
    const total = request.once(JSON.stringify([`${table} total`, kind]), () =>
      batch(
        (projects) => {
          const rows = database.rows(sql`
          select project, count(*) as total from ${raw(table)} where ${every([sql`project in ${listed(projects)}`, ofKind])}
          group by project`);
          return new Map(rows.map((row) => [row.project, row.total]));
        },
        () => 0,
      ),
    );
    return connection(
      {
        readPage: () => read(project),
        readTotal: () => total(project),
        cursorOf: (row) => writeCursor(cursor, [row[column], row.ordinal]),
        isResumed: start !== null,
      },
      request,
    );
  }

  return {
    cooperation: whole('cooperation'),
    leads: whole('lead'),
    measures: whole('measure'),
    extensions: whole('extension'),
    evidence: whole('evidence'),
    indicators: whole('latest_indicator'),
    readings: whole('reading'),
    page,
  };
}

function readPosition(after, cursor) {
  if (after === null) return null;
  const position = readCursor(cursor, after);
  const isPosition = Array.isArray(position) && typeof position[0] === 'string' && Number.isInteger(position[1]);
  if (!isPosition) throw refuseCursor(after);
  return position;
}

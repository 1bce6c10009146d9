/** Keyset pages: of projects in the orders of the contract, and of what hangs on one project. */
import { decodeCursor, encodeCursor } from './cursors.js';
import { refusal } from './errors.js';

const MAX_PAGE_SIZE = 500;

/** Prefix of the contract's own cursors: other shards' rows may be in them. */
const KEYSET = 'k1.';
/** Prefix of cursors within one project, which only we read. */
const WITHIN = 'w1.';

/** Sort value by the first part of an order's name. */
const SORT_VALUES = {
  DEADLINE: ({ deadline }) => deadline?.date ?? null,
  UPDATED: ({ updatedAt }) => updatedAt,
  REGISTERED: ({ registeredOn }) => registeredOn,
  CLOSED: ({ closedOn }) => closedOn,
  LAST_REPORT: ({ lastReportOn }) => lastReportOn,
};
const NEVER_NULL = new Set(['UPDATED', 'REGISTERED']);

/**
 * The contract's connection over some projects. They are sorted here, so `projects` come in any order. Throws
 * PAGE_SIZE_OUT_OF_RANGE or INVALID_CURSOR for arguments out of the contract.
 */
export function connection(projects, { orderBy, first, after }, context) {
  checkFirst(first);
  const start = readAfter(after, orderBy);
  const sorted = projects
    .map((project) => positionOf(project, orderBy))
    .filter((position) => start === null || compare(position, start, orderBy) > 0)
    .sort((a, b) => compare(a, b, orderBy));
  const page = sorted.slice(0, first);
  const cursor = ({ value, id }) => encodeCursor(KEYSET, [orderBy, value, id]);
  let isCounted = false;
  const given = () => {
    // Edges and nodes are the same rows.
    if (!isCounted) context.give(page.length);
    isCounted = true;
    return page;
  };
  return {
    edges: () => given().map((position) => ({ node: position.project, cursor: cursor(position) })),
    nodes: () => given().map(({ project }) => project),
    totalCount: projects.length,
    pageInfo: pageInfo(page.map(cursor), sorted.length > first, start !== null),
    coverage: context.coverage,
  };
}

/** A page of reports or events of one project, in the order in which they are given. */
export function pageWithin(items, { first, after }, context) {
  checkFirst(first);
  const start = given(after) ? decodeCursor(WITHIN, after) : 0;
  if (!Number.isInteger(start) || start < 0 || start > items.length) throw invalidCursor(after);
  const page = items.slice(start, start + first);
  context.give(page.length);
  const cursors = page.map((_, i) => encodeCursor(WITHIN, start + i + 1));
  return {
    nodes: page,
    totalCount: items.length,
    pageInfo: pageInfo(cursors, start + page.length < items.length, start > 0),
  };
}

export function invalidCursor(after) {
  return refusal('INVALID_CURSOR', `Expected "after" to be a cursor of an earlier page, got "${after.slice(0, 80)}".`);
}

function checkFirst(first) {
  if (first >= 1 && first <= MAX_PAGE_SIZE) return;
  throw refusal('PAGE_SIZE_OUT_OF_RANGE', `Expected "first" from 1 to ${MAX_PAGE_SIZE}, got ${first}.`);
}

function readAfter(after, orderBy) {
  if (!given(after)) return null;
  const parts = decodeCursor(KEYSET, after);
  if (!Array.isArray(parts) || parts.length !== 3) throw invalidCursor(after);
  const [order, value, id] = parts;
  const isPosition = typeof id === 'string' && (typeof value === 'string' || (value === null && isNullable(orderBy)));
  if (order !== orderBy || !isPosition) throw invalidCursor(after);
  return { value, id };
}

function positionOf(project, orderBy) {
  return { value: SORT_VALUES[nameOf(orderBy)](project), id: project.id, project };
}

/** By value, nulls last in both directions; then by id, ascending in both directions. */
function compare(a, b, orderBy) {
  if (a.value !== b.value) {
    if (a.value === null) return 1;
    if (b.value === null) return -1;
    return a.value < b.value === orderBy.endsWith('_ASC') ? -1 : 1;
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function pageInfo(cursors, hasNextPage, hasPreviousPage) {
  return { hasNextPage, hasPreviousPage, startCursor: cursors[0] ?? null, endCursor: cursors.at(-1) ?? null };
}

/** `LAST_REPORT_DESC` → `LAST_REPORT` */
function nameOf(orderBy) {
  return orderBy.replace(/_(ASC|DESC)$/, '');
}

function isNullable(orderBy) {
  return !NEVER_NULL.has(nameOf(orderBy));
}

function given(value) {
  return value !== null && value !== undefined;
}

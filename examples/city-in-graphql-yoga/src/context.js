/** What lives for one request: its day, its warnings, and how many rows it may still get. */
import { isDate, todayInShanghai } from './calendar.js';
import { refusal } from './errors.js';

const MAX_ROWS_PER_REQUEST = 100_000;

/** Yoga's `context`: refuses a request that is meant for another shard, or whose day is none. */
export function createContextFactory({ source, calendar, today }) {
  return ({ request }) => {
    const asked = request.headers.get('x-guatu-shard');
    if (asked !== null && asked !== source.shard) {
      throw refusal('WRONG_SHARD', `This is shard ${source.shard} of ${source.system}; shard "${asked}" was asked.`);
    }
    const day = request.headers.get('x-guatu-today');
    if (day !== null && !isDate(day)) {
      throw refusal('BAD_USER_INPUT', `Expected x-guatu-today to be a date such as 2021-06-17, got "${day}".`);
    }
    const now = new Date();
    const requestId = request.headers.get('x-guatu-request-id');
    const context = createContext(
      day ?? today ?? todayInShanghai(now),
      { ...source, asOf: now.toISOString() },
      requestId,
    );
    const version = request.headers.get('x-guatu-calendar');
    if (version !== null && version !== calendar.version) {
      const message = `${source.name} counts working days by calendar ${calendar.version}, the hub by ${version}.`;
      context.warn({ code: 'OTHER_CALENDAR', message, value: source.id });
    }
    return context;
  };
}

function createContext(today, source, requestId) {
  const warnings = [];
  let rows = 0;
  let refused;
  return {
    today,
    source,
    requestId,
    coverage: { complete: true, asOf: source.asOf, answered: [source], missing: [] },
    warnings,
    warn(warning) {
      if (!warnings.some(({ code, value }) => code === warning.code && value === warning.value)) warnings.push(warning);
    },
    /** Counts rows that a list is about to give: lists within lists multiply. */
    give(count) {
      rows += count;
      if (rows <= MAX_ROWS_PER_REQUEST) return;
      // Thousands of lists may be refused: one error does for all.
      refused ??= refusal(
        'TOO_MANY_ROWS',
        `Expected a request to come to at most ${MAX_ROWS_PER_REQUEST} rows, got more: ask for smaller pages.`,
      );
      throw refused;
    },
  };
}

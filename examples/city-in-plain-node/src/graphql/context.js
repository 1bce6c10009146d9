import { GraphQLError } from 'graphql';
import { dateInShanghai, isDate } from '../dates.js';
import { refuse } from '../refuse.js';

const MAX_ROWS = 100_000;

/** What one request shares. Throws if it is meant for another shard, or if its day is none. */
export function createContext(headers, { source, calendar, today }) {
  const shard = headers['x-guatu-shard'];
  if (shard !== undefined && shard !== source.shard) {
    throw refuse('WRONG_SHARD', `This is shard ${source.shard} of ${source.system}; shard "${shard}" was asked.`);
  }
  const asked = headers['x-guatu-today'];
  if (asked !== undefined && !isDate(asked)) {
    throw refuse('BAD_USER_INPUT', `Expected x-guatu-today to be a date such as 2021-06-17, got "${asked}".`);
  }
  const now = new Date();
  const warnings = new Map();
  const made = new Map();
  const stated = { ...source, asOf: now.toISOString() };
  let rows = 0;
  const context = {
    today: asked ?? today ?? dateInShanghai(now),
    requestId: headers['x-guatu-request-id'],
    source: stated,
    coverage: { complete: true, asOf: stated.asOf, answered: [stated], missing: [] },
    get warnings() {
      return [...warnings.values()];
    },
    warn(code, value, message) {
      warnings.set(`${code} ${value}`, { code, message, value });
    },
    /** What `create` made for the key in this request. */
    once(key, create) {
      if (!made.has(key)) made.set(key, create());
      return made.get(key);
    },
    rowsLeft: () => Math.max(0, MAX_ROWS - rows),
    /** Counts rows that a list is about to give. Lists within lists multiply: throws TOO_MANY_ROWS. */
    give(count) {
      rows += count;
      if (rows > MAX_ROWS) throw context.once('TOO_MANY_ROWS', refuseRows);
    },
  };
  const version = headers['x-guatu-calendar'];
  if (version !== undefined && version !== calendar.version) {
    const sentence = `${source.name} counts working days by calendar ${calendar.version}, the hub by ${version}.`;
    context.warn('OTHER_CALENDAR', source.id, sentence);
  }
  return context;
}

/**
 * Thousands of lists may be refused the same, so this is one error for all of them: with a path of its own, as
 * graphql-js makes another error, with a stack, of each that has none.
 */
function refuseRows() {
  const sentence = `Expected a request to come to at most ${MAX_ROWS} rows, got more: ask for smaller pages.`;
  return new GraphQLError(sentence, { path: [], extensions: { code: 'TOO_MANY_ROWS' } });
}

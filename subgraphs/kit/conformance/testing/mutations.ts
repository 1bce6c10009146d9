/** For each case of a check, what a subgraph does that the case has to find. */
import { HEADERS } from '../../../../schema/contract.ts';
import type { AskedRequest, MutantAnswer, Mutation } from './startMutant.ts';

export interface MutationCase {
  /** Of the case that has to find it. */
  code: string;
  /** What the subgraph does. */
  does: string;
  /** Default FAILED. */
  outcome?: 'FAILED' | 'WARNING';
  mutation: Mutation;
}

// biome-ignore lint/suspicious/noExplicitAny: parts of any answer
type Part = any;

/** Changes every page (an object with nodes) of an answer that succeeded. */
const pages = (change: (page: Part, asked: AskedRequest) => void): Mutation => ({
  answer: ({ body }, asked) => {
    for (const page of [body?.data?.page, body?.data?.list]) if (page?.nodes) change(page, asked);
  },
});
const data = (change: (data: Part, asked: AskedRequest, answer: MutantAnswer) => void): Mutation => ({
  answer: (answer, asked) => {
    if (answer.body?.data) change(answer.body.data, asked, answer);
  },
});
/** Changes the conditions on matters before they are asked. */
const matter = (change: (matter: Part, asked: AskedRequest) => void): Mutation => ({
  ask: (asked) => {
    if (asked.variables.filter?.matter) change(asked.variables.filter.matter, asked);
  },
});
const without = (name: string) => matter((conditions) => delete conditions[name]);
const groups = (change: (groups: Part[], asked: AskedRequest) => Part[]): Mutation =>
  data((answered, asked) => {
    if (answered.stats) answered.stats.groups = change(answered.stats.groups, asked);
  });
const feed = (change: (page: Part, asked: AskedRequest) => void): Mutation =>
  data((answered, asked) => {
    if (answered.matterChanges) change(answered.matterChanges, asked);
  });
/** Fails with a message in place of an answer that `when` chooses. */
const failing = (message: string, when: (answer: MutantAnswer, asked: AskedRequest) => boolean, status = 200) => ({
  answer: (answer: MutantAnswer, asked: AskedRequest) => {
    if (!when(answer, asked)) return;
    answer.status = status;
    answer.body = { data: null, errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR' } }] };
  },
});
/** Answers what should have been refused. */
const forgiving = (code: string, answered: Part): Mutation => ({
  answer: (answer) => {
    if (answer.body?.errors?.some((it: Part) => it.extensions?.code === code)) answer.body = { data: answered };
  },
});
const isBroken = ({ body }: MutantAnswer) => Boolean(body?.errors);
const valueOfCursor = (cursor: string) => JSON.parse(Buffer.from(cursor.slice(3), 'base64url').toString())[1];

/** Puts edges and nodes of a page in another order. */
const reorder = (page: Part, order: (edges: Part[]) => Part[]) => {
  if (!page.edges) return;
  page.edges = order(page.edges);
  page.nodes = page.edges.map(({ node }: Part) => node);
};

/** A field of the contract's own with its description. */
const BATCH = /\s*"""[^"]*"""\s*batch: Int\n/;

export const MUTATIONS: readonly MutationCase[] = [
  {
    code: 'ANSWERS',
    does: 'answers a page of HTML',
    mutation: { answer: (answer) => Object.assign(answer, { body: '<html>', contentType: 'text/html' }) },
  },
  { code: 'ANSWERS', does: 'answers errors alone', mutation: failing('broken', () => true) },
  {
    code: 'ROWS_READ',
    does: 'fails to list',
    mutation: failing('broken', (_, { query }) => query.includes('page: municipalProjects')),
  },
  {
    code: 'ROWS_READ',
    does: 'gives a null where none may be',
    mutation: nodes((node) => {
      node.title = null;
    }),
  },
  {
    code: 'WRONG_SHARD_REFUSED',
    does: 'answers for any shard',
    mutation: { ask: ({ headers }) => delete headers[HEADERS.shard] },
  },

  {
    code: 'SCHEMA_SHOWN',
    does: 'shows no SDL',
    mutation: failing('no', (_, { query }) => /_service|__schema/.test(query)),
  },
  {
    code: 'SCHEMA_SHOWN',
    does: 'shows its schema by introspection alone',
    outcome: 'WARNING',
    mutation: failing('no', (_, { query }) => query.includes('_service')),
  },
  { code: 'SCHEMA_FITS', does: 'serves a field of another type', mutation: sdl(BATCH, '  batch: String\n') },
  {
    code: 'SCHEMA_FITS',
    does: 'lacks a field that may be null',
    outcome: 'WARNING',
    mutation: sdl(BATCH, ''),
  },
  {
    code: 'CLIENTS_SERVED',
    does: 'lacks a field that is used',
    outcome: 'WARNING',
    mutation: sdl(BATCH, ''),
  },
  {
    code: 'CLIENTS_SERVED',
    does: 'has another type of a field that is used',
    mutation: sdl(BATCH, '  batch: [Int!]\n'),
  },

  {
    code: 'ENTITIES_IN_ORDER',
    does: 'answers representations in reverse',
    mutation: data((it) => it._entities?.reverse()),
  },
  {
    code: 'ENTITIES_IN_ORDER',
    does: 'answers each entity once',
    mutation: data((it) => {
      if (it._entities)
        it._entities = [...new Map(it._entities.map((entity: Part) => [JSON.stringify(entity), entity])).values()];
    }),
  },
  {
    code: 'UNKNOWN_ENTITY_NULL',
    does: 'fails for an unknown row',
    mutation: failing('not found', ({ body }) => body?.data?._entities?.includes(null)),
  },
  {
    code: 'UNKNOWN_ENTITY_NULL',
    does: 'leaves out an unknown row',
    mutation: data((it) => {
      if (it._entities) it._entities = it._entities.filter(Boolean);
    }),
  },
  {
    code: 'FOREIGN_IDS_NULL',
    does: 'looks at the local part of an id alone',
    mutation: {
      ask: (asked) => {
        asked.variables = JSON.parse(JSON.stringify(asked.variables).replaceAll('mp:another-shard:', 'mp:340100:'));
      },
    },
  },
  {
    code: 'ROW_BY_ID',
    does: 'gives no row by its id',
    mutation: data((it) => {
      if (it.one) it.one = null;
    }),
  },
  {
    code: 'ROW_BY_ID',
    does: 'fails for an unknown id',
    mutation: failing('not found', ({ body }) => body?.data?.one === null),
  },
  {
    code: 'SPANNING_ENTITIES_NULL',
    does: 'gives an empty list of a body that it does not know',
    outcome: 'WARNING',
    mutation: data((it) => {
      if (it._entities?.[0] === null) it._entities = [{ list: { nodes: [], totalCount: 0 } }];
    }),
  },
  {
    code: 'SPANNING_ENTITIES_NULL',
    does: 'fails for a body that it does not know',
    mutation: failing('not found', ({ body }) => body?.data?._entities?.[0] === null),
  },
  {
    code: 'LISTS_OF_BODIES',
    does: 'lists by the lead body whatever the role',
    mutation: {
      ask: (asked) => {
        asked.query = asked.query.replace(/role: \w+/, 'role: LEAD');
      },
    },
  },
  {
    code: 'LISTS_OF_OFFICIALS',
    does: 'lists what an official ever led',
    mutation: matter((conditions, { query }) => {
      if (query.includes('on Official')) conditions.lead = { scope: 'EVER' };
    }),
  },
  {
    code: 'LISTS_OF_DIVISIONS',
    does: 'lists what lies in a division itself',
    mutation: matter((conditions, { query }) => {
      if (query.includes('on Division')) conditions.divisionScope = 'SELF';
    }),
  },
  {
    code: 'LISTS_OF_OTHERS',
    does: 'lists all rows of a provincial project but one',
    mutation: data((it, { query }) => {
      if (query.includes('on ProvincialProject')) it._entities[0]?.list.nodes.shift();
    }),
  },

  {
    code: 'PAGES_SORTED',
    does: 'sorts a page in reverse',
    mutation: pages((page) => reorder(page, (edges) => edges.toReversed())),
  },
  {
    code: 'NULLS_LAST',
    does: 'sorts nulls first',
    mutation: pages((page) =>
      reorder(page, (edges) => {
        const isNull = ({ cursor }: Part) => valueOfCursor(cursor) === null;
        return [...edges.filter(isNull), ...edges.filter((edge) => !isNull(edge))];
      }),
    ),
  },
  {
    code: 'TIES_BY_ID',
    does: 'sorts ties by id in descending order',
    mutation: pages((page) =>
      reorder(page, (edges) =>
        [...Map.groupBy(edges, ({ cursor }) => valueOfCursor(cursor)).values()].flatMap((ties) => ties.toReversed()),
      ),
    ),
  },
  {
    code: 'PAGES_COMPLETE',
    does: 'ignores after',
    mutation: {
      ask: ({ variables }) => {
        if (variables.orderBy) variables.after = null;
      },
    },
  },
  {
    code: 'PAGES_COMPLETE',
    does: 'loses the last row of a page',
    mutation: pages((page) => reorder(page, (edges) => edges.slice(0, -1))),
  },
  {
    code: 'HAS_NEXT_PAGE',
    does: 'says of every page that more follows',
    mutation: pages(({ pageInfo }, { variables }) => {
      if (pageInfo && variables.orderBy) pageInfo.hasNextPage = true;
    }),
  },
  {
    code: 'HAS_NEXT_PAGE',
    does: 'says of no page that more follows',
    mutation: pages(({ pageInfo }, { variables }) => {
      if (pageInfo && variables.orderBy) pageInfo.hasNextPage = false;
    }),
  },
  {
    code: 'PAGE_INFO',
    does: 'gives no startCursor',
    mutation: pages(({ pageInfo }) => {
      if (pageInfo) pageInfo.startCursor = null;
    }),
  },
  { code: 'EDGES_ALIGNED', does: 'gives edges in reverse', mutation: pages((page) => page.edges?.reverse()) },
  {
    code: 'PAGE_SIZE_KEPT',
    does: 'gives a row too many',
    mutation: {
      ask: ({ variables }) => {
        if (variables.orderBy && variables.first < 500) variables.first += 1;
      },
    },
  },
  {
    code: 'CURSOR_FORM',
    does: 'gives cursors of its own',
    mutation: pages((page) => {
      for (const edge of page.edges ?? []) edge.cursor = edge.node.id;
    }),
  },
  {
    code: 'TOTAL_COUNT',
    does: 'counts what is left after the cursor',
    mutation: pages((page, { variables }) => {
      if (variables.orderBy && variables.after) page.totalCount -= 1;
    }),
  },
  {
    code: 'COVERAGE',
    does: 'says that it is incomplete',
    mutation: pages(({ coverage }) => {
      if (coverage) coverage.complete = false;
    }),
  },
  {
    code: 'CURSOR_MEANING',
    does: 'starts anew after a cursor whose row is gone',
    mutation: {
      ask: ({ variables }) => {
        const { after } = variables;
        if (after?.startsWith('k1.') && Buffer.from(after.slice(3), 'base64url').toString().includes('-gone'))
          variables.after = null;
      },
    },
  },
  {
    code: 'CURSOR_REFUSED',
    does: 'takes any text for a first page',
    mutation: forgiving('INVALID_CURSOR', { asked: { nodes: [] } }),
  },
  {
    code: 'PAGE_SIZE_REFUSED',
    does: 'gives as many rows as it can',
    mutation: {
      ask: ({ variables }) => {
        if ('first' in variables) variables.first = Math.min(Math.max(variables.first, 1), 500);
      },
    },
  },

  ...['leadBody', 'lead', 'missing', 'dueWithinWorkingDays'].map((name) => ({
    ...{ code: 'FILTERS', does: `ignores the condition ${name}`, mutation: without(name) },
  })),
  {
    code: 'FILTERS',
    does: 'leaves out the last day of a range',
    mutation: matter((conditions) => {
      if (conditions.registered?.to)
        conditions.registered.to = `${Number(conditions.registered.to.slice(0, 4)) - 1}-12-31`;
    }),
  },
  {
    code: 'FILTERS_TOGETHER',
    does: 'takes the first condition alone',
    mutation: matter((conditions) => {
      for (const name of Object.keys(conditions).slice(1)) delete conditions[name];
    }),
  },
  {
    code: 'ANY_OF',
    does: 'takes no alternative for no condition',
    mutation: matter((conditions) => {
      if (conditions.anyOf?.length === 0) delete conditions.anyOf;
    }),
  },
  {
    code: 'ANY_OF',
    does: 'takes the first alternative alone',
    mutation: matter((conditions) => {
      if (conditions.anyOf) conditions.anyOf = conditions.anyOf.slice(0, 1);
    }),
  },
  {
    code: 'EMPTY_LISTS',
    does: 'takes an empty list for no condition',
    mutation: matter((conditions) => {
      for (const [name, value] of Object.entries(conditions))
        if (Array.isArray(value) && value.length === 0) delete conditions[name];
    }),
  },
  { code: 'DIVISIONS', does: 'takes in those below with SELF', mutation: without('divisionScope') },
  {
    code: 'DIVISIONS',
    does: 'takes a place for itself alone',
    mutation: matter((conditions) => {
      if (conditions.division) conditions.divisionScope = 'SELF';
    }),
  },
  {
    code: 'RETIRED_CODES',
    does: 'does not tell of a retired code',
    outcome: 'WARNING',
    mutation: {
      answer: ({ body }) => {
        delete body.extensions;
      },
    },
  },
  {
    code: 'RETIRED_CODES',
    does: 'knows no retired code',
    mutation: matter((conditions) => {
      if (conditions.division) conditions.division = ['999999'];
    }),
  },
  {
    code: 'TEXT_SEARCH',
    does: 'finds no words below three characters',
    mutation: pages((page, { variables }) => {
      if (variables.filter?.matter?.text?.length < 3) Object.assign(page, { nodes: [], totalCount: 0 });
    }),
  },
  {
    code: 'TEXT_SEARCH',
    does: 'takes % for anything',
    mutation: matter((conditions) => {
      if (conditions.text?.includes('没')) delete conditions.text;
    }),
  },
  {
    code: 'OWN_FILTERS',
    does: 'ignores a condition of its own',
    mutation: {
      ask: ({ variables }) => {
        delete variables.filter?.tier;
      },
    },
  },
  {
    code: 'WRONG_VALUES_REFUSED',
    does: 'takes a date that is none',
    mutation: forgiving('BAD_USER_INPUT', { list: { nodes: [], totalCount: 0 } }),
  },
  {
    code: 'ALTERNATIVES_BOUNDED',
    does: 'takes five of six alternatives',
    mutation: matter((conditions) => {
      if (conditions.anyOf) conditions.anyOf = conditions.anyOf.slice(0, 5);
    }),
  },

  {
    code: 'LATENESS_STATE',
    does: 'says BEHIND of what is overdue',
    mutation: lateness((it) => {
      if (it.state === 'OVERDUE') it.state = 'BEHIND';
    }),
  },
  {
    code: 'WORKING_DAYS_LATE',
    does: 'counts the day of the deadline',
    mutation: lateness((it) => {
      if (it.workingDaysLate !== null) it.workingDaysLate += 1;
    }),
  },
  {
    code: 'LATENESS_DAY',
    does: 'takes its own day',
    mutation: { ask: ({ headers }) => delete headers[HEADERS.today] },
  },
  {
    code: 'LATENESS_FILTER',
    does: 'filters by lateness on its own day',
    mutation: {
      ask: ({ headers, variables }) => {
        if (variables.filter?.matter?.lateness) delete headers[HEADERS.today];
      },
    },
  },

  {
    code: 'COUNTS_BY_KEY',
    does: 'counts a row too many',
    mutation: groups((all) => all.map((it, i) => (i === 0 ? { ...it, count: it.count + 1 } : it))),
  },
  {
    code: 'COUNTS_BY_KEY',
    does: 'leaves out the group without a value',
    mutation: groups((all) => all.filter(({ key }) => !key.includes(null))),
  },
  {
    code: 'COUNTS_BY_KEY',
    does: 'counts measures once a matter',
    mutation: groups((all) => all.map((it) => ({ ...it, measures: Math.min(it.measures, it.count) }))),
  },
  {
    code: 'COUNTS_BY_PAIRS',
    does: 'gives keys in an order of its own',
    mutation: groups((all) => all.map((it) => ({ ...it, key: it.key.toReversed() }))),
  },
  { code: 'COUNTS_BY_PAIRS', does: 'gives a group twice', mutation: groups((all) => [...all, ...all.slice(0, 1)]) },
  {
    code: 'COUNTS_WITHOUT_KEY',
    does: 'gives no row where nothing is left',
    mutation: groups((all) => all.filter(({ count }) => count > 0)),
  },

  {
    code: 'CANONICAL_TEXTS',
    does: 'gives instants without decimals',
    mutation: nodes((node) => {
      node.updatedAt = node.updatedAt?.replace(/\.\d+Z/, 'Z');
    }),
  },
  {
    code: 'CANONICAL_TEXTS',
    does: 'gives decimals with zeros',
    mutation: nodes((node) => {
      for (const it of node.indicators ?? []) it.target = it.target && `${it.target}.00`;
    }),
  },
  {
    code: 'IDS_NAME_HOLDER',
    does: 'gives ids of another shard',
    mutation: nodes((node) => {
      node.id = node.id.replace('340100', '340200');
    }),
  },
  {
    code: 'SOURCE',
    does: 'names no shard in its source',
    mutation: nodes((node) => {
      if (node.source) node.source.shard = null;
    }),
  },
  {
    code: 'DIVISIONS_KNOWN',
    does: 'gives a division that nobody knows',
    mutation: nodes((node) => {
      if (node.division) node.division.code = '999999';
    }),
  },
  {
    code: 'DERIVED_FIELDS',
    does: 'keeps no lastReportOn',
    mutation: nodes((node) => {
      node.lastReportOn = null;
    }),
  },
  {
    code: 'DERIVED_FIELDS',
    does: 'counts returns that are no events',
    mutation: nodes((node) => {
      node.returnCount += 1;
    }),
  },
  {
    code: 'PARTS_ORDERED',
    does: 'gives reports oldest first',
    mutation: nodes((node) => node.reports?.nodes.reverse()),
  },

  {
    code: 'FEED_COMPLETE',
    does: 'leaves a row out of the feed',
    mutation: feed((page, { variables }) => {
      if (!variables.after) page.changes.pop();
    }),
  },
  {
    code: 'FEED_COMPLETE',
    does: 'says that a row is gone',
    mutation: feed((page) => {
      if (page.changes[0]) page.changes[0].deleted = true;
    }),
  },
  {
    code: 'FEED_RESUMES',
    does: 'leaves a change out after a cursor',
    mutation: feed((page, { variables }) => {
      if (variables.after) page.changes.shift();
    }),
  },
  {
    code: 'FEED_RESUMES',
    does: 'gives the feed in another order each time',
    mutation: feed((page, { variables }) => {
      if (variables.first % 2) page.changes.reverse();
    }),
  },
  {
    code: 'FEED_PAGES',
    does: 'says of no page of the feed that more follows',
    mutation: feed((page) => {
      page.hasMore = false;
    }),
  },
  {
    code: 'FEED_PAGES',
    does: 'says of every page of the feed that more follows',
    mutation: feed((page) => {
      page.hasMore = true;
    }),
  },
  {
    code: 'FEED_CURSOR_REFUSED',
    does: 'takes any text for a place in the feed',
    mutation: forgiving('INVALID_CURSOR', { matterChanges: { changes: [], endCursor: 'x', hasMore: false } }),
  },
  {
    code: 'FEED_PAGE_SIZE_REFUSED',
    does: 'gives as much of the feed as it can',
    mutation: {
      ask: ({ variables, query }) => {
        if (query.includes('matterChanges')) variables.first = Math.min(Math.max(variables.first, 1), 5_000);
      },
    },
  },

  {
    code: 'BAD_REQUESTS_SURVIVED',
    does: 'fails on a body that is none',
    mutation: {
      answer: (answer) => {
        if (answer.status === 400) answer.status = 500;
      },
    },
  },
  {
    code: 'LARGE_BODIES_SURVIVED',
    does: 'fails on a large body',
    mutation: {
      answer: (answer) => {
        if (answer.status === 413) answer.status = 500;
      },
    },
  },
  {
    code: 'WRONG_QUERIES_REFUSED',
    does: 'answers what it does not understand',
    mutation: {
      answer: (answer, { query }) => {
        if (query.includes('noSuchField'))
          Object.assign(answer, { status: 200, body: { data: { noSuchField: null } } });
      },
    },
  },
  ...[
    ['a stack', 'TypeError: x\n    at resolve (/srv/app/resolvers.js:12:5)'],
    ['a path', 'cannot open "/srv/ledger/data/ledger.sqlite"'],
    ['SQL', 'select "id" from "matter" where "id" = $1 failed'],
    ['an address', 'connect ECONNREFUSED 10.0.0.5:5432'],
  ].map(([what, message]) => ({
    ...{ code: 'NOTHING_LEAKED', does: `shows ${what} in a message` },
    mutation: failing(message as string, isBroken),
  })),
  {
    code: 'HOSTILE_TEXTS_SURVIVED',
    does: 'fails on NUL',
    mutation: failing(
      'failed',
      ({ body }, { variables }) => isBroken({ body } as MutantAnswer) && JSON.stringify(variables).includes('\\u0000'),
    ),
  },
  {
    code: 'LISTS_BOUNDED',
    does: 'fails on lists within lists',
    mutation: failing('heap', (_, { query }) => query.includes('on Organization'), 500),
  },
  {
    code: 'DEPTH_SURVIVED',
    does: 'fails on thousands of fields',
    mutation: failing('stack', (_, { query }) => query.length > 20_000, 500),
  },
  {
    code: 'CONTENT_TYPE',
    does: 'says that its JSON is text',
    mutation: {
      answer: (answer) => {
        answer.contentType = 'text/plain';
      },
    },
  },
  {
    code: 'CONCURRENT_AS_ALONE',
    does: 'mixes up the days of requests',
    mutation: {
      ask: ({ headers }, inFlight) => {
        if (inFlight > 1) headers[HEADERS.today] = '2021-12-31';
      },
    },
  },
  {
    code: 'ALIASES_AND_FRAGMENTS',
    does: 'answers one field once whatever its aliases',
    mutation: data((it) => {
      if (it.few) it.more = it.few;
    }),
  },
];

function sdl(from: RegExp, to: string): Mutation {
  return data(({ _service }) => {
    if (_service) _service.sdl = _service.sdl.replace(from, to);
  });
}

function lateness(change: (lateness: Part) => void): Mutation {
  return nodes((node) => {
    if (node.lateness) change(node.lateness);
  });
}

function nodes(change: (node: Part) => void): Mutation {
  return pages((page) => page.nodes.forEach(change));
}

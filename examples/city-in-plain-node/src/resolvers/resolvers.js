/** Resolvers of Query and of the entities that projects hang on; projects themselves are in `project.js`. */
import { batch } from '../batch.js';
import { readChanges } from '../ledger/changes.js';
import { projectCondition } from '../ledger/conditions.js';
import { isLevelOfPlaces } from '../ledger/divisions.js';
import { latenessState } from '../ledger/lateness.js';
import { createLists } from '../ledger/lists.js';
import { readMatrices } from '../ledger/matrix.js';
import { ofBodies, ofOfficials, ofPlaces, ofProvincialProjects, wholeLedger } from '../ledger/relations.js';
import { listed, raw, sql } from '../ledger/sql.js';
import { countProjects } from '../ledger/statistics.js';
import { refuse } from '../refuse.js';
import { createProjectResolvers } from './project.js';

/** `types` are resolvers by type and field, `entities` find one entity by its key. */
export function createResolvers(ledger) {
  const { database, calendar, divisions } = ledger;
  const list = createLists(database, calendar);
  const condition = (filter, request) => projectCondition(filter, request, ledger);

  const findProject = ({ id }, request) =>
    request.once('projects', () =>
      batch((ids) => {
        const state = latenessState(request.today, calendar);
        const rows = database.rows(sql`select p.*, ${state} as state from project p where p.id in ${listed(ids)}`);
        return new Map(rows.map((row) => [row.id, row]));
      }),
    )(String(id));

  /** Null for a body or official of whom the ledger has nothing: then nobody needs to ask us further. */
  const ifPresent = (name, places) => (key, request) =>
    request.once(`present ${name}`, () =>
      batch((ids) => {
        const found = places.map(([table, column]) => `select ${column} as id from ${table}`).join(' union ');
        const rows = database.rows(sql`select id from (${raw(found)}) where id in ${listed(ids)}`);
        return new Map(rows.map(({ id }) => [id, { id }]));
      }),
    )(String(key.id));

  const matrixOf = (id, { level, indicator = null }, request) => {
    if (!isLevelOfPlaces(level)) {
      throw refuse('BAD_USER_INPUT', `Expected a level that divisions lie in, got ${level}.`);
    }
    const read = request.once(JSON.stringify(['matrix', level, indicator]), () =>
      batch(
        (ids) => readMatrices(database, ids, level, indicator, request.today),
        () => [],
      ),
    );
    return read(id);
  };

  const types = {
    ...createProjectResolvers(ledger),
    Query: {
      municipalProject: (_, key, request) => findProject(key, request),
      municipalProjects: (_, { filter, ...page }, request) => {
        const relation = wholeLedger(JSON.stringify(filter), condition(filter, request));
        return list(relation, relation.key, page, request);
      },
      municipalProjectStats: (_, { filter, groupBy }, request) => ({
        groups: countProjects(database, condition(filter, request), groupBy, request.today, ledger),
        coverage: request.coverage,
      }),
      matterChanges: (_, page) => readChanges(database, page),
    },
    Organization: {
      municipalProjects: ({ id }, { role, filter, ...page }, request) =>
        list(ofBodies(role, JSON.stringify(filter), condition(filter, request)), id, page, request),
    },
    Official: {
      municipalProjects: ({ id }, { filter, ...page }, request) => {
        // What the filter says of a lead holds of the official's own: in one and the same lead.
        const { lead, ...matter } = filter?.matter ?? {};
        const others = condition({ ...filter, matter }, request);
        return list(ofOfficials(lead ?? {}, request.today, JSON.stringify(filter), others), id, page, request);
      },
    },
    Division: {
      municipalProjects: ({ code }, { filter, ...page }, request) => {
        const { division, divisionScope = 'SUBTREE' } = filter?.matter ?? {};
        // With divisions of its own in the filter, the scope is theirs.
        const scope = division ? 'SUBTREE' : divisionScope;
        const relation = ofPlaces(scope, JSON.stringify(filter), condition(filter, request));
        return list(relation, divisions.placeOf(code) ?? 'unknown', page, request);
      },
    },
    ProvincialProject: {
      municipalProjects: ({ id }, { filter, ...page }, request) =>
        list(ofProvincialProjects(JSON.stringify(filter), condition(filter, request)), id, page, request),
      matrix: async ({ id }, question, request) => ({
        groups: await matrixOf(id, question, request),
        coverage: request.coverage,
      }),
    },
  };
  const entities = {
    MunicipalProject: findProject,
    Organization: ifPresent('bodies', [
      ['project', 'lead_body'],
      ['project', 'first_handler'],
      ['cooperation', 'body'],
    ]),
    Official: ifPresent('officials', [['lead', 'official']]),
    Division: ({ code }) => ({ code: String(code) }),
    ProvincialProject: ({ id }) => ({ id: String(id) }),
  };
  return { types, entities };
}

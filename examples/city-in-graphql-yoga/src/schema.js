/** The contract with its resolvers. Directives that are for the hub are served as they stand. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { changesAfter } from './changes.js';
import { createFilters, liesIn, matchesLead } from './filter.js';
import { createAssessment, describeIndicator } from './lateness.js';
import { leadOn } from './ledger.js';
import { matrix } from './matrix.js';
import { connection, pageWithin } from './paging.js';
import { scalars } from './scalars.js';
import { createCount } from './statistics.js';

export function createSchema(contract, { ledger, divisions, calendar }) {
  const assess = createAssessment(calendar);
  const predicate = createFilters({ divisions, calendar, assess });
  const count = createCount({ ledger, divisions, assess });
  const byRole = {
    LEAD: ledger.byLeadBody,
    COOPERATING: ledger.byCooperatingBody,
    FIRST_HANDLER: ledger.byFirstHandler,
  };
  const filtered = (projects, { filter, ...page }, context) =>
    connection(projects.filter(predicate(filter, context)), page, context);

  const resolvers = {
    ...scalars,
    Query: {
      municipalProject: (_, { id }) => ledger.find(id),
      municipalProjects: (_, args, context) => filtered(ledger.projects, args, context),
      municipalProjectStats: (_, { filter, groupBy }, context) => ({
        groups: count(ledger.projects.filter(predicate(filter, context)), groupBy, context.today),
        coverage: context.coverage,
      }),
      matterChanges: (_, args) => changesAfter(ledger, args),
    },
    MunicipalProject: {
      __resolveReference: ({ id }) => ledger.find(id),
      channel: ({ channel }) => (channel === null ? null : { code: channel }),
      division: ({ division }) => ({ code: division }),
      leadBody: ({ leadBody }) => entity(leadBody),
      firstHandler: ({ firstHandler }) => entity(firstHandler),
      cooperatingBodies: ({ cooperatingBodies }) => cooperatingBodies.map(entity),
      leadOfficial: (project, _, { today }) => entity(leadOn(project, today)?.official),
      lateness: (project, _, { today }) => assess(project, today),
      indicators: ({ indicators }, _, { today }) => indicators.map((it) => describeIndicator(it, today)),
      reports: ({ reports }, args, context) => pageWithin(reports, args, context),
      events: ({ events }, { kind, ...page }, context) =>
        pageWithin(kind ? events.filter((event) => kind.includes(event.kind)) : events, page, context),
      carriesOut: ({ carriesOut }) => entity(carriesOut),
      source: (_project, _, { source }) => source,
    },
    Lead: { official: ({ official }) => entity(official), leaderLevel: ({ level }) => level },
    Measure: { body: ({ body }) => entity(body) },
    ProgressReport: { by: ({ by }) => entity(by) },
    Extension: { by: ({ by }) => entity(by), approver: ({ approver }) => entity(approver) },
    MatterEvent: Object.fromEntries(
      ['by', 'official', 'fromBody', 'toBody', 'fromOfficial', 'toOfficial'].map((name) => [
        name,
        (event) => entity(event[name]),
      ]),
    ),
    Organization: {
      __resolveReference: ({ id }) => (Object.values(byRole).some((index) => index.has(id)) ? { id } : null),
      municipalProjects: ({ id }, { role, ...args }, context) => filtered(byRole[role].get(id), args, context),
    },
    Official: {
      __resolveReference: ({ id }) => (ledger.byOfficial.has(id) ? { id } : null),
      municipalProjects: ({ id }, { filter, ...args }, context) => {
        // What the filter says of a lead holds of this official's own: in one and the same lead.
        const { lead, ...matter } = filter?.matter ?? {};
        const isLed = ({ leads }) =>
          leads.some((it) => it.official === id && matchesLead(it, lead ?? {}, context.today));
        const led = ledger.byOfficial.get(id).filter(isLed);
        return filtered(led, { ...args, filter: { ...filter, matter } }, context);
      },
    },
    Division: {
      municipalProjects: ({ code }, args, context) => {
        const matter = args.filter?.matter;
        // With divisions of its own in the filter, the scope is theirs.
        const scope = matter?.division ? 'SUBTREE' : matter?.divisionScope;
        const within = divisions.pathOf(code);
        const there = within === null ? [] : ledger.projects.filter(({ path }) => liesIn(path, within, scope));
        return filtered(there, args, context);
      },
    },
    ProvincialProject: {
      municipalProjects: ({ id }, args, context) => filtered(ledger.byProvincialProject.get(id), args, context),
      matrix: ({ id }, args, context) => ({
        groups: matrix(ledger.byProvincialProject.get(id), args, context.today),
        coverage: context.coverage,
      }),
    },
  };
  return buildSubgraphSchema([{ typeDefs: parse(contract), resolvers }]);
}

/** Of bodies, officials and provincial projects we give keys: their names are the directory's. */
function entity(id) {
  return id === null || id === undefined ? null : { id };
}

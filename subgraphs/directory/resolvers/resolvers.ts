import { sql } from 'kysely';
import { addWorkingDays } from '../../kit/calendar/workingDays.ts';
import { checkCreditCode } from '../../kit/creditCode/creditCode.ts';
import type { Database } from '../../kit/database/database.ts';
import { oneEach, perRequest } from '../../kit/entities/loaders.ts';
import { isOneOf } from '../../kit/filters/conditions.ts';
import { isTrue } from '../../kit/ledger/tables.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import type { CategoryTable, ChannelTable } from '../records/channels.ts';
import type { CountyPairTable } from '../records/divisions.ts';
import { createDivisions } from './divisions.ts';
import { createOfficials, tenureOn } from './officials.ts';
import { createOrganizations } from './organizations.ts';

/** Resolvers of the directory contract. */
export function createResolvers(database: Database): Resolvers {
  const query = database.query;
  const divisions = createDivisions(database);
  const organizations = createOrganizations(database);
  const officials = createOfficials(database);
  const channels = perRequest<string, ChannelTable | null>(async (codes) => {
    const { rows } = await sql<ChannelTable>`
      select c.* from channel c where ${isOneOf(sql.ref('c.code'), codes)}`.execute(query);
    return oneEach(codes, rows, (row) => row.code);
  });

  return {
    Query: {
      division: (_, { code }, context) => divisions.byCode(context).load(code),
      divisions: (_, { text, level, parent, on }, context) =>
        divisions.search({ text, level, parent, on: on ?? context.today }),
      organization: (_, { id }, context) => organizations.byId(context).load(id),
      organizations: (_, search, context) => organizations.search(search, context),
      official: (_, { id }, context) => officials.byId(context).load(id),
      officials: (_, { on, ...search }, context) => officials.search({ ...search, on: on ?? context.today }, context),
      countyPairs: async () =>
        (await sql<CountyPairTable>`select c.* from "countyPair" c order by c.strong, c.developing`.execute(query))
          .rows,
      channels: async () => (await sql<ChannelTable>`select c.* from channel c order by c.ordinal`.execute(query)).rows,
      channel: (_, { code }, context) => channels(context).load(code),
      categories: async () =>
        (await sql<CategoryTable>`select c.* from category c order by c.ordinal`.execute(query)).rows,
      workingDay: (_, { from, plus }) => addWorkingDays(from, plus),
    },
    Division: {
      __resolveReference: ({ code }, context) => divisions.byCode(context).load(code),
      parent: ({ parent }, _, context) => (parent === null ? null : divisions.byCode(context).load(parent)),
      host: ({ host }, _, context) => (host === null ? null : divisions.byCode(context).load(host)),
      successor: ({ successor }, _, context) => (successor === null ? null : divisions.byCode(context).load(successor)),
      children: ({ code }, { on }, context) => divisions.children({ on: on ?? context.today }, context).load(code),
    },
    Organization: {
      __resolveReference: ({ id }, context) => organizations.byId(context).load(id),
      creditCodeValid: ({ creditCode }) => (creditCode === null ? null : checkCreditCode(creditCode).valid),
      aliases: ({ id }, _, context) => organizations.aliases(context).load(id),
      division: ({ division }, _, context) => divisions.byCode(context).load(division),
      parent: ({ parent }, _, context) => (parent === null ? null : organizations.byId(context).load(parent)),
      children: ({ id }, page, context) => organizations.children(id, page, context),
      officials: ({ id }, { on }, context) => officials.ofOrganization({ on: on ?? context.today }, context).load(id),
    },
    Official: {
      __resolveReference: ({ id }, context) => officials.byId(context).load(id),
      tenures: ({ id }, _, context) => officials.tenures(context).load(id),
      post: async ({ id }, { on }, context) => {
        const day = on ?? context.today;
        return tenureOn(await officials.tenures(context).load(id), day)?.post ?? null;
      },
      organization: async ({ id }, { on }, context) => {
        const day = on ?? context.today;
        const tenure = tenureOn(await officials.tenures(context).load(id), day);
        return tenure ? organizations.byId(context).load(tenure.organization) : null;
      },
    },
    Tenure: {
      __resolveReference: ({ id }, context) => officials.tenureById(context).load(id),
      official: async ({ official }, _, context) => present(await officials.byId(context).load(official), official),
      organization: async ({ organization }, _, context) =>
        present(await organizations.byId(context).load(organization), organization),
      chief: ({ chief }) => isTrue(chief),
      from: ({ fromDate }) => fromDate,
      to: ({ toDate }) => toDate,
    },
    CountyPair: {
      strong: async ({ strong }, _, context) => present(await divisions.byCode(context).load(strong), strong),
      developing: async ({ developing }, _, context) =>
        present(await divisions.byCode(context).load(developing), developing),
    },
    Channel: {
      __resolveReference: ({ code }, context) => channels(context).load(code),
      organization: ({ organization }, _, context) =>
        organization === null ? null : organizations.byId(context).load(organization),
    },
  };
}

/** What the directory refers to is there since it was filled: anything else is a fault of its data. */
function present<Row>(row: Row | null, id: string): Row {
  if (row === null) throw new Error(`Expected "${id}" in the directory, as another row refers to it.`);
  return row;
}

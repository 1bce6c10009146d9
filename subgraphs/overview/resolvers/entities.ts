import { sql } from 'kysely';
import { findDivision } from '../../../schema/divisions.ts';
import type { Database } from '../../kit/database/database.ts';
import type { MatterFilter } from '../../kit/filters/matterFilter.ts';
import {
  type BodyRole,
  byBody,
  byColumn,
  byDivision,
  byOfficial,
  MATTERS,
  type RelatedRows,
} from '../../kit/ledger/relations.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { NamedKind } from '../feed/FeedStore.ts';
import type { DivisionLevel } from '../generated/resolvers.ts';
import type { OverviewFilter } from '../queries/conditions.ts';
import type { createOverviewLists, ListArguments } from '../queries/lists.ts';
import { momentOf } from '../queries/moment.ts';
import type { createStatistics, StatisticsArguments } from '../queries/statistics.ts';
import { createNamesOfNow } from './createNamesOfNow.ts';
import { whenKnown } from './whenKnown.ts';

type Lists = ReturnType<typeof createOverviewLists>;
type CountedMatters = ReturnType<typeof createStatistics>;

/** Field of the filter for a body in a role. */
const FIELD_OF_ROLE = {
  LEAD: 'leadBody',
  COOPERATING: 'cooperatingBody',
  FIRST_HANDLER: 'firstHandler',
} as const satisfies Record<BodyRole, keyof MatterFilter>;

/** A way in which matters hang on an entity, over any table of versions. */
interface EntityRelation {
  name: string;
  relationOver(rows: RelatedRows['from'], today: string): ReturnType<typeof byBody>;
  /** The same as a filter. */
  within(parent: string): MatterFilter;
  divisions?: readonly string[];
}

/** Lists and statistics of matters by the entity that they hang on, and the names of entities. */
export function createEntities(database: Database, lists: Lists, statistics: CountedMatters) {
  const { dialect } = database;
  const rowsOf = (from: RelatedRows['from']): RelatedRows => ({ from, partKey: 'version', key: 'version' });

  function ofBody(role: BodyRole): EntityRelation {
    return {
      name: `body ${role}`,
      relationOver: (rows) => byBody(role, rowsOf(rows)),
      within: (id) => ({ [FIELD_OF_ROLE[role]]: [id] }),
    };
  }
  /** As lead, today, unless the filter's `lead` says otherwise: its conditions then hold of the official's own lead. */
  function ofOfficial(filter: OverviewFilter | null | undefined): EntityRelation {
    const lead = filter?.matter?.lead;
    return {
      name: `official ${JSON.stringify(lead ?? null)}`,
      relationOver: (rows, today) => byOfficial(lead, today, rowsOf(rows)),
      // A filter may name another official: nothing hangs on both.
      within: (id) => (lead?.official && lead.official !== id ? { leadBody: [] } : { lead: { ...lead, official: id } }),
    };
  }
  /** With all below the division, unless `filter.matter.divisionScope` is SELF. */
  function ofDivision(code: string, filter: OverviewFilter | null | undefined): EntityRelation {
    const scope = filter?.matter?.division ? 'SUBTREE' : (filter?.matter?.divisionScope ?? 'SUBTREE');
    return {
      name: `division ${scope}`,
      relationOver: (rows) => byDivision(scope, dialect, MATTERS, rows),
      within: (code) => ({ division: [code], divisionScope: scope }),
      divisions: [code],
    };
  }
  const ofChannel: EntityRelation = {
    name: 'channel',
    relationOver: (rows) => byColumn('channel', rowsOf(rows)),
    within: (code) => ({ channel: [code] }),
  };

  function list(parent: string, of: EntityRelation, arguments_: ListArguments, context: SubgraphContext) {
    const relation = of.relationOver(sql`matter m`, context.today);
    const related = { parent, name: of.name, relation, within: of.within(parent), divisions: of.divisions ?? [] };
    return lists.of(related, arguments_, context);
  }
  async function count(parent: string, of: EntityRelation, arguments_: StatisticsArguments, context: SubgraphContext) {
    const { day } = momentOf(arguments_.asOf, context);
    const relationOver = (rows: RelatedRows['from']) => of.relationOver(rows, day);
    const related = { parent, name: of.name, relationOver, within: of.within(parent) };
    return statistics.related(related, arguments_, of.divisions ?? [], context);
  }

  const names = createNamesOfNow(database);
  const nameOf = (kind: NamedKind, id: string, context: SubgraphContext) =>
    whenKnown(names.of(kind, id, context), (named) => named?.name ?? null);

  return {
    Organization: {
      name: ({ id }: { id: string }, _: unknown, context: SubgraphContext) => nameOf('Organization', id, context),
      matters: (
        { id }: { id: string },
        { role, ...rest }: ListArguments & { role: BodyRole },
        context: SubgraphContext,
      ) => list(id, ofBody(role), rest, context),
      matterStats: (
        { id }: { id: string },
        { role, ...rest }: StatisticsArguments & { role: BodyRole },
        context: SubgraphContext,
      ) => count(id, ofBody(role), rest, context),
    },
    Official: {
      name: ({ id }: { id: string }, _: unknown, context: SubgraphContext) => nameOf('Official', id, context),
      matters: ({ id }: { id: string }, arguments_: ListArguments, context: SubgraphContext) =>
        list(id, ofOfficial(arguments_.filter), withoutLead(arguments_), context),
      matterStats: ({ id }: { id: string }, arguments_: StatisticsArguments, context: SubgraphContext) =>
        count(id, ofOfficial(arguments_.filter), withoutLead(arguments_), context),
    },
    Division: {
      name: ({ code }: { code: string }, _: unknown, context: SubgraphContext) =>
        findDivision(code)?.name ?? nameOf('Division', code, context),
      level: ({ code }: { code: string }, _: unknown, context: SubgraphContext) =>
        findDivision(code)?.level ??
        whenKnown(names.of('Division', code, context), (named) => (named?.level as DivisionLevel | undefined) ?? null),
      matters: ({ code }: { code: string }, arguments_: ListArguments, context: SubgraphContext) =>
        list(code, ofDivision(code, arguments_.filter), arguments_, context),
      matterStats: ({ code }: { code: string }, arguments_: StatisticsArguments, context: SubgraphContext) =>
        count(code, ofDivision(code, arguments_.filter), arguments_, context),
    },
    Channel: {
      matters: ({ code }: { code: string }, arguments_: ListArguments, context: SubgraphContext) =>
        list(code, ofChannel, arguments_, context),
      matterStats: ({ code }: { code: string }, arguments_: StatisticsArguments, context: SubgraphContext) =>
        count(code, ofChannel, arguments_, context),
    },
  };
}

/** What holds of the official's own lead is no condition on any other. */
function withoutLead<Arguments extends { filter?: OverviewFilter | null }>(arguments_: Arguments): Arguments {
  const { filter } = arguments_;
  return filter?.matter?.lead
    ? { ...arguments_, filter: { ...filter, matter: { ...filter.matter, lead: null } } }
    : arguments_;
}

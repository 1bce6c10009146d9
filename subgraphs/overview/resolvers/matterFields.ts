import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { manyEach, oneEach, perRequest } from '../../kit/entities/loaders.ts';
import { isOneOf } from '../../kit/filters/conditions.ts';
import { type AssessedIndicator, assessLateness } from '../../kit/lateness/lateness.ts';
import { currentLead } from '../../kit/ledger/matterResolvers.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import { identityOf } from '../queries/coverage.ts';
import { heldUpTo, type KnownSources } from '../queries/knownSources.ts';
import type { ListedMatter } from '../queries/orders.ts';
import type { VersionLeadTable, VersionTable } from '../records/tables.ts';
import { whenKnown } from './whenKnown.ts';

/** What hangs on versions, loaded for all of a request by one statement each. */
export function createVersionParts({ query }: Database) {
  return {
    /** The matter as it is now, null if the index does not hold it. */
    matters: perRequest<string, VersionTable | null>(async (ids) => {
      const { rows } = await sql<VersionTable>`
        select m.* from matter m where ${isOneOf(sql.ref('m.id'), ids)}`.execute(query);
      return oneEach(ids, rows, ({ id }) => id);
    }),
    leads: perRequest<number, VersionLeadTable[]>(async (versions) => {
      const { rows } = await sql<VersionLeadTable>`
        select * from lead where ${isOneOf(sql.ref('version'), versions)} order by version, ordinal`.execute(query);
      return manyEach(versions.map(String), rows, ({ version }) => String(version));
    }),
  };
}

export type VersionParts = ReturnType<typeof createVersionParts>;

/** Resolvers of the fields of Matter that are no plain columns, of a version as of now. */
export function matterFields(parts: VersionParts, sources: KnownSources) {
  return {
    category: ({ categoryCode, categoryLabel }: VersionTable) =>
      categoryCode === null ? null : { code: categoryCode, label: categoryLabel ?? categoryCode },
    channel: ({ channel }: VersionTable) => (channel === null ? null : { code: channel }),
    division: divisionOf,
    leadBody: leadBodyOf,
    leadOfficial: (version: ListedMatter, _: unknown, context: SubgraphContext) =>
      version.leadNow === undefined
        ? leadOfficialOn(context.today, version, parts, context)
        : officialOrNull(version.leadNow),
    deadline: deadlineOf,
    lateness: (version: VersionTable, _: unknown, context: SubgraphContext) => latenessOn(context.today, version),
    source: ({ source: id }: VersionTable, _: unknown, context: SubgraphContext) =>
      whenKnown(sources.byId(id, context), (known) => {
        // A source that is configured no more has left its rows.
        if (!known) return { id, system: id, shard: null, name: id, asOf: context.now };
        return { ...identityOf(known.source), asOf: heldUpTo(known) ?? known.row?.syncedAt ?? context.now };
      }),
  };
}

export const divisionOf = ({ division }: VersionTable) => ({ code: division });

export const leadBodyOf = ({ leadBody }: VersionTable) => (leadBody === null ? null : { id: leadBody });

const officialOrNull = (id: string | null) => (id === null ? null : { id });

export async function leadOfficialOn(
  day: string,
  { version }: VersionTable,
  parts: VersionParts,
  context: SubgraphContext,
): Promise<{ id: string } | null> {
  const lead = currentLead(await parts.leads(context).load(version), day);
  return officialOrNull(lead?.official ?? null);
}

export function deadlineOf(version: VersionTable) {
  if (version.deadlineRaw === null && version.deadlineDate === null) return null;
  return {
    raw: version.deadlineRaw,
    date: version.deadlineDate,
    precision: version.deadlinePrecision,
    original: version.deadlineOriginal,
    extensionCount: version.extensionCount,
    workingDaysAdded: version.workingDaysAdded,
  };
}

export function latenessOn(day: string, { status, deadlineRaw, deadlineDate, indicators }: VersionTable) {
  const assessed = indicators === null ? [] : (JSON.parse(indicators) as AssessedIndicator[]);
  return assessLateness({ status, deadlineRaw, deadlineDate, indicators: assessed }, day);
}

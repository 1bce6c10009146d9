import { scheduledAmount, scheduledShare } from '../calendar/scheduledShare.ts';
import { assessLateness } from '../lateness/lateness.ts';
import { ownSource } from '../paging/connection.ts';
import type { PageArguments } from '../paging/pageArguments.ts';
import type { SubgraphContext } from '../server/context.ts';
import type { MatterEventKind } from './MatterRow.ts';
import type { MatterParts } from './matterParts.ts';
import type { PartLists } from './partLists.ts';
import { type EventTable, type IndicatorTable, isTrue, type LeadTable, type MatterTable } from './tables.ts';

/** An entity of the directory, by its key alone: names come from there. */
const organization = (id: string) => ({ __typename: 'Organization' as const, id });
const official = (id: string) => ({ __typename: 'Official' as const, id });
const organizationOrNull = (id: string | null) => (id === null ? null : organization(id));
const officialOrNull = (id: string | null) => (id === null ? null : official(id));

/**
 * Resolvers of every field of the interface Matter, over a ledger's rows. A subgraph spreads them into its own type:
 * `MunicipalProject: { ...matterResolvers(parts, lists), batch: … }`.
 */
export function matterResolvers(load: Omit<MatterParts, 'matters'>, lists: PartLists) {
  return {
    category: (matter: MatterTable) =>
      matter.categoryCode === null
        ? null
        : { code: matter.categoryCode, label: matter.categoryLabel ?? matter.categoryCode },
    channel: (matter: MatterTable) =>
      matter.channel === null ? null : { __typename: 'Channel' as const, code: matter.channel },
    division: (matter: MatterTable) => ({ __typename: 'Division' as const, code: matter.division }),
    leadBody: (matter: MatterTable) => organizationOrNull(matter.leadBody),
    firstHandler: (matter: MatterTable) => organizationOrNull(matter.firstHandler),
    cooperatingBodies: async (matter: MatterTable, _: unknown, context: SubgraphContext) =>
      (await load.cooperatingBodies(context).load(matter.id)).map(({ body }) => organization(body)),
    leadOfficial: async (matter: MatterTable, _: unknown, context: SubgraphContext) =>
      officialOrNull(currentLead(await load.leads(context).load(matter.id), context.today)?.official ?? null),
    leads: async (matter: MatterTable, _: unknown, context: SubgraphContext) =>
      (await load.leads(context).load(matter.id)).map((lead) => ({
        official: official(lead.official),
        tenure: lead.tenure,
        post: lead.post,
        leaderLevel: lead.leaderLevel,
        chief: isTrue(lead.chief),
        from: lead.fromDate,
        to: lead.toDate,
      })),
    deadline: (matter: MatterTable) =>
      matter.deadlineRaw === null && matter.deadlineDate === null
        ? null
        : {
            raw: matter.deadlineRaw,
            date: matter.deadlineDate,
            precision: matter.deadlinePrecision,
            original: matter.deadlineOriginal,
            extensionCount: matter.extensionCount,
            workingDaysAdded: matter.workingDaysAdded,
          },
    extensions: async (matter: MatterTable, _: unknown, context: SubgraphContext) =>
      (await load.extensions(context).load(matter.id)).map((extension) => ({
        requestedOn: extension.requestedOn,
        by: organizationOrNull(extension.byBody),
        reason: extension.reason,
        from: extension.fromDate,
        to: extension.toDate,
        workingDaysAdded: extension.workingDaysAdded,
        decision: extension.decision,
        decidedOn: extension.decidedOn,
        approver: officialOrNull(extension.approver),
      })),
    lateness: async (matter: MatterTable, _: unknown, context: SubgraphContext) =>
      assessLateness(
        {
          status: matter.status,
          deadlineRaw: matter.deadlineRaw,
          deadlineDate: matter.deadlineDate,
          indicators: (await load.indicators(context).load(matter.id)).map((indicator) => ({
            name: indicator.name,
            unit: indicator.unit,
            target: indicator.targetValue,
            actual: indicator.actualValue,
            year: indicator.year,
            yearEndOnly: isTrue(indicator.yearEndOnly),
          })),
        },
        context.today,
      ),
    indicators: async (matter: MatterTable, _: unknown, context: SubgraphContext) =>
      (await load.indicators(context).load(matter.id)).map((indicator) => ({
        ...describeIndicator(indicator, context.today),
        readings: async () =>
          (await load.readings(context).load(matter.id)).filter((reading) => reading.indicator === indicator.ordinal),
      })),
    measures: async (matter: MatterTable, _: unknown, context: SubgraphContext) =>
      (await load.measures(context).load(matter.id)).map((measure) => ({
        ...measure,
        body: organizationOrNull(measure.body),
      })),
    evidence: (matter: MatterTable, _: unknown, context: SubgraphContext) => load.evidence(context).load(matter.id),
    reports: (matter: MatterTable, page: PageArguments, context: SubgraphContext) =>
      lists.reports(matter.id, page, context),
    events: (
      matter: MatterTable,
      { kind, ...page }: PageArguments & { kind?: readonly MatterEventKind[] | null },
      context: SubgraphContext,
    ) => lists.events(matter.id, kind, page, context),
    source: (_matter: MatterTable, _: unknown, context: SubgraphContext) => ownSource(context),
  };
}

/** Resolvers of the types that hang on a matter and are not plain columns. */
export const matterPartResolvers = {
  ProgressReport: {
    on: (report: { onDate: string }) => report.onDate,
    by: (report: { byBody: string | null }) => organizationOrNull(report.byBody),
  },
  MatterEvent: {
    id: (event: EventTable) => `${event.matter}#${event.ordinal}`,
    by: (event: EventTable) => organizationOrNull(event.byBody),
    official: (event: EventTable) => officialOrNull(event.official),
    fromBody: (event: EventTable) => organizationOrNull(event.fromBody),
    toBody: (event: EventTable) => organizationOrNull(event.toBody),
    fromOfficial: (event: EventTable) => officialOrNull(event.fromOfficial),
    toOfficial: (event: EventTable) => officialOrNull(event.toOfficial),
  },
};

/** Who leads on a day: of several, the one who began last. */
export function currentLead<Lead extends Pick<LeadTable, 'fromDate' | 'toDate'>>(
  leads: readonly Lead[],
  day: string,
): Lead | null {
  let current: Lead | null = null;
  for (const lead of leads) {
    const leadsThen = lead.fromDate <= day && (lead.toDate === null || lead.toDate >= day);
    if (leadsThen && (current === null || lead.fromDate >= current.fromDate)) current = lead;
  }
  return current;
}

/** An indicator as the contract has it, at a day; its readings apart. */
export function describeIndicator(indicator: IndicatorTable, today: string) {
  const yearEndOnly = isTrue(indicator.yearEndOnly);
  const { targetValue, actualValue } = indicator;
  const scheduled = yearEndOnly || targetValue === null ? null : targetValue * scheduledShare(today, indicator.year);
  return {
    name: indicator.name,
    unit: indicator.unit,
    year: indicator.year,
    target: indicator.target,
    actual: indicator.actual,
    scheduled: scheduled === null ? null : scheduledAmount(targetValue ?? 0, scheduledShare(today, indicator.year)),
    asOf: indicator.asOf,
    ratio: targetValue === null || targetValue === 0 || actualValue === null ? null : actualValue / targetValue,
    behind: scheduled === null || (targetValue ?? 0) <= 0 ? null : (actualValue ?? 0) < scheduled,
    yearEndOnly,
  };
}

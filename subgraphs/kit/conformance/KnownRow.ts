import type { EventRow, IndicatorRow, LeadRow, MatterRow } from '../ledger/MatterRow.ts';

/** A matter as a holder answered it, in the form that the plain reading of the contract takes. */
export interface KnownRow extends MatterRow {
  /** Values of the fields that only this contract has; of what a field refers to, its key. */
  own: Readonly<Record<string, string | number | null>>;
  /** As it was answered. */
  // biome-ignore lint/suspicious/noExplicitAny: the fields of any contract
  answered: any;
}

/** What is selected of a matter to know it. */
export const ROW_FIELDS = `
  id title content serviceTarget category { code label } channel { code } division { code } leadBody { id }
  cooperatingBodies { id } leadOfficial { id } firstHandler { id } status statusText resolution satisfaction
  leads { official { id } tenure post leaderLevel chief from to }
  deadline { raw date precision original extensionCount workingDaysAdded }
  extensions { requestedOn by { id } reason from to workingDaysAdded decision decidedOn approver { id } }
  lateness { state rule inputs { name value } workingDaysLate asOf }
  indicators { name unit year target actual asOf yearEndOnly behind readings { asOf actual } }
  measures { ordinal text body { id } dueOn doneOn } evidence { title url addedAt }
  reports(first: 50) { nodes { on text by { id } } totalCount }
  events(first: 100) { nodes { id at kind by { id } official { id } fromDeadline toDeadline } totalCount }
  registeredOn claimedAt completedOn closedOn lastReportOn returnCount reopenCount updatedAt
  source { id system shard name asOf }`;

/**
 * A row from an answered matter. A part that nobody keeps (null) or that is longer than what was read is filled with
 * what the counts of the row say of it, so that conditions on it can be told all the same.
 */
// biome-ignore lint/suspicious/noExplicitAny: the fields of any contract
export function rowOf(node: any, ownFields: readonly string[]): KnownRow {
  return {
    id: node.id,
    title: node.title,
    content: node.content ?? null,
    serviceTarget: node.serviceTarget ?? null,
    category: node.category ?? null,
    channel: node.channel?.code ?? null,
    division: node.division.code,
    leadBody: node.leadBody?.id ?? null,
    cooperatingBodies: idsOf(node.cooperatingBodies),
    firstHandler: node.firstHandler?.id ?? null,
    status: node.status,
    statusText: node.statusText ?? null,
    resolution: node.resolution ?? null,
    satisfaction: node.satisfaction ?? null,
    deadline: {
      raw: node.deadline?.raw ?? null,
      date: node.deadline?.date ?? null,
      precision: node.deadline?.precision ?? null,
      original: node.deadline?.original ?? null,
    },
    registeredOn: node.registeredOn,
    completedOn: node.completedOn ?? null,
    closedOn: node.closedOn ?? null,
    updatedAt: node.updatedAt,
    leads: leadsOf(node),
    measures: (node.measures ?? []).map((it: { body: Ref }) => ({ ...it, body: it.body?.id ?? null })),
    reports: reportsOf(node),
    extensions: extensionsOf(node),
    evidence: node.evidence ?? [],
    indicators: (node.indicators ?? []).map(indicatorOf),
    events: eventsOf(node),
    own: Object.fromEntries(ownFields.map((name) => [name, keyOf(node[name])])),
    answered: node,
  };
}

type Ref = { id: string } | null;

function idsOf(refs: Ref[] | null): string[] {
  return (refs ?? []).flatMap((ref) => ref?.id ?? []);
}

function keyOf(value: unknown): string | number | null {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value !== 'object' || value === null) return null;
  return ('id' in value ? value.id : 'code' in value ? value.code : null) as string | null;
}

// biome-ignore lint/suspicious/noExplicitAny: the fields of any contract
function leadsOf({ leads, leadOfficial }: any): LeadRow[] {
  if (leads) return leads.map((it: { official: Ref }) => ({ ...it, official: it.official?.id ?? '' }));
  if (!leadOfficial) return [];
  return [
    {
      ...{ official: leadOfficial.id, tenure: null, post: null, leaderLevel: null, chief: false },
      ...{ from: '0001-01-01', to: null },
    },
  ];
}

// biome-ignore lint/suspicious/noExplicitAny: the fields of any contract
function reportsOf({ reports, lastReportOn }: any): MatterRow['reports'] {
  const known = (reports?.nodes ?? []).map((it: { by: Ref }) => ({ ...it, by: it.by?.id ?? null }));
  if (known.length > 0 || !lastReportOn) return known;
  return [{ on: lastReportOn, text: '', by: null }];
}

// biome-ignore lint/suspicious/noExplicitAny: the fields of any contract
function extensionsOf({ extensions, deadline }: any): MatterRow['extensions'] {
  if (extensions) {
    return extensions.map((it: { by: Ref; approver: Ref }) => ({
      ...it,
      by: it.by?.id ?? null,
      approver: it.approver?.id ?? null,
    }));
  }
  return Array.from({ length: deadline?.extensionCount ?? 0 }, () => ({
    ...{ requestedOn: '', by: null, reason: null, from: null, to: null },
    ...{ decision: 'APPROVED' as const, decidedOn: null, approver: null },
  }));
}

// biome-ignore lint/suspicious/noExplicitAny: the fields of any contract
function indicatorOf({ name, unit, year, target, actual, asOf, yearEndOnly, readings }: any): IndicatorRow {
  return {
    ...{ name, unit, target: target ?? null, year: year ?? 0 },
    // An indicator that does not say of which year it is has no schedule.
    yearEndOnly: yearEndOnly || (year ?? null) === null,
    readings: readings?.length ? readings : (actual ?? null) === null ? [] : [{ asOf: asOf ?? '', actual }],
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the fields of any contract
function eventsOf({ events, claimedAt, returnCount, reopenCount }: any): EventRow[] {
  const known: EventRow[] = (events?.nodes ?? []).map(({ at, kind }: EventRow) => ({ at, kind }));
  if (events && known.length >= events.totalCount) return known;
  const missing = (kind: EventRow['kind'], count: number): EventRow[] => {
    const more = Math.max(count - known.filter((event) => event.kind === kind).length, 0);
    return Array.from({ length: more }, () => ({ at: claimedAt ?? '', kind }));
  };
  return [
    ...known,
    ...missing('CLAIMED', claimedAt ? 1 : 0),
    ...missing('RETURNED', returnCount ?? 0),
    ...missing('REOPENED', reopenCount ?? 0),
  ];
}

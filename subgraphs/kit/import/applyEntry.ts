import type { EventRow, LeadRow, MatterEventKind, MatterRow, MatterStatus, ReportRow } from '../ledger/MatterRow.ts';
import { NOT_OPEN_STATUSES } from '../ledger/MatterRow.ts';
import type { LedgerEntry } from './LedgerEntry.ts';

/** When and for whom an import writes. */
export interface ImportMoment {
  /** Instant, UTC with three decimals. */
  now: string;
  /** ISO date in Asia/Shanghai. */
  today: string;
  /** Division of matters whose file has none. */
  cityCode: string;
  /** Day on which new matters were registered, where the file does not say so. */
  registeredOn: string;
}

/** The event that a status begins with; the others are corrections. */
const STATUS_EVENTS: Readonly<Record<MatterStatus, MatterEventKind>> = {
  ...{ REGISTERED: 'CORRECTED', ASSIGNED: 'ASSIGNED', CLAIMED: 'CLAIMED', IN_PROGRESS: 'REPORTED' },
  ...{ EXTENSION_REQUESTED: 'EXTENSION_REQUESTED', RETURNED: 'RETURNED', ANSWERED: 'ANSWERED' },
  ...{ COMPLETED: 'COMPLETED', CLOSED: 'CLOSED', REOPENED: 'REOPENED', LONG_TERM: 'MADE_LONG_TERM' },
  ...{ WITHDRAWN: 'WITHDRAWN' },
};

/**
 * A matter as its ledger's file has it now. What the file has no column for stays as it was; events of before stay, and
 * a change of status, deadline, lead body or lead official adds one. A progress text that is new is one more report, of
 * the day of the import. Without a matter before, it is registered now.
 *
 * @param isBack whether an import had withdrawn it because its row was missing
 */
export function applyEntry(
  id: string,
  before: MatterRow | undefined,
  entry: LedgerEntry,
  moment: ImportMoment,
  isBack: boolean,
): MatterRow {
  const known = before ?? newMatter(id, entry, moment);
  const status = entry.status ?? (isBack ? 'REGISTERED' : known.status);
  const after: MatterRow = {
    ...known,
    title: entry.title,
    content: stated(entry.content, known.content),
    serviceTarget: stated(entry.serviceTarget, known.serviceTarget),
    category: stated(entry.category, known.category),
    division: entry.division === null ? moment.cityCode : (entry.division ?? known.division),
    leadBody: stated(entry.leadBody, known.leadBody),
    cooperatingBodies: stated(entry.cooperatingBodies, known.cooperatingBodies),
    status,
    statusText: stated(entry.statusText, known.statusText),
    deadline: deadlineAfter(known.deadline, entry),
    registeredOn: entry.registeredOn ?? known.registeredOn,
    completedOn: stated(entry.completedOn, known.completedOn),
    closedOn: stated(entry.closedOn, known.closedOn),
    updatedAt: moment.now,
    leads: leadsAfter(known.leads, entry, entry.registeredOn ?? known.registeredOn, before !== undefined, moment),
    measures: measuresAfter(known.measures, entry),
    reports: reportsAfter(known.reports, entry, moment),
  };
  return { ...after, events: [...known.events, ...eventsOf(known, after, before === undefined, moment)] };
}

/** The matter when its row is no longer in the file, and the owner says that this withdraws it. */
export function withdrawMatter(before: MatterRow, { now }: ImportMoment): MatterRow {
  const event: EventRow = { at: now, kind: 'WITHDRAWN', fromStatus: before.status, toStatus: 'WITHDRAWN' };
  return { ...before, status: 'WITHDRAWN', statusText: null, updatedAt: now, events: [...before.events, event] };
}

function newMatter(id: string, { title }: LedgerEntry, { now, cityCode, registeredOn }: ImportMoment): MatterRow {
  return {
    ...{ id, title, content: null, serviceTarget: null, category: null, channel: null, division: cityCode },
    ...{ leadBody: null, cooperatingBodies: [], firstHandler: null, status: 'REGISTERED', statusText: null },
    ...{ resolution: null, satisfaction: null, registeredOn, completedOn: null, closedOn: null, updatedAt: now },
    deadline: { raw: null, date: null, precision: null, original: null },
    ...{ leads: [], measures: [], reports: [], extensions: [], evidence: [], indicators: [] },
    events: [],
  };
}

function stated<T>(value: T | undefined, known: T): T {
  return value === undefined ? known : value;
}

function deadlineAfter(known: MatterRow['deadline'], { deadline }: LedgerEntry): MatterRow['deadline'] {
  if (deadline === undefined) return known;
  const given = deadline ?? { raw: null, date: null, precision: null };
  const first = known.original ?? known.date;
  return { ...given, original: first === given.date || given.date === null ? null : first };
}

/** A lead who is no longer named led until today; one who is new leads from today. */
function leadsAfter(
  known: readonly LeadRow[],
  { leads }: LedgerEntry,
  registeredOn: string,
  isKnown: boolean,
  { today }: ImportMoment,
): LeadRow[] {
  if (leads === undefined) return [...known];
  const named = new Map(leads.map((lead) => [lead.official, lead]));
  const kept = known.map((lead) => {
    const now = lead.to === null ? named.get(lead.official) : undefined;
    if (now) return { ...lead, post: now.post ?? lead.post };
    return { ...lead, to: lead.to ?? (lead.from > today ? lead.from : today) };
  });
  const leading = new Set(kept.filter(({ to }) => to === null).map(({ official }) => official));
  const begun = leads
    .filter(({ official }) => !leading.has(official))
    .map(({ official, post }): LeadRow => {
      const from = isKnown ? today : registeredOn;
      return { official, tenure: null, post, leaderLevel: null, chief: false, from, to: null };
    });
  return [...kept, ...begun];
}

function measuresAfter(known: MatterRow['measures'], { measures }: LedgerEntry): MatterRow['measures'] {
  if (measures === undefined) return known;
  return measures.map((text, i) => {
    const before = known.find((measure) => measure.text === text);
    return { body: null, dueOn: null, doneOn: null, ...before, ordinal: i + 1, text };
  });
}

function reportsAfter(known: readonly ReportRow[], { progress }: LedgerEntry, { today }: ImportMoment): ReportRow[] {
  if (!progress || known.at(-1)?.text === progress) return [...known];
  return [...known, { on: today, text: progress, by: null }];
}

function eventsOf(before: MatterRow, after: MatterRow, isNew: boolean, { now: at }: ImportMoment): EventRow[] {
  const events: EventRow[] = [];
  if (isNew) events.push({ at, kind: 'REGISTERED', toStatus: 'REGISTERED' });
  if (after.status !== before.status) {
    const isReopened = !isOpen(before.status) && isOpen(after.status);
    const kind = isReopened ? 'REOPENED' : STATUS_EVENTS[after.status];
    events.push({ at, kind, fromStatus: before.status, toStatus: after.status });
  }
  if (isNew) return events;
  if (after.deadline.date !== before.deadline.date) {
    events.push({ at, kind: 'CORRECTED', fromDeadline: before.deadline.date, toDeadline: after.deadline.date });
  }
  if (after.leadBody !== before.leadBody) {
    // What was not known before was not handed over.
    const kind = before.leadBody === null ? 'CORRECTED' : 'TRANSFERRED';
    events.push({ at, kind, fromBody: before.leadBody, toBody: after.leadBody });
  }
  const [from, to] = [leaderOf(before), leaderOf(after)];
  if (from !== to) {
    events.push({ at, kind: from === null ? 'CORRECTED' : 'TRANSFERRED', fromOfficial: from, toOfficial: to });
  }
  return events;
}

function leaderOf({ leads }: MatterRow): string | null {
  return leads.find(({ to }) => to === null)?.official ?? null;
}

function isOpen(status: MatterStatus): boolean {
  return !NOT_OPEN_STATUSES.includes(status);
}

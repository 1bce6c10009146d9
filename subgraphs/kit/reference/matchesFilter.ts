/** The filters of the contract once more, over plain rows and without SQL: what a ledger's answer is compared with. */
import { lastPublishedDay } from '../../../schema/calendar.ts';
import { placeOf } from '../../../schema/divisions.ts';
import { addDays } from '../calendar/isoDate.ts';
import { isWorkingDay } from '../calendar/workingDays.ts';
import type { LeadFilter } from '../filters/leadConditions.ts';
import type { MatterFilter, MatterGap } from '../filters/matterFilter.ts';
import type { MatterRow } from '../ledger/MatterRow.ts';
import { isOpen, latenessOf, leadsOn } from './assessMatter.ts';
import { lastReportOn } from './orderMatters.ts';

const FIRST_PUBLISHED_DAY = '2020-01-01';

/** Whether the row is one that the filter lets through. */
export function matchesFilter(row: MatterRow, filter: MatterFilter, today: string): boolean {
  const { anyOf, ...rest } = filter;
  if (anyOf && !anyOf.some((alternative) => matchesFilter(row, alternative, today))) return false;
  return Object.entries(rest).every(([name, value]) => {
    if (value === null || value === undefined || name === 'divisionScope') return true;
    return matchesCondition(row, name as keyof typeof rest, rest, today);
  });
}

function matchesCondition(row: MatterRow, name: keyof MatterFilter, filter: MatterFilter, today: string): boolean {
  const { date } = row.deadline;
  switch (name) {
    case 'text':
      return termsOf(filter.text ?? '').every((term) => searchedTexts(row).some((text) => text.includes(term)));
    case 'division':
      return (filter.division ?? []).some((code) => liesIn(row.division, code, filter.divisionScope ?? 'SUBTREE'));
    case 'leadBody':
    case 'firstHandler':
    case 'channel':
    case 'status':
    case 'resolution':
    case 'satisfaction':
      return (filter[name] as readonly unknown[]).includes(row[name]);
    case 'cooperatingBody':
      return row.cooperatingBodies.some((body) => filter.cooperatingBody?.includes(body));
    case 'lead':
      return row.leads.some((lead) => matchesLead(lead, filter.lead ?? {}, today));
    case 'category':
      return row.category !== null && (filter.category ?? []).includes(row.category.code);
    case 'open':
      return isOpen(row) === filter.open;
    case 'lateness':
      return (filter.lateness ?? []).includes(latenessOf(row, today).state);
    case 'dueWithinWorkingDays':
      return date !== null && date >= today && isPublished(today) && date <= nthWorkingDay(today, filter[name] ?? 0);
    case 'lateByWorkingDays':
      return isOpen(row) && date !== null && isLateBy(date, filter.lateByWorkingDays ?? 0, today);
    case 'closedOnTime':
      if (row.status !== 'CLOSED' || row.closedOn === null || date === null) return false;
      return row.closedOn <= date === filter.closedOnTime;
    case 'due':
      return isWithin(date, filter.due, true);
    case 'registered':
      return isWithin(row.registeredOn, filter.registered, true);
    case 'completed':
      return isWithin(row.completedOn, filter.completed, true);
    case 'closed':
      return isWithin(row.closedOn, filter.closed, true);
    case 'updated':
      return isWithin(row.updatedAt, filter.updated, false);
    case 'noReportSince':
      return !row.reports.some(({ on }) => on >= (filter.noReportSince ?? ''));
    case 'minExtensions':
      return row.extensions.filter(({ decision }) => decision === 'APPROVED').length >= (filter.minExtensions ?? 0);
    case 'minReturns':
      return row.events.filter(({ kind }) => kind === 'RETURNED').length >= (filter.minReturns ?? 0);
    case 'reopened':
      return row.events.some(({ kind }) => kind === 'REOPENED') === filter.reopened;
    case 'missing':
      return (filter.missing ?? []).some((gap) => isMissing(row, gap, today));
    case 'divisionScope':
    case 'anyOf':
      return true;
    default:
      return name satisfies never;
  }
}

/** A lead of an official's own list or of `filter.lead`. */
export function matchesLead(lead: MatterRow['leads'][number], filter: LeadFilter, today: string): boolean {
  const asked = filter.on ?? (filter.scope === 'EVER' ? null : today);
  if (asked !== null && !leadsOn(lead, asked)) return false;
  if (filter.official && lead.official !== filter.official) return false;
  if (filter.leaderLevel && (lead.leaderLevel === null || !filter.leaderLevel.includes(lead.leaderLevel))) return false;
  return filter.chief === null || filter.chief === undefined || lead.chief === filter.chief;
}

/** Whether a division is another one or (SUBTREE) lies below it, both as known today. */
export function liesIn(code: string, of: string, scope: 'SUBTREE' | 'SELF'): boolean {
  const place = placeOf(code);
  const within = placeOf(of);
  if (place === undefined || within === undefined) return false;
  return scope === 'SELF' ? place === within : place.startsWith(within);
}

function plainText(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll('〔', '[').replace(/\s+/g, ' ');
}

function termsOf(query: string): string[] {
  return plainText(query).split(' ').filter(Boolean);
}

function searchedTexts(row: MatterRow): string[] {
  return [row.title, row.content, row.serviceTarget, row.category?.label ?? null, row.statusText]
    .filter((text) => text !== null)
    .map(plainText);
}

function isWithin(
  value: string | null,
  range: { from?: string | null; to?: string | null } | null | undefined,
  includesEnd: boolean,
): boolean {
  if (range?.from && (value === null || value < range.from)) return false;
  if (range?.to && (value === null || (includesEnd ? value > range.to : value >= range.to))) return false;
  return true;
}

function isPublished(date: string): boolean {
  return date >= FIRST_PUBLISHED_DAY && date <= lastPublishedDay;
}

/** Day by day: the n-th working day after `from`, or the last day that is published. */
function nthWorkingDay(from: string, count: number): string {
  let date = from;
  for (let left = count; left > 0 && date < lastPublishedDay; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date)) left--;
  }
  return count < 0 ? '' : date;
}

/** Past, and at least so many working days lie after the deadline up to today. */
function isLateBy(deadline: string, count: number, today: string): boolean {
  if (deadline >= today || !isPublished(today)) return false;
  let workingDays = 0;
  for (let date = today; date > deadline && workingDays < count; date = addDays(date, -1)) {
    if (date < FIRST_PUBLISHED_DAY) return false;
    if (isWorkingDay(date)) workingDays++;
  }
  return workingDays >= count;
}

function isMissing(row: MatterRow, gap: MatterGap, today: string): boolean {
  switch (gap) {
    case 'DEADLINE':
      return row.deadline.date === null;
    case 'LEAD_BODY':
      return row.leadBody === null;
    case 'LEAD_OFFICIAL':
      return !row.leads.some((lead) => leadsOn(lead, today));
    case 'CLAIM':
      return !row.events.some(({ kind }) => kind === 'CLAIMED');
    case 'MEASURE':
      return row.measures.length === 0;
    case 'MEASURE_BODY':
      return row.measures.some(({ body }) => body === null);
    case 'REPORT':
      return lastReportOn(row) === null;
    case 'SATISFACTION':
      return row.status === 'CLOSED' && row.satisfaction === null;
    case 'EVIDENCE':
      return row.status === 'CLOSED' && row.evidence.length === 0;
    default:
      return gap satisfies never;
  }
}

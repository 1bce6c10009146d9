/**
 * One matter run back: what its row was at an instant of the past, read off the row as it stands. Exact for lives that
 * `MatterLife` tells, in which every report, lead and extension has its event, in the same order.
 */
import { todayInShanghai } from '../../kit/calendar/isoDate.ts';
import type { EventRow, ExtensionRow, LeadRow, MatterEventKind, MatterRow } from '../../kit/ledger/MatterRow.ts';
import { addDays, chineseDate, earlierOf, NOW, startOfDay } from './dates.ts';
import { statusWordsOf } from './statusWords.ts';

/** Half past five in Shanghai: by then a ledger has what is dated by the day alone. */
const CLOSE_OF_OFFICE = 'T09:30:00.000Z';

/**
 * The row at an instant not before its registration, what happened at that very instant included. Of what was closed
 * and reopened since, the row keeps neither resolution nor satisfaction: it counted as solved, and nobody had been asked.
 */
export function matterAt(matter: MatterRow, instant: string): MatterRow {
  const events = matter.events.filter(({ at }) => at <= instant);
  const status = events.findLast(({ toStatus }) => toStatus != null)?.toStatus ?? matter.status;
  const isHandedOut = handedOutAt(matter) <= instant;
  const isKnown = (day: string) => recordedAt(matter, day) <= instant;
  return {
    ...matter,
    ...{ status, statusText: statusTextOf(matter, status), updatedAt: events.at(-1)?.at ?? matter.updatedAt },
    ...{ leadBody: leadBodyAfter(events), firstHandler: firstHandlerAfter(matter, events) },
    deadline: deadlineBefore(matter, instant),
    ...endingAfter(matter, events),
    leads: leadsAfter(
      matter.leads,
      countOf(events, ({ toOfficial }) => toOfficial != null),
    ),
    measures: isHandedOut
      ? matter.measures.map((it) => (it.doneOn === null || isKnown(it.doneOn) ? it : { ...it, doneOn: null }))
      : [],
    reports: matter.reports.slice(0, countOf(events, isOf('REPORTED'))),
    extensions: extensionsAfter(matter.extensions, events),
    evidence: matter.evidence.filter(({ addedAt }) => addedAt <= instant),
    indicators: isHandedOut
      ? matter.indicators.map((it) => ({ ...it, readings: it.readings.filter(({ asOf }) => isKnown(asOf)) }))
      : [],
    events,
  };
}

/** When its measures and targets were set: when it was first handed out or taken up, else with its registration. */
export function handedOutAt({ events, updatedAt }: MatterRow): string {
  const first = events.find(({ toStatus }) => toStatus != null && toStatus !== 'REGISTERED') ?? events[0];
  return first?.at ?? updatedAt;
}

/**
 * When the ledger took in what is dated by the day alone, a reading or a measure done: with the last event of that
 * day, else at the close of office.
 */
export function recordedAt({ events }: MatterRow, day: string): string {
  const [start, end] = [startOfDay(day), startOfDay(addDays(day, 1))];
  return events.findLast(({ at }) => start <= at && at < end)?.at ?? earlierOf(`${day}${CLOSE_OF_OFFICE}`, NOW);
}

function dayOf(instant: string): string {
  return todayInShanghai(new Date(instant));
}

/** The owner's word: known of today's status, else by the words that the ledger's city has. */
function statusTextOf({ id, status, statusText }: MatterRow, past: MatterRow['status']): string | null {
  const [, shard = ''] = id.split(':');
  return past === status ? statusText : (statusWordsOf(shard)[past] ?? null);
}

function leadBodyAfter(events: readonly EventRow[]): string | null {
  const last = events.findLast((event) => event.kind === 'RETURNED' || event.toBody != null);
  return last?.toBody ?? null;
}

/** Named when the matter is first given to a body; what never was has had its own from the start. */
function firstHandlerAfter(matter: MatterRow, events: readonly EventRow[]): string | null {
  const isAssigned = isOf('ASSIGNED');
  return events.some(isAssigned) || !matter.events.some(isAssigned) ? matter.firstHandler : null;
}

/** As the next extension found it; without one, as it stands. */
function deadlineBefore({ deadline, events }: MatterRow, instant: string): MatterRow['deadline'] {
  const extended = events.filter(isOf('EXTENDED'));
  const next = extended.findIndex(({ at }) => at > instant);
  if (next === -1) return deadline;
  const date = extended[next]?.fromDeadline ?? null;
  const text = date === null ? { raw: null, precision: null } : { raw: chineseDate(date), precision: 'DAY' as const };
  return { ...text, date, original: next === 0 ? null : deadline.original };
}

type Ending = Pick<MatterRow, 'completedOn' | 'closedOn' | 'resolution' | 'satisfaction'>;

function endingAfter(matter: MatterRow, events: readonly EventRow[]): Ending {
  const open: Ending = { completedOn: null, closedOn: null, resolution: null, satisfaction: null };
  const ended = events.slice(events.findLastIndex(isOf('REOPENED')) + 1);
  const completed = ended.findLast(isOf('COMPLETED'));
  const closed = ended.findLast(isOf('CLOSED'));
  const completedOn = completed ? dayOf(completed.at) : null;
  if (!closed) return { ...open, completedOn };
  const wasReopened = matter.events.slice(events.length).some(isOf('REOPENED'));
  const { resolution, satisfaction } = wasReopened ? { resolution: 'SOLVED' as const, satisfaction: null } : matter;
  return { completedOn, closedOn: dayOf(closed.at), resolution, satisfaction };
}

/** The first `count`; who led last of these had no successor yet. */
function leadsAfter(leads: readonly LeadRow[], count: number): LeadRow[] {
  return leads
    .slice(0, count)
    .map((lead, index) => (index === count - 1 && count < leads.length ? { ...lead, to: null } : lead));
}

function extensionsAfter(extensions: readonly ExtensionRow[], events: readonly EventRow[]): ExtensionRow[] {
  const asked = countOf(events, isOf('EXTENSION_REQUESTED'));
  const decided = countOf(events, isOf('EXTENDED', 'EXTENSION_REFUSED'));
  return extensions
    .slice(0, asked)
    .map((it, index) => (index < decided ? it : { ...it, decision: 'PENDING', decidedOn: null, approver: null }));
}

function isOf(...kinds: readonly MatterEventKind[]): (event: EventRow) => boolean {
  return ({ kind }) => kinds.includes(kind);
}

function countOf(events: readonly EventRow[], holds: (event: EventRow) => boolean): number {
  return events.filter(holds).length;
}

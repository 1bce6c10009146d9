/**
 * The life of one matter, told event by event: each method is something that happens, moves the status on and keeps
 * row and events in step. Events follow one another; none is earlier than the one before it or later than NOW.
 */
import {
  type DatePrecision,
  type MatterEventKind,
  type MatterRow,
  type MatterStatus,
  NOT_OPEN_STATUSES,
  type Resolution,
  type Satisfaction,
  type SupervisionLevel,
} from '../../kit/ledger/MatterRow.ts';
import { addDays, NOW, TODAY } from './dates.ts';
import type { Random } from './random.ts';
import type { TenureRow } from './types.ts';

export interface MatterStart {
  id: string;
  title: string;
  content: string | null;
  serviceTarget: string | null;
  category: MatterRow['category'];
  channel: string | null;
  division: string;
  cooperatingBodies: string[];
  registeredOn: string;
  /** Body that keeps the ledger. */
  registrar: string | null;
  statusText?: string | null;
}

export interface DeadlineText {
  raw: string | null;
  date: string | null;
  precision: DatePrecision | null;
}

const MINUTE_MS = 60_000;
const LAST_INSTANT_MS = Date.parse(NOW);

export class MatterLife {
  readonly #random: Random;
  readonly #registrar: string | null;
  readonly #row: MatterRow;
  #clockMs = 0;

  constructor(random: Random, { registrar, statusText = null, ...start }: MatterStart, deadline: DeadlineText) {
    this.#random = random;
    this.#registrar = registrar;
    this.#row = {
      ...start,
      leadBody: null,
      firstHandler: null,
      status: 'REGISTERED',
      statusText,
      resolution: null,
      satisfaction: null,
      deadline: { ...deadline, original: null },
      completedOn: null,
      closedOn: null,
      updatedAt: '',
      ...{ leads: [], measures: [], reports: [], extensions: [], evidence: [], indicators: [], events: [] },
    };
    this.#record(start.registeredOn, 'REGISTERED', { by: registrar, toStatus: 'REGISTERED' });
  }

  /** The matter as it stands. */
  get row(): MatterRow {
    return this.#row;
  }

  /** 交办: the first body that it is given to is its first handler for good. */
  assign(on: string, body: string): void {
    this.#row.leadBody = body;
    this.#row.firstHandler ??= body;
    this.#move(on, 'ASSIGNED', 'ASSIGNED', { by: this.#registrar, toBody: body });
  }

  /** 转办 to another body; the first handler stays on record. */
  transfer(on: string, toBody: string, reason: string): void {
    const fromBody = this.#row.leadBody;
    this.#row.leadBody = toBody;
    this.#move(on, 'TRANSFERRED', 'ASSIGNED', { by: fromBody ?? this.#registrar, fromBody, toBody, reason });
  }

  /** 退单 by the body that has it: nobody answers for it until it is given out again. */
  giveBack(on: string, reason: string): void {
    const fromBody = this.#row.leadBody;
    this.#row.leadBody = null;
    this.#move(on, 'RETURNED', 'RETURNED', { by: fromBody, fromBody, reason });
  }

  /** 认领 by name. */
  claim(on: string, tenure: TenureRow): void {
    this.#lead(on, tenure);
    const { official, post } = tenure;
    this.#move(on, 'CLAIMED', 'CLAIMED', { by: this.#row.leadBody, official, post, toOfficial: official });
  }

  /** The post of the one who leads changed hands: the successor leads from this day on. */
  handOver(on: string, tenure: TenureRow, lastDay: string): void {
    const before = this.#row.leads.at(-1);
    if (before) before.to = lastDay;
    this.#lead(on, tenure);
    this.#record(on, 'TRANSFERRED', this.#succession(before, tenure));
  }

  /**
   * As `handOver`, told afterwards: early on the successor's first day, among the events told so far. Left out if the
   * matter was not open then, or not led by the one before. Nothing is drawn by chance, so no other life changes.
   */
  takeOver(tenure: TenureRow): void {
    const { events, leads } = this.#row;
    const at = `${tenure.from}T00:30:00.000Z`;
    const earlier = events.filter((event) => event.at < at);
    const status = earlier.findLast(({ toStatus }) => toStatus != null)?.toStatus ?? 'REGISTERED';
    const before = leads.at(-1);
    if (!before || before.post !== tenure.post || before.from >= tenure.from) return;
    if (NOT_OPEN_STATUSES.includes(status)) return;
    before.to = addDays(tenure.from, -1);
    this.#lead(tenure.from, tenure);
    events.splice(earlier.length, 0, { at, kind: 'TRANSFERRED', ...this.#succession(before, tenure) });
    this.#row.updatedAt = events.at(-1)?.at ?? at;
  }

  report(on: string, text: string): void {
    this.#row.reports.push({ on, text, by: this.#row.leadBody });
    const working: MatterStatus[] = ['IN_PROGRESS', 'EXTENSION_REQUESTED', 'LONG_TERM', 'COMPLETED'];
    const status = working.includes(this.#row.status) ? this.#row.status : 'IN_PROGRESS';
    this.#move(on, 'REPORTED', status, { by: this.#row.leadBody });
  }

  requestExtension(on: string, to: string, reason: string): void {
    const from = this.#row.deadline.date;
    const by = this.#row.leadBody;
    this.#row.extensions.push({
      requestedOn: on,
      by,
      reason,
      from,
      to,
      decision: 'PENDING',
      decidedOn: null,
      approver: null,
    });
    this.#move(on, 'EXTENSION_REQUESTED', 'EXTENSION_REQUESTED', { by, reason, fromDeadline: from, toDeadline: to });
  }

  /** Decides the extension that is pending. */
  decideExtension(on: string, approver: string, approved: boolean, raw: string): void {
    const pending = this.#row.extensions.at(-1);
    if (pending?.decision !== 'PENDING') throw new Error(`Expected a pending extension of ${this.#row.id}.`);
    Object.assign(pending, { decision: approved ? 'APPROVED' : 'REFUSED', decidedOn: on, approver });
    const { from: fromDeadline, to: toDeadline } = pending;
    if (approved) {
      const original = this.#row.deadline.original ?? this.#row.deadline.date;
      this.#row.deadline = { raw, date: toDeadline, precision: 'DAY', original };
      this.#move(on, 'EXTENDED', 'IN_PROGRESS', { by: this.#registrar, official: approver, fromDeadline, toDeadline });
    } else {
      const reason = '剩余工作量可在原时限内完成';
      this.#move(on, 'EXTENSION_REFUSED', 'IN_PROGRESS', { by: this.#registrar, official: approver, reason });
    }
  }

  supervise(on: string, level: SupervisionLevel, reason: string): void {
    this.#record(on, 'SUPERVISED', { by: this.#registrar, supervision: level, reason });
  }

  answer(on: string): void {
    this.#move(on, 'ANSWERED', 'ANSWERED', { by: this.#row.leadBody });
  }

  complete(on: string): void {
    this.#row.completedOn = on;
    this.#move(on, 'COMPLETED', 'COMPLETED', { by: this.#row.leadBody });
  }

  close(on: string, resolution: Resolution, satisfaction: Satisfaction | null): void {
    Object.assign(this.#row, { closedOn: on, resolution, satisfaction });
    this.#move(on, 'CLOSED', 'CLOSED', { by: this.#registrar });
  }

  addEvidence(title: string, url: string | null): void {
    this.#row.evidence.push({ title, url, addedAt: this.#row.updatedAt });
  }

  /** 复号: open again, so neither completed nor resolved. */
  reopen(on: string, reason: string): void {
    Object.assign(this.#row, { completedOn: null, closedOn: null, resolution: null, satisfaction: null });
    this.#move(on, 'REOPENED', 'REOPENED', { by: this.#registrar, reason });
  }

  makeLongTerm(on: string, reason: string): void {
    this.#move(on, 'MADE_LONG_TERM', 'LONG_TERM', { by: this.#registrar, reason });
  }

  withdraw(on: string, reason: string): void {
    this.#move(on, 'WITHDRAWN', 'WITHDRAWN', { by: this.#registrar, reason });
  }

  /** Something put right in the ledger, without a step forward. */
  correct(on: string, reason: string): void {
    this.#record(on, 'CORRECTED', { by: this.#registrar, reason });
  }

  #succession(before: MatterRow['leads'][number] | undefined, { official, post }: TenureRow) {
    const officials = { fromOfficial: before?.official ?? null, toOfficial: official, post };
    return { by: this.#registrar, ...officials, reason: '职务变动，由接任同志继续领衔' };
  }

  #lead(on: string, { id, official, post, leaderLevel, chief }: TenureRow): void {
    this.#row.leads.push({ official, tenure: id, post, leaderLevel, chief, from: on, to: null });
  }

  #move(on: string, kind: MatterEventKind, to: MatterStatus, event: Partial<MatterRow['events'][number]>): void {
    const from = this.#row.status;
    this.#row.status = to;
    this.#record(on, kind, from === to ? event : { ...event, fromStatus: from, toStatus: to });
  }

  #record(on: string, kind: MatterEventKind, event: Partial<MatterRow['events'][number]>): void {
    const at = this.#nextInstant(on);
    this.#row.events.push({ at, kind, ...event });
    this.#row.updatedAt = at;
  }

  /** In office hours of that day in Shanghai, after the last event; today only in the morning. */
  #nextInstant(on: string): string {
    if (on > TODAY) throw new Error(`Expected an event of ${this.#row.id} until ${TODAY}, got one on ${on}.`);
    const openingMs = Date.parse(`${on}T00:35:00.000Z`);
    if (this.#clockMs >= openingMs + 9 * 60 * MINUTE_MS) {
      throw new Error(`Expected events of ${this.#row.id} in order of time, got one on ${on} after a later one.`);
    }
    const sameDay = this.#clockMs >= openingMs;
    const window = on === TODAY ? 40 : 180;
    const startMs = sameDay ? this.#clockMs : openingMs + this.#random.integer(0, window) * MINUTE_MS;
    this.#clockMs =
      startMs + this.#random.integer(1, on === TODAY ? 6 : 15) * MINUTE_MS + this.#random.integer(0, 59) * 1000;
    if (this.#clockMs > LAST_INSTANT_MS) throw new Error(`Expected fewer events of ${this.#row.id} on ${on}.`);
    return new Date(this.#clockMs).toISOString();
  }
}

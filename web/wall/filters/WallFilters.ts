import { findDivision, PROVINCE_CODE } from '../../../schema/divisions.ts';
import type { LatenessState, MatterGap, MatterStatus, MatterType } from '../../generated/documents.ts';
import { LATENESS_STATES, MATTER_GAPS, MATTER_STATUSES, MATTER_TYPES } from './choices.ts';

/** What the reader narrows the chart and the list to. All of it stands in the address. */
export interface WallFilters {
  /** Code of a division; null: the whole province. */
  division: string | null;
  /** Of the division itself, without those below it: what the province or a city does on its own level. */
  self: boolean;
  type: readonly MatterType[];
  /** Id of a system (`mp:341200`). */
  source: string | null;
  /** Ids of the lead body and of the official who leads today. */
  body: string | null;
  official: string | null;
  category: string | null;
  channel: string | null;
  /** Open matters only. */
  open: boolean;
  text: string;
  /** As it stood at the end of this day; null: now. */
  on: string | null;
  /** The rest narrows lists alone: the chart itself counts by these. */
  status: readonly MatterStatus[];
  lateness: readonly LatenessState[];
  closedOnTime: boolean | null;
  missing: readonly MatterGap[];
}

export const NO_FILTERS: WallFilters = {
  division: null,
  self: false,
  type: [],
  source: null,
  body: null,
  official: null,
  category: null,
  channel: null,
  open: false,
  text: '',
  on: null,
  status: [],
  lateness: [],
  closedOnTime: null,
  missing: [],
};

/** Filters of an address's query. What is no filter, or no value of one, is left out. */
export function parseFilters(query: URLSearchParams): WallFilters {
  const one = (name: string) => query.get(name)?.trim() || null;
  const division = one('division');
  const onTime = one('onTime');
  return {
    division: division !== null && isDivision(division) ? division : null,
    self: query.get('self') === '1',
    type: listOf(query.get('type'), MATTER_TYPES),
    source: one('source'),
    body: one('body'),
    official: one('official'),
    category: one('category'),
    channel: one('channel'),
    open: query.get('open') === '1',
    text: one('text') ?? '',
    on: isDate(one('on')) ? one('on') : null,
    status: listOf(query.get('status'), MATTER_STATUSES),
    lateness: listOf(query.get('lateness'), LATENESS_STATES),
    closedOnTime: onTime === '1' ? true : onTime === '0' ? false : null,
    missing: listOf(query.get('missing'), MATTER_GAPS),
  };
}

/** The query of an address, in one order: `division=340100&lateness=OVERDUE`. Nothing for what is not narrowed. */
export function printFilters(filters: WallFilters): URLSearchParams {
  const query = new URLSearchParams();
  const set = (name: string, value: string | null) => {
    if (value) query.set(name, value);
  };
  set('division', filters.division);
  set('self', filters.self ? '1' : null);
  set('type', filters.type.join(','));
  set('source', filters.source);
  set('body', filters.body);
  set('official', filters.official);
  set('category', filters.category);
  set('channel', filters.channel);
  set('open', filters.open ? '1' : null);
  set('text', filters.text);
  set('on', filters.on);
  set('status', filters.status.join(','));
  set('lateness', filters.lateness.join(','));
  set('onTime', filters.closedOnTime === null ? null : filters.closedOnTime ? '1' : '0');
  set('missing', filters.missing.join(','));
  return query;
}

/** Without what narrows lists alone. */
export function filtersOfChart(filters: WallFilters): WallFilters {
  return { ...filters, status: [], lateness: [], closedOnTime: null, missing: [] };
}

/** Address of the list of matters behind a figure. */
export function listAddress(filters: WallFilters): string {
  return addressOf('/matters', printFilters(filters));
}

/** `/matters?open=1`, without `?` if nothing follows. */
export function addressOf(path: string, query: URLSearchParams): string {
  // Commas and colons need no escape in a query, and addresses are read by people.
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? path : `${path}?${text}`;
}

function listOf<Value extends string>(text: string | null, known: readonly Value[]): Value[] {
  const asked = new Set(text?.split(',') ?? []);
  return known.filter((value) => asked.has(value));
}

function isDivision(code: string): boolean {
  return code === PROVINCE_CODE || findDivision(code) !== undefined || /^\d{9}(\d{3})?$|^\d{6}Z\d{2}$/.test(code);
}

/** A day of the calendar, which 30 February is not. */
function isDate(text: string | null): boolean {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

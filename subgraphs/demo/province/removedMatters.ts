/**
 * Matters that ledgers had and have no more: each was entered a second time by mistake, handed out, and deleted when
 * somebody saw it. Synthetic, like all of the province.
 */
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { addDays, startOfDay } from './dates.ts';
import { HISTORY_SINCE, type MatterStateAt, matterStates } from './history.ts';
import { type FollowedLedger, followedLedgers } from './ledgers.ts';
import { matterAt } from './matterAt.ts';
import type { Province } from './types.ts';

/** A matter that an index saw from `states[0].from` until its ledger deleted it: the last state's `to`, never null. */
export interface RemovedMatter {
  source: string;
  typename: FollowedLedger['typename'];
  states: MatterStateAt[];
}

/** source; day of the deletion */
const REMOVALS = [
  ['mp:340100', '2021-05-12'],
  ['mp:340200', '2021-05-19'],
  ['pp:34', '2021-05-25'],
  ['ws:9134060000000006X7', '2021-05-27'],
  ['vp:34', '2021-06-02'],
  ['mp:340700', '2021-06-03'],
  ['er:34', '2021-06-07'],
  ['mp:341200', '2021-06-08'],
  ['pp:34', '2021-06-09'],
  ['mp:341700', '2021-06-10'],
  ['vp:34', '2021-06-11'],
  ['mp:340600', '2021-06-16'],
] as const;

/** What was entered twice was registered so many days before the deletion. */
const LONGEST_STAY_DAYS = 35;
const SHORTEST_STAY_DAYS = 7;
/** The second entry came so much after the first. */
const LATER_BY_MS = 20 * 60_000;

/** Twelve matters of several ledgers whose ids are in none of them today, with their states from `since` on. */
export function removedMatters(province: Province, since: string = HISTORY_SINCE): RemovedMatter[] {
  const ledgers = new Map(followedLedgers(province).map((it) => [it.source, it]));
  const taken = new Set<string>();
  return REMOVALS.map(([source, day]) => {
    const ledger = ledgers.get(source);
    const original = ledger?.matters.findLast((it) => !taken.has(it.id) && mayBeEnteredTwice(it, day));
    if (!ledger || !original) throw new Error(`Expected a matter of ${source} registered some weeks before ${day}.`);
    const id = nextId(original.id, (it) => taken.has(it) || ledger.matters.some((matter) => matter.id === it));
    taken.add(original.id).add(id);
    const removedAt = `${day}T02:15:00.000Z`;
    const states = matterStates(secondEntry(original, id), since);
    return {
      ...{ source, typename: ledger.typename },
      states: states.map((state) => ({ ...state, to: state.to ?? removedAt })),
    };
  });
}

function mayBeEnteredTwice({ registeredOn, events }: MatterRow, day: string): boolean {
  const next = events[1];
  return (
    registeredOn >= addDays(day, -LONGEST_STAY_DAYS) &&
    registeredOn <= addDays(day, -SHORTEST_STAY_DAYS) &&
    next?.kind === 'ASSIGNED' &&
    next.at < startOfDay(day)
  );
}

/** The first number after the matter's own that nothing bears. */
function nextId(id: string, isTaken: (id: string) => boolean): string {
  const [, prefix = '', digits = ''] = /^(.*?)(\d+)$/.exec(id) ?? [];
  let number = Number(digits);
  let next = id;
  while (isTaken(next)) {
    number += 1;
    next = `${prefix}${String(number).padStart(digits.length, '0')}`;
  }
  return next;
}

/** Registered and handed out as the first one was, a little later; then nobody did anything about it. */
function secondEntry(original: MatterRow, id: string): MatterRow {
  const matter = matterAt(original, original.events[1]?.at ?? original.updatedAt);
  return {
    ...matter,
    id,
    updatedAt: later(matter.updatedAt),
    events: matter.events.map((event) => ({ ...event, at: later(event.at) })),
  };
}

function later(instant: string): string {
  return new Date(Date.parse(instant) + LATER_BY_MS).toISOString();
}

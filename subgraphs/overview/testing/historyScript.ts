/** Random histories of ledgers: what an index is fed, and when, and the same told to a model. */
import fc from 'fast-check';
import type { MatterRow } from '../../kit/ledger/MatterRow.ts';
import { arbitraryMatter } from '../../kit/testing/arbitraryMatters.ts';
import type { HistoryModel } from './reference/historyModel.ts';
import { pageOf, type ServedIndex } from './servedIndex.ts';
import { SOURCES } from './sources.ts';

/** A new state of a matter: the fields named, of the row; all of them if the matter was never there. */
interface Put {
  slot: number;
  row: MatterRow;
  fields: (keyof MatterRow)[];
}

/** RESTART: the ledger was filled anew, and tells of what it puts alone. */
export interface HistoryStep {
  kind: 'PAGE' | 'LAST_PAGE' | 'RESTART';
  source: number;
  puts: Put[];
  /** Slots of what is removed, or, after a restart, told again as it was. */
  slots: number[];
  at: string;
}

/** Ledgers of a history, and the matters that each can have. */
const LEDGERS = SOURCES.filter(({ id }) => ['pp:34', 'mp:340100', 'ws:hbky', 'er:34'].includes(id));
const SLOTS = 7;

/** Ends of days in Shanghai, a moment before and after, and a time of the day. */
const TIMES = ['01:30:00.000', '09:00:00.000', '15:59:59.999', '16:00:00.000', '16:00:00.001'];
const INSTANTS = Array.from(
  { length: 20 },
  (_, i) => `2021-${i < 4 ? `05-${28 + i}` : `06-${String(i - 3).padStart(2, '0')}`}`,
).flatMap((day) => TIMES.map((time) => `${day}T${time}Z`));

const FIELDS: (keyof MatterRow)[] = [
  ...(['title', 'category', 'channel', 'division', 'leadBody', 'status', 'resolution', 'satisfaction'] as const),
  ...(['deadline', 'registeredOn', 'completedOn', 'closedOn', 'updatedAt', 'leads', 'events', 'indicators'] as const),
  ...(['cooperatingBodies', 'measures', 'evidence', 'firstHandler', 'content', 'reports'] as const),
];

const slot = fc.nat(SLOTS - 1);
const put: fc.Arbitrary<Put> = fc.record({
  slot,
  row: arbitraryMatter('x:').map((row) => ({ ...row, extensions: [] })),
  fields: fc.oneof(
    { weight: 1, arbitrary: fc.constant<(keyof MatterRow)[]>([]) },
    { weight: 4, arbitrary: fc.subarray(FIELDS, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.constant(FIELDS) },
  ),
});

/** Steps at rising instants, up to the morning of TODAY. */
export function historySteps(count: number): fc.Arbitrary<HistoryStep[]> {
  const step = fc.record({
    kind: fc.constantFrom('PAGE', 'LAST_PAGE', 'LAST_PAGE', 'LAST_PAGE', 'RESTART'),
    source: fc.nat(LEDGERS.length - 1),
    puts: fc.uniqueArray(put, { selector: (of) => of.slot, minLength: 1, maxLength: 4 }),
    slots: fc.uniqueArray(slot, { maxLength: 2 }),
  });
  return fc
    .tuple(
      fc.array(step as fc.Arbitrary<Omit<HistoryStep, 'at'>>, { minLength: count, maxLength: count }),
      fc.subarray(INSTANTS, { minLength: count, maxLength: count }),
    )
    .map(([steps, instants]) => steps.map((of, i) => ({ ...of, at: instants[i] as string })));
}

/** Feeds a step to the index and to the model. Returns the source, if it was now read to its end. */
export async function playStep(
  step: HistoryStep,
  index: ServedIndex,
  model: HistoryModel,
): Promise<string | undefined> {
  const source = LEDGERS[step.source] as (typeof LEDGERS)[number];
  const idOf = (slot: number) => `${source.id}:${slot}`;
  const { at, kind } = step;
  index.now = at;
  const rows = step.puts.map(({ slot, row, fields }) => {
    const last = model.lastRow(idOf(slot));
    const changed = Object.fromEntries(fields.map((field) => [field, row[field]]));
    return last ? { ...last, ...changed } : { ...row, id: idOf(slot) };
  });
  const put = new Set(rows.map(({ id }) => id));
  const named = step.slots.map(idOf).filter((id) => !put.has(id));

  if (kind === 'RESTART') {
    const told = model.rowsAt(null).filter(({ id }) => named.includes(id));
    await index.store.restart(source);
    await index.store.take(pageOf(source, { rows: told, isLast: false, cursor: at }));
    await index.store.take(pageOf(source, { rows, cursor: at }));
    for (const id of model.idsOf(source.id)) if (!put.has(id) && !named.includes(id)) model.remove(id, at);
  } else {
    await index.store.take(pageOf(source, { rows, removed: named, isLast: kind === 'LAST_PAGE', cursor: at }));
    for (const id of named) model.remove(id, at);
  }
  for (const row of rows) model.put(row, at);
  return kind === 'PAGE' ? undefined : source.id;
}

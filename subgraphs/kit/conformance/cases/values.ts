import { sourceId } from '../../../../schema/contract.ts';
import { isDecimal, normalizeDecimal } from '../../../../schema/decimal.ts';
import { placeOf } from '../../../../schema/divisions.ts';
import { isIsoDate } from '../../calendar/isoDate.ts';
import type { Check } from '../CheckCase.ts';
import { type CheckCase, type FoundFault, fault } from '../CheckCase.ts';
import { differing } from '../differing.ts';
import type { KnownRow } from '../KnownRow.ts';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const DATE_FIELDS =
  /^(date|original|registeredOn|completedOn|closedOn|lastReportOn|from|to|on|dueOn|doneOn|requestedOn|decidedOn)$/;
const INSTANT_FIELDS = /^(at|updatedAt|claimedAt|addedAt)$/;
const DECIMAL_FIELDS = /^(target|actual|plannedInvestment|fundingNeeded|fundingSolved)$/;

export const valueCases: readonly CheckCase[] = [
  {
    ...{ code: 'CANONICAL_TEXTS', group: 'VALUES', needs: ['ROWS'] },
    title: 'Dates are 2021-06-17, instants 2021-06-17T01:02:03.000Z, decimals without superfluous zeros',
    cure: 'Bring them into the one form before you store them: texts are compared by bytes.',
    async *run(check) {
      yield* faultsOfRows(check, ({ answered }) => firstFormless(answered, ''));
    },
  },
  {
    ...{ code: 'IDS_NAME_HOLDER', group: 'VALUES', needs: ['ROWS'] },
    title: 'Ids are ASCII, and name contract and shard before the local part',
    cure: 'Make ids as prefix, shard and your own number, e.g. mp:340100:2021-0001.',
    async *run(check) {
      const beginning = check.isSharded && check.shard === null ? null : `${sourceId(check.contract, check.shard)}:`;
      yield* faultsOfRows(check, ({ id }) => {
        if (!/^[\x21-\x7e]+$/.test(id)) return ['an id in ASCII without spaces', id];
        if (beginning && !id.startsWith(beginning)) return [`an id that begins with ${beginning}`, id];
        return /^\w+:[^:]+:.+$/.test(id) ? null : ['an id of prefix, shard and local part', id];
      });
    },
  },
  {
    ...{ code: 'SOURCE', group: 'VALUES', needs: ['ROWS'] },
    title: "A row's source is the holder itself",
    cure: 'Answer source { id, system, shard, name, asOf } of your own system, e.g. mp:340100.',
    async *run(check) {
      const expected = { id: sourceId(check.contract, check.shard), system: check.contract, shard: check.shard };
      if (check.isSharded && check.shard === null)
        check.note('no shard was named: its name in the source was not compared');
      yield* faultsOfRows(check, ({ answered: { source } }) => {
        const { id, system, shard, name, asOf } = source;
        if (!name || !INSTANT.test(asOf)) return ['a name and an instant asOf', JSON.stringify(source)];
        if (check.isSharded && check.shard === null) return system === check.contract ? null : [check.contract, system];
        return differing(expected, { id, system, shard });
      });
    },
  },
  {
    ...{ code: 'DIVISIONS_KNOWN', group: 'VALUES', needs: ['ROWS'] },
    title: 'The division of a row is a code that the graph knows',
    cure: 'Use the six, nine or twelve digits of the division, or the id of a zone such as 340111Z01.',
    async *run(check) {
      yield* faultsOfRows(check, ({ division }) =>
        placeOf(division) === undefined ? ['a known division', division] : null,
      );
    },
  },
  {
    ...{ code: 'DERIVED_FIELDS', group: 'VALUES', needs: ['ROWS'] },
    title: 'What a row says of its reports, events, leads and extensions agrees with them',
    cure: 'Derive lastReportOn, claimedAt, returnCount, reopenCount, extensionCount and leadOfficial from the parts, or keep them together.',
    async *run(check) {
      yield* faultsOfRows(check, (row) => disagreement(row, check.today));
    },
  },
  {
    ...{ code: 'PARTS_ORDERED', group: 'VALUES', needs: ['ROWS'] },
    title: 'Reports come newest first, events oldest first, each with its total',
    cure: 'Sort reports by day, descending, and events by instant, ascending.',
    async *run(check) {
      yield* faultsOfRows(check, ({ answered: { reports, events } }) => {
        const on: string[] = reports?.nodes.map((it: { on: string }) => it.on) ?? [];
        const at: string[] = events?.nodes.map((it: { at: string }) => it.at) ?? [];
        const younger = on.findIndex((day, i) => i > 0 && day > (on[i - 1] as string));
        if (younger > 0) return ['reports newest first', `${on[younger]} after ${on[younger - 1]}`];
        const older = at.findIndex((instant, i) => i > 0 && instant < (at[i - 1] as string));
        if (older > 0) return ['events oldest first', `${at[older]} after ${at[older - 1]}`];
        if (reports && reports.totalCount < on.length)
          return [`a total of ${on.length} reports`, `${reports.totalCount}`];
        if (events && events.totalCount < at.length) return [`a total of ${at.length} events`, `${events.totalCount}`];
        return null;
      });
    },
  },
];

/** Looks at each row; one request by id shows what is wrong. */
async function* faultsOfRows(
  check: Check,
  complain: (row: KnownRow) => [expected: string, came: string] | null,
): AsyncGenerator<FoundFault> {
  const { one } = check.face();
  for (const row of check.rows()) {
    const complaint = complain(row);
    if (!complaint) continue;
    const query = `query ($id: ID!) { ${one}(id: $id) { id ${FIELDS_SHOWN} } }`;
    const exchange = await check.holder.ask(query, { id: row.id });
    yield fault(exchange, `${row.id}: ${complaint[0]}`, complaint[1]);
  }
}

const FIELDS_SHOWN = `division { code } deadline { raw date original extensionCount } registeredOn completedOn closedOn updatedAt claimedAt
  lastReportOn returnCount reopenCount leadOfficial { id } leads { official { id } from to } source { id system shard name asOf }
  reports(first: 50) { totalCount nodes { on } } events(first: 100) { totalCount nodes { at kind } } indicators { target actual }`;

/** The first value below that is not in its one form. */
function firstFormless(value: unknown, path: string): [string, string] | null {
  if (Array.isArray(value)) return firstOf(value.map((item, i) => () => firstFormless(item, `${path}[${i}]`)));
  if (typeof value !== 'object' || value === null) return null;
  return firstOf(
    Object.entries(value).map(([name, child]) => () => {
      const at = path ? `${path}.${name}` : name;
      // What is said in words may look like anything.
      if (/^(lateness|source)$/.test(name)) return null;
      if (typeof child !== 'string') return firstFormless(child, at);
      if (DATE_FIELDS.test(name) && !isIsoDate(child)) return [`a date at ${at}`, JSON.stringify(child)];
      if (INSTANT_FIELDS.test(name) && !INSTANT.test(child))
        return [`an instant with three decimals at ${at}`, JSON.stringify(child)];
      if (DECIMAL_FIELDS.test(name) && !(isDecimal(child) && normalizeDecimal(child) === child)) {
        return [`a decimal at ${at}`, JSON.stringify(child)];
      }
      return null;
    }),
  );
}

function firstOf<T>(looks: readonly (() => T | null)[]): T | null {
  for (const look of looks) {
    const found = look();
    if (found !== null) return found;
  }
  return null;
}

function disagreement(row: KnownRow, today: string): [string, string] | null {
  const { answered } = row;
  const { events, reports, extensions, leads } = answered;
  const isWhole = events && events.nodes.length >= events.totalCount;
  const countOf = (kind: string) => events.nodes.filter((event: { kind: string }) => event.kind === kind).length;
  const facts: [name: string, derived: unknown, said: unknown][] = [];
  if (isWhole) {
    facts.push(['returnCount', countOf('RETURNED'), answered.returnCount ?? 0]);
    facts.push(['reopenCount', countOf('REOPENED'), answered.reopenCount ?? 0]);
    const claims = events.nodes.filter((event: { kind: string }) => event.kind === 'CLAIMED');
    const isOne = claims.some(({ at }: { at: string }) => at === answered.claimedAt);
    if (!isOne) facts.push(['claimedAt', claims[0]?.at ?? null, answered.claimedAt]);
  }
  if (reports) {
    const days: string[] = reports.nodes.map(({ on }: { on: string }) => on);
    facts.push(['lastReportOn', days.toSorted().at(-1) ?? null, answered.lastReportOn]);
  }
  if (extensions && answered.deadline) {
    const approved = extensions.filter(({ decision }: { decision: string }) => decision === 'APPROVED').length;
    facts.push(['deadline.extensionCount', approved, answered.deadline.extensionCount]);
  }
  if (leads) {
    const leading = row.leads.filter(({ from, to }) => from <= today && (to === null || to >= today));
    const official = answered.leadOfficial?.id ?? null;
    const isOne = official === null ? leading.length === 0 : leading.some((lead) => lead.official === official);
    if (!isOne) facts.push(['leadOfficial', leading.at(-1)?.official ?? null, official]);
  }
  const wrong = facts.find(([, derived, said]) => derived !== said);
  return wrong ? [`${wrong[0]} ${wrong[1]}`, String(wrong[2])] : null;
}

import assert from 'node:assert/strict';
import { scheduledAmount, scheduledShare } from '../../calendar/scheduledShare.ts';
import { workingDaysBetween } from '../../calendar/workingDays.ts';
import { latenessBoundaries } from '../../lateness/boundaries.ts';
import { isBehind } from '../../lateness/lateness.ts';
import type { EventRow, IndicatorRow, MatterRow } from '../../ledger/MatterRow.ts';
import { latenessOf, leadOn } from '../../reference/assessMatter.ts';
import { lastReportOn } from '../../reference/orderMatters.ts';
import { askData, errorCodes, type LedgerUnderTest } from './ledgerUnderTest.ts';

/** Every field of a matter with all that hangs on it. */
export const MATTER_FIELDS = `
  id title content serviceTarget category { code label } channel { code } division { code } leadBody { id }
  cooperatingBodies { id } leadOfficial { id } firstHandler { id } status statusText resolution satisfaction
  leads { official { id } tenure post leaderLevel chief from to }
  deadline { raw date precision original extensionCount workingDaysAdded }
  extensions { requestedOn by { id } reason from to workingDaysAdded decision decidedOn approver { id } }
  lateness { state rule inputs { name value } workingDaysLate asOf }
  indicators { name unit target actual scheduled asOf ratio behind yearEndOnly readings { asOf actual } }
  measures { ordinal text body { id } dueOn doneOn } evidence { title url addedAt }
  reports(first: 500) { nodes { on text by { id } } totalCount }
  events(first: 500) { totalCount nodes {
    id at kind reason by { id } official { id } post fromStatus toStatus fromBody { id } toBody { id }
    fromOfficial { id } toOfficial { id } fromDeadline toDeadline supervision
  } }
  registeredOn claimedAt completedOn closedOn lastReportOn returnCount reopenCount updatedAt`;

/** Every field of a matter says what its row says, or what the rules derive from it. */
export async function checkFields(ledger: LedgerUnderTest): Promise<void> {
  const data = await askData(ledger, `{ all: ${ledger.shape.list}(first: 500) { nodes { ${MATTER_FIELDS} } } }`);
  const answered = new Map(data.all.nodes.map((node: { id: string }) => [node.id, node]));
  for (const row of ledger.rows) {
    // Through JSON as the answer went, which knows no negative zero.
    const expected = JSON.parse(JSON.stringify(describeMatter(row, ledger.today)));
    assert.deepEqual(answered.get(row.id), expected);
  }
}

/** Reports, newest first, and events, oldest first and of the kinds asked for, page as lists do. */
export async function checkParts(ledger: LedgerUnderTest): Promise<void> {
  const query = `query ($id: ID!, $first: Int!, $reports: String, $events: String, $kind: [MatterEventKind!]) {
    matter: ${ledger.shape.one}(id: $id) {
      reports(first: $first, after: $reports) { nodes { on text } totalCount pageInfo { hasNextPage endCursor } }
      events(first: $first, after: $events, kind: $kind) { nodes { id } totalCount pageInfo { hasNextPage endCursor } }
    }
  }`;
  const withMost = ledger.rows.filter((row) => row.reports.length > 1 && row.events.length > 1).slice(0, 8);
  for (const [i, row] of withMost.entries()) {
    const kind = i % 2 === 0 ? null : ['RETURNED', 'CLAIMED'];
    const expected = describeMatter(row, ledger.today);
    const kindOf = new Map(expected.events.nodes.map((event) => [event.id, event.kind]));
    const pages = { reports: [] as object[], events: [] as { id: string }[] };
    const cursors: { reports: string | null; events: string | null } = { reports: null, events: null };
    for (let more = true; more; ) {
      const { matter } = await askData(ledger, query, { id: row.id, first: 1, ...cursors, kind });
      pages.reports.push(...matter.reports.nodes);
      pages.events.push(...matter.events.nodes);
      cursors.reports = matter.reports.pageInfo.endCursor ?? cursors.reports;
      cursors.events = matter.events.pageInfo.endCursor ?? cursors.events;
      more = matter.reports.pageInfo.hasNextPage || matter.events.pageInfo.hasNextPage;
    }
    assert.deepEqual(
      pages.reports,
      expected.reports.nodes.map(({ on, text }) => ({ on, text })),
    );
    const events = expected.events.nodes.filter(({ id }) => kind === null || kind.includes(kindOf.get(id) ?? ''));
    assert.deepEqual(
      pages.events.map(({ id }) => id),
      events.map(({ id }) => id),
    );
  }
  for (const id of ['x', '1.5', '1e300', '99999999999', '-1', '']) {
    const cursor = (order: string) =>
      `k1.${Buffer.from(JSON.stringify([order, '2021-01-01', id])).toString('base64url')}`;
    const answer = await ledger.ask(query, {
      ...{ id: ledger.rows[0]?.id, first: 1, kind: null },
      ...{ reports: cursor('REPORTED_DESC'), events: cursor('AT_ASC') },
    });
    assert.deepEqual(errorCodes(answer), ['INVALID_CURSOR', 'INVALID_CURSOR'], `${id}: ${JSON.stringify(answer)}`);
  }
}

/** A matter as the contract describes it, from its row. */
function describeMatter(row: MatterRow, today: string) {
  const { raw, date, precision, original } = row.deadline;
  const registered = row.events.findIndex(({ kind }) => kind === 'CLAIMED');
  const countOf = (kind: EventRow['kind']) => row.events.filter((event) => event.kind === kind).length;
  const lead = leadOn(row, today);
  return {
    ...pick(row, ['id', 'title', 'content', 'serviceTarget', 'category', 'status', 'statusText', 'resolution']),
    ...pick(row, ['satisfaction', 'registeredOn', 'completedOn', 'closedOn', 'updatedAt', 'evidence']),
    channel: row.channel === null ? null : { code: row.channel },
    division: { code: row.division },
    leadBody: ref(row.leadBody),
    cooperatingBodies: row.cooperatingBodies.map(ref),
    leadOfficial: ref(lead?.official),
    firstHandler: ref(row.firstHandler),
    leads: row.leads.map((it) => ({ ...it, official: ref(it.official) })),
    deadline:
      raw === null && date === null
        ? null
        : {
            ...{ raw, date, precision, original },
            extensionCount: row.extensions.filter(({ decision }) => decision === 'APPROVED').length,
            workingDaysAdded: original === null || date === null ? null : workingDaysBetween(original, date),
          },
    extensions: row.extensions.map((it) => ({
      ...it,
      by: ref(it.by),
      approver: ref(it.approver),
      workingDaysAdded:
        it.decision !== 'APPROVED' || it.from === null || it.to === null ? null : workingDaysBetween(it.from, it.to),
    })),
    lateness: latenessOf(row, today),
    indicators: row.indicators.map((it) => describeIndicator(it, today)),
    measures: row.measures.map((it) => ({ ...it, body: ref(it.body) })),
    reports: {
      nodes: row.reports
        .toSorted((a, b) => (a.on === b.on ? 0 : a.on > b.on ? -1 : 1))
        .map((it) => ({ ...it, by: ref(it.by) })),
      totalCount: row.reports.length,
    },
    events: {
      nodes: row.events
        .map((event, i) => describeEvent(event, `${row.id}#${i + 1}`))
        .toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1)),
      totalCount: row.events.length,
    },
    claimedAt: row.events[registered]?.at ?? null,
    lastReportOn: lastReportOn(row),
    returnCount: countOf('RETURNED'),
    reopenCount: countOf('REOPENED'),
  };
}

function describeIndicator({ readings, year, yearEndOnly, target: text, ...rest }: IndicatorRow, today: string) {
  const target = text === null ? null : Number(text);
  const last = readings.at(-1);
  const actual = last === undefined ? null : Number(last.actual);
  const hasSchedule = !yearEndOnly && target !== null;
  return {
    ...rest,
    yearEndOnly,
    target: text,
    actual: last?.actual ?? null,
    asOf: last?.asOf ?? null,
    scheduled: hasSchedule ? scheduledAmount(target, scheduledShare(today, year)) : null,
    ratio: !target || actual === null ? null : actual / target,
    behind:
      hasSchedule && target > 0 ? isBehind({ target, actual, year, yearEndOnly }, latenessBoundaries(today)) : null,
    readings,
  };
}

function describeEvent(event: EventRow, id: string) {
  return {
    id,
    at: event.at,
    kind: event.kind,
    reason: event.reason ?? null,
    by: ref(event.by),
    official: ref(event.official),
    post: event.post ?? null,
    fromStatus: event.fromStatus ?? null,
    toStatus: event.toStatus ?? null,
    fromBody: ref(event.fromBody),
    toBody: ref(event.toBody),
    fromOfficial: ref(event.fromOfficial),
    toOfficial: ref(event.toOfficial),
    fromDeadline: event.fromDeadline ?? null,
    toDeadline: event.toDeadline ?? null,
    supervision: event.supervision ?? null,
  };
}

function ref(id: string | null | undefined): { id: string } | null {
  return id === null || id === undefined ? null : { id };
}

function pick<Row extends object, Name extends keyof Row>(row: Row, names: readonly Name[]): Pick<Row, Name> {
  return Object.fromEntries(names.map((name) => [name, row[name]])) as Pick<Row, Name>;
}

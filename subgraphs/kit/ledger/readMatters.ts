import { type Kysely, sql } from 'kysely';
import type { MatterRow } from './MatterRow.ts';
import { isTrue, type LedgerTables, type MatterTable } from './tables.ts';

/**
 * Matters as plain rows, as they were filled in, by id; an id that the ledger does not have is left out. `own` gives
 * what the subgraph keeps besides. One statement a table: ask for some hundred at once.
 */
export async function readMatters<Row extends MatterRow, Table extends MatterTable>(
  query: Kysely<unknown>,
  ids: readonly string[],
  own: (matter: Table) => Omit<Row, keyof MatterRow>,
): Promise<Map<string, Row>> {
  if (ids.length === 0) return new Map();
  const { rows } = await sql<Table>`select * from matter where id in (${sql.join(ids)})`.execute(query);
  const parts = await readParts(
    query,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map((matter) => [matter.id, { ...matterOf(matter), ...parts(matter.id), ...own(matter) } as Row]),
  );
}

type Parts = Pick<
  MatterRow,
  'cooperatingBodies' | 'leads' | 'measures' | 'reports' | 'extensions' | 'evidence' | 'indicators' | 'events'
>;

function matterOf(matter: MatterTable): Omit<MatterRow, keyof Parts> {
  return {
    id: matter.id,
    title: matter.title,
    content: matter.content,
    serviceTarget: matter.serviceTarget,
    category: matter.categoryCode === null ? null : { code: matter.categoryCode, label: matter.categoryLabel ?? '' },
    channel: matter.channel,
    division: matter.division,
    leadBody: matter.leadBody,
    firstHandler: matter.firstHandler,
    status: matter.status,
    statusText: matter.statusText,
    resolution: matter.resolution,
    satisfaction: matter.satisfaction,
    deadline: {
      raw: matter.deadlineRaw,
      date: matter.deadlineDate,
      precision: matter.deadlinePrecision,
      original: matter.deadlineOriginal,
    },
    registeredOn: matter.registeredOn,
    completedOn: matter.completedOn,
    closedOn: matter.closedOn,
    updatedAt: matter.updatedAt,
  };
}

async function readParts(query: Kysely<unknown>, ids: readonly string[]): Promise<(id: string) => Parts> {
  const read = async <Name extends keyof LedgerTables>(table: Name) => {
    type Part = LedgerTables[Name] & { matter: string };
    if (ids.length === 0) return () => [];
    const { rows } = await sql<Part>`
      select * from ${sql.table(table)} where matter in (${sql.join(ids)}) order by matter, ordinal`.execute(query);
    const byMatter = Map.groupBy(rows, ({ matter }) => matter);
    return (id: string): Part[] => byMatter.get(id) ?? [];
  };
  const cooperatingBodies = await read('cooperatingBody');
  const leads = await read('lead');
  const measures = await read('measure');
  const reports = await read('report');
  const extensions = await read('extension');
  const evidence = await read('evidence');
  const indicators = await read('indicator');
  const readings = await read('reading');
  const events = await read('event');
  return (id) => ({
    cooperatingBodies: cooperatingBodies(id).map(({ body }) => body),
    leads: leads(id).map(({ official, tenure, post, leaderLevel, chief, fromDate, toDate }) => {
      return { official, tenure, post, leaderLevel, chief: isTrue(chief), from: fromDate, to: toDate };
    }),
    measures: measures(id).map(({ ordinal, text, body, dueOn, doneOn }) => ({ ordinal, text, body, dueOn, doneOn })),
    reports: reports(id).map(({ onDate, text, byBody }) => ({ on: onDate, text, by: byBody })),
    extensions: extensions(id).map(
      ({ requestedOn, byBody, reason, fromDate, toDate, decision, decidedOn, approver }) => ({
        ...{ requestedOn, by: byBody, reason, from: fromDate, to: toDate },
        ...{ decision, decidedOn, approver },
      }),
    ),
    evidence: evidence(id).map(({ title, url, addedAt }) => ({ title, url, addedAt })),
    indicators: indicators(id).map(({ ordinal, name, unit, target, year, yearEndOnly }) => ({
      ...{ name, unit, target, year, yearEndOnly: isTrue(yearEndOnly) },
      readings: readings(id)
        .filter(({ indicator }) => indicator === ordinal)
        .map(({ asOf, actual }) => ({ asOf, actual })),
    })),
    events: events(id).map(({ matter: _, ordinal: __, byBody, ...event }) => ({ ...event, by: byBody })),
  });
}

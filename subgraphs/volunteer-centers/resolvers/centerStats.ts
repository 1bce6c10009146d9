import { sql } from 'kysely';
import type { Database } from '../../kit/database/database.ts';
import { oneEach, perRequest } from '../../kit/entities/loaders.ts';
import { isOneOf } from '../../kit/filters/conditions.ts';
import { VOLUNTEER_KINDS, type VolunteerKind } from '../records/VolunteerProjectRecord.ts';
import { isWithinPath } from './centers.ts';

/** As PostgreSQL gives sums and counts: text. */
type Count = number | string;

interface CentersBelow {
  top: string;
  institutes: Count;
  stations: Count;
  volunteers: Count;
}

interface ProjectsBelow {
  top: string;
  kind: VolunteerKind | null;
  projects: Count;
  sessions: Count;
  peopleServed: Count;
}

type ServiceCount = Record<'projects' | 'sessions' | 'peopleServed', number>;

/** As the contract's VolunteerCenterStats: each kind of service has its row, of zeros if there is none of it. */
export interface CenterStats extends ServiceCount {
  institutes: number;
  stations: number;
  volunteers: number;
  byKind: ({ kind: VolunteerKind } & ServiceCount)[];
}

/**
 * Numbers of a center with all below it, itself included: two statements, whatever the number of centers asked for.
 * Numbers that a project does not state count as none.
 */
export function createCenterStats(database: Database) {
  const within = isWithinPath(sql.ref('c.path'), sql.ref('t.path'));

  async function centersBelow(tops: readonly string[]): Promise<CentersBelow[]> {
    const { rows } = await sql<CentersBelow>`
      select t.id as top,
        sum(case when c.level = 'INSTITUTE' then 1 else 0 end) as institutes,
        sum(case when c.level = 'STATION' then 1 else 0 end) as stations,
        sum(c.volunteers) as volunteers
      from center t join center c on ${within}
      where ${isOneOf(sql.ref('t.id'), tops)} group by t.id`.execute(database.query);
    return rows;
  }

  async function projectsBelow(tops: readonly string[]): Promise<ProjectsBelow[]> {
    const { rows } = await sql<ProjectsBelow>`
      select t.id as top, m.kind, count(*) as projects,
        coalesce(sum(m.sessions), 0) as sessions, coalesce(sum(m."peopleServed"), 0) as "peopleServed"
      from center t join center c on ${within} join matter m on m.center = c.id
      where ${isOneOf(sql.ref('t.id'), tops)} group by t.id, m.kind`.execute(database.query);
    return rows;
  }

  return perRequest<string, CenterStats>(async (tops) => {
    const [centers, projects] = await Promise.all([centersBelow(tops), projectsBelow(tops)]);
    const projectsOf = Map.groupBy(projects, (row) => row.top);
    return oneEach(tops, centers, (row) => row.top).map((below, i) =>
      toStats(below, projectsOf.get(tops[i] as string) ?? []),
    );
  });
}

function toStats(centers: CentersBelow | null, projects: readonly ProjectsBelow[]): CenterStats {
  return {
    institutes: Number(centers?.institutes ?? 0),
    stations: Number(centers?.stations ?? 0),
    volunteers: Number(centers?.volunteers ?? 0),
    ...addUp(projects),
    byKind: VOLUNTEER_KINDS.map((kind) => ({ kind, ...addUp(projects.filter((row) => row.kind === kind)) })),
  };
}

function addUp(rows: readonly ProjectsBelow[]): ServiceCount {
  const sum = (name: keyof ServiceCount) => rows.reduce((total, row) => total + Number(row[name]), 0);
  return { projects: sum('projects'), sessions: sum('sessions'), peopleServed: sum('peopleServed') };
}

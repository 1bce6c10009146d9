import { dateSql, instantSql } from '@guatu/kit';
import {
  codeSql,
  DECISIONS,
  LEVELS,
  LOG_KINDS,
  PRECISIONS,
  RESOLUTIONS,
  SATISFACTIONS,
  STATUSES,
  SUPERVISIONS,
  TIERS,
} from './codes.js';
import { ID_PREFIX } from './columns.js';

const OWN_ID = /^[1-9]\d{0,8}$/;

/**
 * The projects of ids, with the parts asked for: a statement for the projects and one for each part.
 *
 * @param {ReturnType<typeof import('./pool.js').createPool>} pool
 * @param {readonly string[]} ids
 * @param {ReadonlySet<import('@guatu/kit').MatterPart>} parts
 */
export async function readProjects(pool, ids, parts) {
  const numbers = ids
    .filter((id) => id.startsWith(ID_PREFIX) && OWN_ID.test(id.slice(ID_PREFIX.length)))
    .map((id) => Number(id.slice(ID_PREFIX.length)));
  const { rows: projects } = await pool.query(PROJECTS, [numbers]);
  const [bodies, leads, measures, reports, extensions, evidence, indicators, events] = await Promise.all([
    readPart('cooperatingBodies', COOPERATING_BODIES),
    readPart('leads', LEADS),
    readPart('measures', MEASURES),
    readPart('reports', REPORTS),
    readPart('extensions', EXTENSIONS),
    readPart('evidence', EVIDENCE),
    readPart('indicators', INDICATORS),
    readPart('events', EVENTS),
  ]);
  return projects.map(({ xmbh, lb, lbmc, raw, date, precision, original, ...project }) => ({
    id: ID_PREFIX + xmbh,
    ...project,
    category: lb === null ? null : { code: lb, label: lbmc },
    deadline: { raw, date, precision: PRECISIONS[precision] ?? null, original },
    cooperatingBodies: bodies(xmbh).map(({ body }) => body),
    leads: leads(xmbh),
    measures: measures(xmbh),
    reports: reports(xmbh),
    extensions: extensions(xmbh),
    evidence: evidence(xmbh),
    indicators: indicators(xmbh),
    events: events(xmbh),
  }));

  /** The rows of a part, by project; none if the request does not read it. */
  async function readPart(part, statement) {
    const { rows } = parts.has(part) ? await pool.query(statement, [numbers]) : { rows: [] };
    const byProject = Map.groupBy(rows, ({ xmbh }) => xmbh);
    return (xmbh) => (byProject.get(xmbh) ?? []).map(({ xmbh: _, ...row }) => row);
  }
}

const PROJECTS = `
  select x.xmbh, x.xmmc as title, x.xmnr as content, x.fwdx as "serviceTarget", lb.bm as lb, lb.mc as lbmc,
    x.ly as channel, x.xzqh as division, b.dm as "leadBody", s.dm as "firstHandler",
    ${codeSql('x.zt', STATUSES)} as status, x.ztsm as "statusText",
    ${codeSql('x.jg', RESOLUTIONS)} as resolution, ${codeSql('x.myd', SATISFACTIONS)} as satisfaction,
    x.wcsx as raw, ${dateSql('x.wcrq')} as date, x.wcjd as precision, ${dateSql('x.ywcrq')} as original,
    ${dateSql('x.djrq')} as "registeredOn", ${dateSql('x.bjrq')} as "completedOn", ${dateSql('x.xhrq')} as "closedOn",
    ${instantSql('x.gxsj')} as "updatedAt",
    ${codeSql('x.jb', TIERS)} as "municipalTier", x.pc as batch, x.sjxm as "carriesOut"
  from xm x left join bm b on b.id = x.qt_bm left join bm s on s.id = x.sw_bm left join lb on lb.id = x.lb_id
  where x.xmbh = any($1)`;

const COOPERATING_BODIES = `
  select p.xmbh, b.dm as body from xm_ph p join bm b on b.id = p.bm_id where p.xmbh = any($1) order by p.xh`;

const LEADS = `
  select l.xmbh, ld.bh as official, l.rq_bh as tenure, l.zw as post, ${codeSql('l.jb', LEVELS)} as "leaderLevel",
    l.zyfz as chief, ${dateSql('l.qsr')} as "from", ${dateSql('l.jsr')} as "to"
  from xm_ld l join ld on ld.id = l.ld_id where l.xmbh = any($1) order by l.xh`;

const MEASURES = `
  select c.xmbh, c.xh as ordinal, c.nr as text, b.dm as body, ${dateSql('c.jhrq')} as "dueOn", ${dateSql('c.wcrq')} as "doneOn"
  from cs c left join bm b on b.id = c.bm_id where c.xmbh = any($1) order by c.xh`;

const REPORTS = `
  select r.xmbh, ${dateSql('r.rq')} as "on", r.nr as text, b.dm as by
  from rz r left join bm b on b.id = r.bm_id where r.xmbh = any($1) and r.lx = 0 order by r.id`;

const EXTENSIONS = `
  select y.xmbh, ${dateSql('y.sqrq')} as "requestedOn", b.dm as by, y.yy as reason, ${dateSql('y.y_rq')} as "from",
    ${dateSql('y.x_rq')} as "to", ${codeSql('y.jd', DECISIONS)} as decision, ${dateSql('y.pfrq')} as "decidedOn",
    ld.bh as approver
  from yq y left join bm b on b.id = y.bm_id left join ld on ld.id = y.pf_ld where y.xmbh = any($1) order by y.xh`;

const EVIDENCE = `
  select z.xmbh, z.mc as title, z.dz as url, ${instantSql('z.sj')} as "addedAt"
  from zm z where z.xmbh = any($1) order by z.xh`;

const INDICATORS = `
  select i.xmbh, i.mc as name, i.dw as unit, trim_scale(i.mb)::text as target, i.nd as year, i.nm as "yearEndOnly",
    coalesce((select json_agg(json_build_object('asOf', ${dateSql('d.rq')}, 'actual', trim_scale(d.sj)::text) order by d.xh)
      from zb_sj d where d.zb_id = i.id), '[]') as readings
  from zb i where i.xmbh = any($1) order by i.xh`;

const EVENTS = `
  select r.xmbh, ${instantSql('r.sj')} as at, ${codeSql('r.lx', LOG_KINDS)} as kind, r.nr as reason, b.dm as by,
    ld.bh as official, r.zw as post, ${codeSql('r.y_zt', STATUSES)} as "fromStatus",
    ${codeSql('r.x_zt', STATUSES)} as "toStatus", yb.dm as "fromBody", xb.dm as "toBody", yl.bh as "fromOfficial",
    xl.bh as "toOfficial", ${dateSql('r.y_rq')} as "fromDeadline", ${dateSql('r.x_rq')} as "toDeadline",
    ${codeSql('r.db', SUPERVISIONS)} as supervision
  from rz r left join bm b on b.id = r.bm_id left join ld on ld.id = r.ld_id
    left join bm yb on yb.id = r.y_bm left join bm xb on xb.id = r.x_bm
    left join ld yl on yl.id = r.y_ld left join ld xl on xl.id = r.x_ld
  where r.xmbh = any($1) and r.lx > 0 order by r.id`;

import type { MunicipalProjectRow } from '../../../subgraphs/municipal-projects/subgraph.ts';
import {
  DECISIONS,
  LEVELS,
  LOG_KINDS,
  PRECISIONS,
  RESOLUTIONS,
  SATISFACTIONS,
  STATUSES,
  SUPERVISIONS,
  TIERS,
} from '../src/codes.js';
import type { createPool } from '../src/pool.js';

type Pool = ReturnType<typeof createPool>;

/** Writes projects into the city's tables, whose shape is another: what a test compares with is then known. */
export async function storeProjects(
  pool: Pool,
  projects: readonly MunicipalProjectRow[],
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const client = await pool.connect();
  const insert = async (table: string, row: Record<string, unknown>): Promise<number> => {
    const columns = Object.keys(row);
    const { rows } = await client.query(
      `insert into ${table} (${columns}) values (${columns.map((_, i) => `$${i + 1}`)}) returning *`,
      Object.values(row),
    );
    return rows[0].id;
  };
  /** The number under which a table has a code, which it is given at its first use. */
  const numbered = (table: string, column: string, more: (code: string) => Record<string, unknown>) => {
    const known = new Map<string, Promise<number>>();
    return (code: string | null | undefined) => {
      if (code === null || code === undefined) return null;
      const number = known.get(code) ?? insert(table, { [column]: code, ...more(code) });
      known.set(code, number);
      return number;
    };
  };
  const labels = new Map(projects.flatMap(({ category }) => (category ? [[category.code, category.label]] : [])));
  const body = numbered('bm', 'dm', (code) => ({ mc: names.get(code) ?? null }));
  const official = numbered('ld', 'bh', (code) => ({ xm: names.get(code) ?? null }));
  const category = numbered('lb', 'bm', (code) => ({ mc: labels.get(code) }));
  const precisions = new Map(Object.entries(PRECISIONS).map(([code, precision]) => [precision, code]));

  await client.query('begin');
  for (const project of projects) {
    const xmbh = Number(project.id.split(':')[2]);
    const { deadline } = project;
    await insert('xm', {
      ...{ xmbh, xmmc: project.title, xmnr: project.content, fwdx: project.serviceTarget, ly: project.channel },
      ...{ lb_id: await category(project.category?.code), xzqh: project.division },
      ...{ qt_bm: await body(project.leadBody), sw_bm: await body(project.firstHandler) },
      ...{ zt: codeOf(STATUSES, project.status), ztsm: project.statusText },
      ...{ jg: codeOf(RESOLUTIONS, project.resolution), myd: codeOf(SATISFACTIONS, project.satisfaction) },
      ...{ wcsx: deadline.raw, wcrq: deadline.date, ywcrq: deadline.original },
      ...{ wcjd: precisions.get(deadline.precision ?? '') ?? null, gxsj: project.updatedAt },
      ...{ djrq: project.registeredOn, bjrq: project.completedOn, xhrq: project.closedOn },
      ...{ jb: codeOf(TIERS, project.municipalTier), pc: project.batch, sjxm: project.carriesOut },
    });
    for (const [i, code] of project.cooperatingBodies.entries()) {
      await insert('xm_ph', { xmbh, xh: i + 1, bm_id: await body(code) });
    }
    for (const [i, lead] of project.leads.entries()) {
      await insert('xm_ld', {
        ...{ xmbh, xh: i + 1, ld_id: await official(lead.official), rq_bh: lead.tenure, zw: lead.post },
        ...{ jb: codeOf(LEVELS, lead.leaderLevel), zyfz: lead.chief, qsr: lead.from, jsr: lead.to },
      });
    }
    for (const { ordinal: xh, text: nr, body: code, dueOn: jhrq, doneOn: wcrq } of project.measures) {
      await insert('cs', { xmbh, xh, nr, bm_id: await body(code), jhrq, wcrq });
    }
    for (const [i, extension] of project.extensions.entries()) {
      await insert('yq', {
        ...{ xmbh, xh: i + 1, sqrq: extension.requestedOn, bm_id: await body(extension.by), yy: extension.reason },
        ...{ y_rq: extension.from, x_rq: extension.to, jd: codeOf(DECISIONS, extension.decision) },
        ...{ pfrq: extension.decidedOn, pf_ld: await official(extension.approver) },
      });
    }
    for (const [i, { title: mc, url: dz, addedAt: sj }] of project.evidence.entries()) {
      await insert('zm', { xmbh, xh: i + 1, mc, dz, sj });
    }
    for (const [
      i,
      { name: mc, unit: dw, target: mb, year: nd, yearEndOnly: nm, readings },
    ] of project.indicators.entries()) {
      const zb_id = await insert('zb', { xmbh, xh: i + 1, mc, dw, mb, nd, nm });
      for (const [j, { asOf: rq, actual: sj }] of readings.entries())
        await insert('zb_sj', { zb_id, xh: j + 1, rq, sj });
    }
    for (const { on: rq, text: nr, by } of project.reports) {
      await insert('rz', { xmbh, lx: 0, rq, nr, bm_id: await body(by) });
    }
    for (const event of project.events) {
      await insert('rz', {
        ...{ xmbh, lx: codeOf(LOG_KINDS, event.kind), sj: event.at, nr: event.reason, zw: event.post },
        ...{ bm_id: await body(event.by), ld_id: await official(event.official) },
        ...{ y_zt: codeOf(STATUSES, event.fromStatus), x_zt: codeOf(STATUSES, event.toStatus) },
        ...{ y_bm: await body(event.fromBody), x_bm: await body(event.toBody) },
        ...{ y_ld: await official(event.fromOfficial), x_ld: await official(event.toOfficial) },
        ...{ y_rq: event.fromDeadline, x_rq: event.toDeadline, db: codeOf(SUPERVISIONS, event.supervision) },
      });
    }
  }
  await client.query('commit');
  client.release();
}

function codeOf(words: readonly string[], word: string | null | undefined): number | null {
  return word === null || word === undefined ? null : words.indexOf(word);
}

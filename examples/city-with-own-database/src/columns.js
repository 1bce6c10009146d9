import { dateSql, instantSql, searchTextSql } from '@guatu/kit';
import { codeSql, LEVELS, LOG_KINDS, RESOLUTIONS, SATISFACTIONS, STATUSES, TIERS } from './codes.js';

/** Ids of the contract name the shard, and then the city's own number. */
export const ID_PREFIX = 'mp:340200:';

const logsOf = (kind) => `rz r where r.xmbh = x.xmbh and r.lx = ${LOG_KINDS.indexOf(kind)}`;

/**
 * Where the city's tables have what the contract filters, sorts and counts by. The kit writes all SQL of lists and
 * statistics over these expressions.
 *
 * @type {import('@guatu/kit').LedgerColumns}
 */
export const columns = {
  from: 'xm x left join bm b on b.id = x.qt_bm left join bm s on s.id = x.sw_bm left join lb on lb.id = x.lb_id',
  fields: {
    id: `'${ID_PREFIX}' || x.xmbh`,
    leadBody: 'b.dm',
    firstHandler: 's.dm',
    channel: 'x.ly',
    categoryCode: 'lb.bm',
    status: codeSql('x.zt', STATUSES),
    resolution: codeSql('x.jg', RESOLUTIONS),
    satisfaction: codeSql('x.myd', SATISFACTIONS),
    deadlineRaw: 'x.wcsx',
    deadlineDate: dateSql('x.wcrq'),
    registeredOn: dateSql('x.djrq'),
    completedOn: dateSql('x.bjrq'),
    closedOn: dateSql('x.xhrq'),
    updatedAt: instantSql('x.gxsj'),
    lastReportOn: `select ${dateSql('max(r.rq)')} from ${logsOf('REPORT')}`,
    claimedAt: `select ${instantSql('r.sj')} from ${logsOf('CLAIMED')} order by r.id limit 1`,
    extensionCount: 'select count(*) from yq y where y.xmbh = x.xmbh and y.jd = 1',
    returnCount: `select count(*) from ${logsOf('RETURNED')}`,
    reopenCount: `select count(*) from ${logsOf('REOPENED')}`,
    tier: codeSql('x.jb', TIERS),
    batch: 'x.pc',
    carriesOut: 'x.sjxm',
  },
  division: 'x.xzqh',
  searchText: searchTextSql('x.xmmc', 'x.xmnr', 'x.fwdx', 'lb.mc', 'x.ztsm'),
  cooperatingBodies: { from: 'xm_ph p join bm pb on pb.id = p.bm_id where p.xmbh = x.xmbh', body: 'pb.dm' },
  leads: {
    from: 'xm_ld l join ld on ld.id = l.ld_id where l.xmbh = x.xmbh',
    official: 'ld.bh',
    leaderLevel: codeSql('l.jb', LEVELS),
    chief: 'l.zyfz',
    fromDate: dateSql('l.qsr'),
    toDate: dateSql('l.jsr'),
    ordinal: 'l.xh',
  },
  measures: { from: 'cs c where c.xmbh = x.xmbh', body: 'c.bm_id' },
  evidence: { from: 'zm z where z.xmbh = x.xmbh' },
  indicators: {
    from: 'zb i where i.xmbh = x.xmbh',
    target: 'i.mb',
    actual: '(select d.sj from zb_sj d where d.zb_id = i.id order by d.xh desc limit 1)',
    year: 'i.nd',
    yearEndOnly: 'i.nm',
  },
};

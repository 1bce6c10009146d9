/** Counts of projects by keys. */
import { codeOfPath } from './divisions.js';
import { isClosedOnTime } from './filter.js';
import { isOpen } from './lateness.js';
import { leadOn } from './ledger.js';

const STATUS_LABELS = {
  ...{ REGISTERED: '登记', ASSIGNED: '交办', CLAIMED: '认领', IN_PROGRESS: '办理中', EXTENSION_REQUESTED: '申请延期' },
  ...{ RETURNED: '退单', ANSWERED: '已答复', COMPLETED: '已办结', CLOSED: '销号', REOPENED: '复号' },
  ...{ LONG_TERM: '转长期', WITHDRAWN: '撤销' },
};
const LATENESS_LABELS = {
  ...{ NONE: '正常', DUE_SOON: '临期', BEHIND: '滞后', OVERDUE: '逾期', NO_DEADLINE: '无时限' },
  ...{ NOT_ASSESSABLE: '无法判定', PROVISIONAL: '暂定' },
};
const TIER_LABELS = { KEY: '重点民生项目', MICRO: '微民生项目' };
const LEVEL_LABELS = { PROVINCE: '省级领导', CITY: '市级领导', COUNTY: '县级领导' };

/** Counts projects, a row a combination of keys, sorted by key with nulls last; without keys one row over all. */
export function createCount({ ledger, divisions, assess }) {
  const keys = {
    CITY: { of: ({ path }) => divisionOf(path, 4), label: divisions.nameOf },
    COUNTY: { of: ({ path }) => divisionOf(path, 6), label: divisions.nameOf },
    TIER: { of: ({ municipalTier }) => municipalTier, label: (tier) => TIER_LABELS[tier] },
    STATUS: { of: ({ status }) => status, label: (status) => STATUS_LABELS[status] },
    LATENESS: { of: (project, today) => assess(project, today).state, label: (state) => LATENESS_LABELS[state] },
    CATEGORY: { of: ({ category }) => category?.code ?? null, label: ledger.nameOf },
    LEAD_BODY: { of: ({ leadBody }) => leadBody, label: ledger.nameOf },
    LEAD_OFFICIAL: { of: (project, today) => leadOn(project, today)?.official ?? null, label: ledger.nameOf },
    LEADER_LEVEL: { of: (project, today) => leadOn(project, today)?.level ?? null, label: (it) => LEVEL_LABELS[it] },
    BATCH: { of: ({ batch }) => (batch === null ? null : String(batch)), label: (batch) => `第${batch}批` },
  };

  return function count(projects, groupBy, today) {
    const groups = Map.groupBy(projects, (project) => JSON.stringify(groupBy.map((by) => keys[by].of(project, today))));
    if (groupBy.length === 0 && projects.length === 0) groups.set('[]', []);
    return [...groups]
      .map(([key, members]) => [JSON.parse(key), members])
      .sort(([a], [b]) => compareKeys(a, b))
      .map(([key, members]) => ({
        key,
        label: key.map((value, i) => (value === null ? null : (keys[groupBy[i]].label(value) ?? null))),
        ...countMembers(members, today),
      }));
  };

  function countMembers(members, today) {
    const countOf = (holds) => members.filter(holds).length;
    return {
      count: members.length,
      open: countOf(isOpen),
      completed: countOf(({ status }) => status === 'COMPLETED'),
      closed: countOf(({ status }) => status === 'CLOSED'),
      withdrawn: countOf(({ status }) => status === 'WITHDRAWN'),
      closedOnTime: countOf(isClosedOnTime),
      openOverdue: countOf((project) => assess(project, today).state === 'OVERDUE'),
      measures: members.reduce((sum, { measures }) => sum + measures.length, 0),
    };
  }
}

/** A zone that lies beside the level has no division of it. */
function divisionOf(path, digits) {
  const division = path.slice(0, digits);
  return division.length === digits && !division.includes('Z') ? codeOfPath(division) : null;
}

function compareKeys(a, b) {
  const i = a.findIndex((value, at) => value !== b[at]);
  if (i < 0) return 0;
  if (a[i] === null) return 1;
  if (b[i] === null) return -1;
  return a[i] < b[i] ? -1 : 1;
}

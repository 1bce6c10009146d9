import { closedInTime, leads } from './conditions.js';
import { isOpen, latenessState } from './lateness.js';
import { every, join, raw, sql } from './sql.js';
import { LEVEL, STATUS, TIER, wordFor } from './words.js';

const LATENESS_WORDS = {
  ...{ NONE: '正常', DUE_SOON: '临期', BEHIND: '滞后', OVERDUE: '逾期', NO_DEADLINE: '无时限' },
  ...{ NOT_ASSESSABLE: '无法判定', PROVISIONAL: '暂定' },
};

/**
 * Counts projects under a condition, a row a combination of the keys, sorted by key as texts with nulls last; without
 * keys one row over all.
 */
export function countProjects(database, condition, groupBy, today, { calendar, divisions }) {
  const names = new Map(
    database
      .rows(sql`
    select id, name from name union all
    select category_code, min(category_label) from project where category_code is not null group by 1`)
      .map((row) => [row.id, row.name]),
  );
  const nameOf = (id) => names.get(id) ?? null;
  const keys = groupKeys(today, calendar, divisions, nameOf);
  const used = groupBy.map((name, i) => ({ ...keys[name], column: raw(`key${i}`) }));
  const columns = used.map(({ column }) => column);
  const counted = (holds) => sql`coalesce(sum(case when ${holds} then 1 else 0 end), 0)`;
  const rows = database.rows(sql`
    select ${join([...columns, sql`count(*) as count`], ', ')},
      ${counted(isOpen)} as open,
      ${counted(raw("p.status = 'COMPLETED'"))} as completed,
      ${counted(raw("p.status = 'CLOSED'"))} as closed,
      ${counted(raw("p.status = 'WITHDRAWN'"))} as withdrawn,
      ${counted(closedInTime(true))} as closedOnTime,
      ${counted(raw("p.state = 'OVERDUE'"))} as openOverdue,
      coalesce(sum((select count(*) from measure x where x.project = p.id)), 0) as measures
    from (
      select ${join([raw('p.*'), ...used.map(({ value, column }) => sql`${value} as ${column}`)], ', ')},
        ${latenessState(today, calendar)} as state
      from project p where ${condition}
    ) p
    ${columns.length > 0 ? sql`group by ${join(columns, ', ')} order by ${join(columns.map(asText), ', ')}` : raw('')}`);
  return rows.map((row) => {
    const key = used.map((_, i) => (row[`key${i}`] === null ? null : String(row[`key${i}`])));
    return { ...row, key, label: key.map((value, i) => (value === null ? null : used[i].label(value))) };
  });
}

function groupKeys(today, calendar, divisions, nameOf) {
  // A zone that lies beside the level (3401Z02 beside counties) has no division of it.
  const divisionAt = (
    digits,
  ) => sql`case when length(p.place) >= ${digits} and instr(substr(p.place, 1, ${digits}), 'Z') = 0
    then substr(p.place, 1, ${digits}) || ${'0'.repeat(6 - digits)} end`;
  // Of several who lead today the one who began last, of these the one listed last.
  const ofLead = (column) => sql`(select ${raw(column)} from lead l
    where ${every([raw('l.project = p.id'), leads({}, today)])} order by l.from_date desc, l.ordinal desc limit 1)`;
  return {
    CITY: { value: divisionAt(4), label: divisions.nameOf },
    COUNTY: { value: divisionAt(6), label: divisions.nameOf },
    TIER: { value: raw('p.tier'), label: (tier) => wordFor(TIER, tier) },
    STATUS: { value: raw('p.status'), label: (status) => wordFor(STATUS, status) },
    LATENESS: { value: latenessState(today, calendar), label: (state) => LATENESS_WORDS[state] },
    CATEGORY: { value: raw('p.category_code'), label: nameOf },
    LEAD_BODY: { value: raw('p.lead_body'), label: nameOf },
    LEAD_OFFICIAL: { value: ofLead('official'), label: nameOf },
    LEADER_LEVEL: { value: ofLead('level'), label: (level) => `${wordFor(LEVEL, level)}领导` },
    BATCH: { value: raw('p.batch'), label: (batch) => `第${batch}批` },
  };
}

function asText(column) {
  return sql`cast(${column} as text) nulls last`;
}

/** What projects hang on: for some parents the tables to read, the expression that names a project's parent, a condition. */
import { leads } from './conditions.js';
import { every, listed, raw, sql } from './sql.js';

const ALL = 'all';

/** The whole ledger, as one parent. `filter` is a condition on `p`; `name` tells it apart. */
export function wholeLedger(name, filter) {
  return {
    name: `ledger ${name}`,
    key: ALL,
    of: () => ({ from: raw('project p'), parent: raw(`'${ALL}'`), condition: filter }),
  };
}

const BODY_RELATIONS = {
  LEAD: ['project p', 'p.lead_body'],
  COOPERATING: ['project p join cooperation c on c.project = p.id', 'c.body'],
  FIRST_HANDLER: ['project p', 'p.first_handler'],
};

/** Of bodies in a role. */
export function ofBodies(role, name, filter) {
  return byColumn(`body ${role} ${name}`, ...BODY_RELATIONS[role], filter);
}

/** Of provincial projects, which they carry out. */
export function ofProvincialProjects(name, filter) {
  return byColumn(`carries out ${name}`, 'project p', 'p.carries_out', filter);
}

/** Of officials: each project once, however often he led it under the conditions of `lead`. */
export function ofOfficials(lead, today, name, filter) {
  return {
    name: `official ${name}`,
    of: (officials) => ({
      from: sql`project p join (
        select distinct l.official, l.project from lead l where l.official in ${listed(officials)} and ${leads(lead, today)}
      ) o on o.project = p.id`,
      parent: raw('o.official'),
      condition: filter,
    }),
  };
}

/** Of places (see `placeOf`), with all below them or (SELF) of them alone. */
export function ofPlaces(scope, name, filter) {
  const within = scope === 'SELF' ? 'p.place = d.value' : "p.place >= d.value and p.place < d.value || '~'";
  return {
    name: `division ${scope} ${name}`,
    of: (places) => ({
      from: sql`json_each(${JSON.stringify(places)}) d join project p on ${raw(within)}`,
      parent: raw('d.value'),
      condition: filter,
    }),
  };
}

function byColumn(name, from, column, filter) {
  return {
    name,
    of: (keys) => ({
      from: raw(from),
      parent: raw(column),
      condition: every([sql`${raw(column)} in ${listed(keys)}`, filter]),
    }),
  };
}

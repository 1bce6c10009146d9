import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { sql } from './sql.js';

/** Statements that are kept prepared: most requests put the same ones together. */
const MAX_PREPARED = 500;

/** A row a project; what hangs on it lies in tables of its own, in the order of `ordinal`. Texts compare by bytes. */
const TABLES = `
  create table if not exists fact (name text primary key, value text not null) strict;
  create table if not exists project (
    id text primary key, digest text not null,
    number text not null, title text not null, content text, service_target text,
    category_code text, category_label text, channel text, division text not null, place text not null,
    lead_body text, first_handler text, status text not null, status_text text, resolution text, satisfaction text,
    deadline_text text, deadline text, deadline_precision text, original_deadline text,
    registered_on text not null, completed_on text, closed_on text, updated_at text not null,
    tier text, batch integer, carries_out text, searched text not null,
    claimed_at text, last_report_on text,
    return_count integer not null default 0, reopen_count integer not null default 0,
    extension_count integer not null default 0
  ) strict;
  create table if not exists cooperation (${part('body text not null')}) strict, without rowid;
  create table if not exists lead (${part(`official text not null, tenure text, post text, level text,
    chief integer not null, from_date text not null, to_date text`)}) strict, without rowid;
  create table if not exists measure (${part('text text not null, body text, due_on text, done_on text')}) strict, without rowid;
  create table if not exists report (${part('on_date text not null, text text not null, by_body text')}) strict, without rowid;
  create table if not exists extension (${part(`requested_on text not null, by_body text, reason text, from_date text,
    to_date text, decision text not null, decided_on text, approver text`)}) strict, without rowid;
  create table if not exists evidence (${part('title text not null, url text, added_at text not null')}) strict, without rowid;
  create table if not exists indicator (${part(`name text not null, unit text not null, year integer not null,
    target text, target_value real, year_end_only integer not null`)}) strict, without rowid;
  create table if not exists reading (${part(`indicator integer not null, as_of text not null, actual text not null,
    actual_value real not null`)}) strict, without rowid;
  create table if not exists event (${part(`at text not null, kind text not null, reason text, by_body text,
    official text, post text, from_status text, to_status text, from_body text, to_body text, from_official text,
    to_official text, from_deadline text, to_deadline text, supervision text`)}) strict, without rowid;
  create table if not exists name (id text primary key, name text not null) strict;
  create table if not exists change (
    sequence integer primary key autoincrement, project text not null, deleted integer not null, at text not null
  ) strict;
  create table if not exists day (date text primary key, worked integer not null, worked_until integer not null) strict;
  create index if not exists project_place on project (place);
  create index if not exists project_lead_body on project (lead_body);
  create index if not exists project_carries_out on project (carries_out);
  create index if not exists lead_official on lead (official);
  create index if not exists cooperation_body on cooperation (body);
  create view if not exists latest_indicator as
    select i.*, r.actual, r.actual_value, r.as_of from indicator i left join reading r on r.project = i.project and r.ordinal = (
      select max(l.ordinal) from reading l where l.project = i.project and l.indicator = i.ordinal);
`;

/** Columns of a table of parts. */
function part(columns) {
  return `project text not null references project on delete cascade, ordinal integer not null, ${columns},
    primary key (project, ordinal)`;
}

/** Opens the ledger's database and makes its tables if they are not there. `:memory:` for one that is forgotten. */
export function openDatabase(path) {
  const database = new DatabaseSync(path);
  database.exec('pragma foreign_keys = on; pragma journal_mode = wal;');
  database.exec(TABLES);

  const prepared = new Map();
  function prepare(text) {
    const known = prepared.get(text) ?? database.prepare(text);
    // The one used longest ago goes first.
    prepared.delete(text);
    prepared.set(text, known);
    if (prepared.size > MAX_PREPARED) prepared.delete(prepared.keys().next().value);
    return known;
  }
  const rows = (statement) => prepare(statement.text).all(...statement.values);

  const opened = {
    rows,
    row: (statement) => rows(statement)[0],
    run: (statement) => prepare(statement.text).run(...statement.values),
    /** All of the work or nothing of it. */
    transaction(work) {
      database.exec('begin immediate');
      try {
        work();
        database.exec('commit');
      } catch (error) {
        database.exec('rollback');
        throw error;
      }
    },
    close: () => database.close(),
  };
  // Names the run of the change feed's numbers: a database that is made anew starts another one.
  opened.run(sql`insert into fact (name, value) values ('epoch', ${randomUUID()}) on conflict do nothing`);
  return opened;
}

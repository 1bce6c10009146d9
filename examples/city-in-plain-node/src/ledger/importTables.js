import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { parseCsv } from './csv.js';
import { plainText } from './plainText.js';
import { join, raw, sql } from './sql.js';
import { NAMES_FILE, PARTS, PROJECTS } from './tables.js';

/**
 * Brings the database to what the CSV files of a folder say, in one transaction: projects that are new or differ are
 * written, those that are gone are deleted, and each of these is a change of the feed, in the order of the changes'
 * times. What stayed the same is no change. Throws with file, line and heading if a field is not of its form.
 */
export function importTables(database, { folder, shard, divisions }) {
  const projects = readProjects(folder, shard, divisions);
  const held = new Map(database.rows(sql`select id, digest from project`).map(({ id, digest }) => [id, digest]));
  const changed = projects.filter(({ id, digest }) => held.get(id) !== digest).sort(byTime);
  const kept = new Set(projects.map(({ id }) => id));
  const now = new Date().toISOString();

  database.transaction(() => {
    for (const { id, row, parts } of changed) {
      database.run(sql`delete from project where id = ${id}`);
      insert(database, 'project', row);
      for (const [table, partRows] of Object.entries(parts)) for (const it of partRows) insert(database, table, it);
      database.run(derivedColumns(id));
      addChange(database, id, false, row.updated_at);
    }
    for (const id of held.keys()) {
      if (kept.has(id)) continue;
      database.run(sql`delete from project where id = ${id}`);
      addChange(database, id, true, now);
    }
    importNames(database, folder);
  });
}

/** What follows from the parts of a project. */
function derivedColumns(id) {
  const events = (what, kind) =>
    sql`(select ${raw(what)} from event e where e.project = project.id and e.kind = ${kind})`;
  return sql`update project set
    claimed_at = (select at from event e where e.project = project.id and e.kind = 'CLAIMED' order by ordinal limit 1),
    last_report_on = (select max(on_date) from report r where r.project = project.id),
    return_count = ${events('count(*)', 'RETURNED')},
    reopen_count = ${events('count(*)', 'REOPENED')},
    extension_count = (select count(*) from extension x where x.project = project.id and x.decision = 'APPROVED')
    where id = ${id}`;
}

function readProjects(folder, shard, divisions) {
  const partsOf = new Map(
    Object.entries(PARTS).map(([table, { file, columns }]) => [
      table,
      Map.groupBy(readFile(folder, file, columns), ({ number }) => number),
    ]),
  );
  return readFile(folder, PROJECTS.file, PROJECTS.columns).map(({ fields, line }) => {
    const id = `mp:${shard}:${fields.number}`;
    const place = divisions.placeOf(fields.division ?? '');
    if (place === null) throw fieldError(PROJECTS.file, line, '区划代码', 'a known division code', fields.division);
    const searched = [fields.title, fields.content, fields.service_target, fields.category_label, fields.status_text]
      .filter((it) => it !== null)
      .map(plainText)
      .join('\n');
    const parts = Object.fromEntries(
      [...partsOf].map(([table, byProject]) => [
        table,
        (byProject.get(fields.number) ?? []).map((part, i) => ({ project: id, ordinal: i + 1, ...part.fields })),
      ]),
    );
    const digest = createHash('sha256')
      .update(JSON.stringify([fields, place, parts]))
      .digest('base64url');
    return { id, digest, row: { id, digest, place, searched, ...fields }, parts };
  });
}

/** Fields by column, with the project's number and the line. */
function readFile(folder, file, columns) {
  return parseCsv(readFileSync(joinPath(folder, file), 'utf8')).map((record, i) => {
    const line = i + 2;
    const fields = Object.entries(columns).map(([column, [heading, read]]) => {
      const field = record[heading];
      if (field === undefined) throw new Error(`${file}: expected a column ${heading}, found none.`);
      try {
        return [column, field === null ? null : read(field)];
      } catch (error) {
        throw fieldError(file, line, heading, error.message, field);
      }
    });
    return { number: record.编号, line, fields: Object.fromEntries(fields) };
  });
}

function fieldError(file, line, heading, expected, field) {
  return new Error(`${file}, line ${line}, ${heading}: expected ${expected}, got "${field ?? ''}".`);
}

function insert(database, table, row) {
  const columns = Object.keys(row).map((name) => raw(name));
  const values = Object.values(row).map((value) => sql`${value}`);
  database.run(sql`insert into ${raw(table)} (${join(columns, ', ')}) values (${join(values, ', ')})`);
}

function addChange(database, project, deleted, at) {
  database.run(sql`insert into change (project, deleted, at) values (${project}, ${deleted}, ${at})`);
}

function importNames(database, folder) {
  const { file, id, name } = NAMES_FILE;
  database.run(sql`delete from name`);
  for (const record of parseCsv(readFileSync(joinPath(folder, file), 'utf8'))) {
    database.run(sql`insert into name (id, name) values (${record[id]}, ${record[name]})`);
  }
}

function byTime({ row: a }, { row: b }) {
  if (a.updated_at !== b.updated_at) return a.updated_at < b.updated_at ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

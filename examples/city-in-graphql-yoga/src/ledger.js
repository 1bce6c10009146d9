/** The city's ledger: its documents, read once, as projects of the contract, and ways to find them. */
import { createHash } from 'node:crypto';
import { plainText } from './text.js';

/**
 * Reads `{ names, projects }`. Throws if a project's division is unknown. Everything that follows from a document and
 * not from the day of a request (counts, last report, searched text) is worked out here.
 */
export function readLedger(json, { shard, divisions, calendar }) {
  const { names, projects: documents } = JSON.parse(json);
  const projects = documents.map((document) => toProject(document, { shard, divisions, calendar }));
  const byId = new Map(projects.map((project) => [project.id, project]));
  const categories = projects.map(({ category }) => category).filter((category) => category !== null);
  const labels = new Map([...Object.entries(names), ...categories.map(({ code, label }) => [code, label])]);
  return {
    projects,
    find: (id) => byId.get(id) ?? null,
    byLeadBody: groupBy(projects, ({ leadBody }) => [leadBody]),
    byCooperatingBody: groupBy(projects, ({ cooperatingBodies }) => cooperatingBodies),
    byFirstHandler: groupBy(projects, ({ firstHandler }) => [firstHandler]),
    byOfficial: groupBy(projects, ({ leads }) => leads.map(({ official }) => official)),
    byProvincialProject: groupBy(projects, ({ carriesOut }) => [carriesOut]),
    /** Of a body, official or category; null if the ledger has none. */
    nameOf: (id) => labels.get(id) ?? null,
    /** In the order in which they were last changed. */
    changes: projects.toSorted((a, b) => compare(a.updatedAt, b.updatedAt) || compare(a.id, b.id)),
    /** Another one whenever the file has changed: positions in its changes then mean nothing any more. */
    edition: createHash('sha256').update(json).digest('base64url').slice(0, 16),
  };
}

/** The lead of a day: of several the one that began last, of these the one listed last. */
export function leadOn({ leads }, day) {
  return leads.reduce((found, lead) => {
    const isLater = found === null || lead.from >= found.from;
    return leadsOn(lead, day) && isLater ? lead : found;
  }, null);
}

export function leadsOn({ from, to }, day) {
  return from <= day && (to === null || to >= day);
}

function toProject(document, { shard, divisions, calendar }) {
  const id = `mp:${shard}:${document.number}`;
  const path = divisions.pathOf(document.division);
  if (path === null) throw new Error(`Project ${id}: expected a known division, got "${document.division}".`);
  const { bodies = {}, outcome = {}, days = {}, leads = [], measures = [], reports = [], extensions = [] } = document;
  const { evidence = [], indicators = [], events = [] } = document;
  const countOf = (kind) => events.filter((event) => event.kind === kind).length;
  return {
    id,
    title: document.title,
    content: document.content ?? null,
    serviceTarget: document.beneficiaries ?? null,
    category: document.category ?? null,
    channel: document.channel ?? null,
    division: document.division,
    path,
    leadBody: bodies.lead ?? null,
    cooperatingBodies: bodies.cooperating ?? [],
    firstHandler: bodies.first ?? null,
    status: document.status,
    statusText: document.statusText ?? null,
    resolution: outcome.resolution ?? null,
    satisfaction: outcome.satisfaction ?? null,
    deadline: toDeadline(document.deadline ?? {}, extensions, calendar),
    leads: leads.map((lead) => ({ tenure: null, post: null, level: null, chief: false, to: null, ...lead })),
    measures: measures.map((measure, i) => ({ ordinal: i + 1, body: null, dueOn: null, doneOn: null, ...measure })),
    reports: reports.map((report) => ({ by: null, ...report })).toSorted((a, b) => compare(b.on, a.on)),
    extensions: extensions.map((extension) => toExtension(extension, calendar)),
    evidence: evidence.map((item) => ({ url: null, ...item })),
    indicators: indicators.map(toIndicator),
    events: events.map((event, i) => ({ ...event, id: `${id}#${i + 1}` })).toSorted((a, b) => compare(a.at, b.at)),
    registeredOn: days.registered,
    claimedAt: events.find(({ kind }) => kind === 'CLAIMED')?.at ?? null,
    completedOn: days.completed ?? null,
    closedOn: days.closed ?? null,
    lastReportOn:
      reports
        .map(({ on }) => on)
        .toSorted()
        .at(-1) ?? null,
    returnCount: countOf('RETURNED'),
    reopenCount: countOf('REOPENED'),
    updatedAt: document.updated,
    municipalTier: document.tier ?? null,
    batch: document.batch ?? null,
    carriesOut: document.carriesOut ?? null,
    // A line a text, so that no word is found across two of them.
    searched: [document.title, document.content, document.beneficiaries, document.category?.label, document.statusText]
      .filter((text) => text !== null && text !== undefined)
      .map(plainText)
      .join('\n'),
  };
}

/** Null if the ledger says nothing of a deadline, neither a date nor a text. */
function toDeadline({ raw = null, date = null, precision = null, original = null }, extensions, calendar) {
  if (raw === null && date === null) return null;
  return {
    ...{ raw, date, precision, original },
    extensionCount: extensions.filter(({ decision }) => decision === 'APPROVED').length,
    workingDaysAdded: original === null || date === null ? null : calendar.workingDaysBetween(original, date),
  };
}

function toExtension(stated, calendar) {
  const extension = { by: null, reason: null, from: null, to: null, decidedOn: null, approver: null, ...stated };
  const { decision, from, to } = extension;
  const isAdded = decision === 'APPROVED' && from !== null && to !== null;
  return { ...extension, workingDaysAdded: isAdded ? calendar.workingDaysBetween(from, to) : null };
}

function toIndicator({ target = null, yearEndOnly = false, readings = [], ...indicator }) {
  const last = readings.at(-1);
  return { ...indicator, target, yearEndOnly, readings, actual: last?.actual ?? null, asOf: last?.asOf ?? null };
}

/** Each project once under each of its keys; projects without one are under none. */
function groupBy(projects, keysOf) {
  const groups = new Map();
  for (const project of projects) {
    for (const key of new Set(keysOf(project))) {
      if (key === null) continue;
      const group = groups.get(key);
      if (group) group.push(project);
      else groups.set(key, [project]);
    }
  }
  return { get: (key) => groups.get(key) ?? [], has: (key) => groups.has(key) };
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

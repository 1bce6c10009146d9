import type { MunicipalProjectRow } from '../../subgraphs/municipal-projects/subgraph.ts';

/** Rows as city-in-graphql-yoga keeps them: a JSON file of documents, one a line, without what is not known. */
export function toDocuments(rows: readonly MunicipalProjectRow[], names: ReadonlyMap<string, string>): string {
  const documents = rows.map((row) => JSON.stringify(toDocument(row), (_key, value) => value ?? undefined));
  return `{"names": ${JSON.stringify(Object.fromEntries(names))},\n"projects": [\n${documents.join(',\n')}\n]}\n`;
}

function toDocument(row: MunicipalProjectRow): object {
  return {
    number: row.id.split(':').slice(2).join(':'),
    title: row.title,
    content: row.content,
    beneficiaries: row.serviceTarget,
    category: row.category,
    channel: row.channel,
    division: row.division,
    bodies: { lead: row.leadBody, cooperating: row.cooperatingBodies, first: row.firstHandler },
    tier: row.municipalTier,
    batch: row.batch,
    carriesOut: row.carriesOut,
    status: row.status,
    statusText: row.statusText,
    outcome: { resolution: row.resolution, satisfaction: row.satisfaction },
    deadline: row.deadline,
    days: { registered: row.registeredOn, completed: row.completedOn, closed: row.closedOn },
    updated: row.updatedAt,
    leads: row.leads.map(({ leaderLevel, ...lead }) => ({ ...lead, level: leaderLevel })),
    measures: row.measures.map(({ ordinal: _, ...measure }) => measure),
    reports: row.reports,
    extensions: row.extensions,
    evidence: row.evidence,
    indicators: row.indicators,
    events: row.events,
  };
}

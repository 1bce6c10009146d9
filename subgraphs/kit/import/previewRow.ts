import type { ComparedEntry, Comparison } from './compareBatch.ts';

/** A matter as it will be, in short. */
export interface PreviewRow {
  row: number;
  number: string;
  title: string;
  comparison: Comparison;
  division: string | null;
  /** Name of the body, or its id. */
  leadBody: string | null;
  cooperatingBodies: readonly string[];
  deadline: string | null;
  /** ISO date. */
  deadlineDate: string | null;
  status: string | null;
  statusText: string | null;
}

export function previewRow(
  { entry, sheetRow, comparison }: ComparedEntry,
  nameOf: (id: string) => string | undefined,
): PreviewRow {
  const name = (id: string) => nameOf(id) ?? id;
  return {
    ...{ row: sheetRow, number: entry.number, title: entry.title, comparison, division: entry.division ?? null },
    leadBody: entry.leadBody ? name(entry.leadBody) : null,
    cooperatingBodies: (entry.cooperatingBodies ?? []).map(name),
    deadline: entry.deadline?.raw ?? null,
    deadlineDate: entry.deadline?.date ?? null,
    status: entry.status ?? (comparison === 'NEW' ? 'REGISTERED' : null),
    statusText: entry.statusText ?? null,
  };
}

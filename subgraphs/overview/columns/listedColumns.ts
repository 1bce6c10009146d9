import type { SubgraphContext } from '../../kit/server/context.ts';
import { mayRead } from '../../kit/server/selectedFields.ts';
import type { VersionTable } from '../records/tables.ts';

type ColumnName = keyof VersionTable;

/** Of every row of a list: what it is, and what a cursor may be made of. */
const ALWAYS: readonly ColumnName[] = [
  ...(['version', 'id', 'type', 'updatedAt', 'deadlineDate', 'registeredOn', 'closedOn', 'lastReportOn'] as const),
];

/** Fields of Matter that are a column of the same name. */
const PLAIN_FIELDS = [
  ...(['title', 'channel', 'division', 'leadBody', 'status', 'resolution', 'satisfaction', 'claimedAt'] as const),
  ...(['completedOn', 'returnCount', 'reopenCount', 'source'] as const),
] satisfies readonly ColumnName[];

/** Other fields of Matter and of its deadline, and what they are made of. */
const MADE_FIELDS: Readonly<Record<string, readonly ColumnName[]>> = {
  category: ['categoryCode', 'categoryLabel'],
  deadline: ['deadlineRaw'],
  precision: ['deadlinePrecision'],
  original: ['deadlineOriginal'],
  extensionCount: ['extensionCount'],
  workingDaysAdded: ['workingDaysAdded'],
  lateness: ['status', 'deadlineRaw', 'indicators'],
};

/** Fields that look into all texts of a row. */
const WHOLE_FIELDS = ['matches'];

/**
 * The columns that the fields of a request can need of the rows of its lists; null: all. Texts that nobody asked for are
 * most of a row.
 */
export function listedColumns(context: Pick<SubgraphContext, 'once'>): readonly ColumnName[] | null {
  if (mayRead(WHOLE_FIELDS, context)) return null;
  const made = Object.entries(MADE_FIELDS).flatMap(([field, columns]) => (mayRead([field], context) ? columns : []));
  const plain = PLAIN_FIELDS.filter((field) => mayRead([field], context));
  return [...new Set([...ALWAYS, ...plain, ...made])];
}

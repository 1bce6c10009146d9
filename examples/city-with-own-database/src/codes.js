/** What the numbers of the city's tables mean in the contract: a code is a place in its list. */

export const STATUSES = [
  ...['REGISTERED', 'ASSIGNED', 'CLAIMED', 'IN_PROGRESS', 'EXTENSION_REQUESTED', 'RETURNED'],
  ...['ANSWERED', 'COMPLETED', 'CLOSED', 'REOPENED', 'LONG_TERM', 'WITHDRAWN'],
];
export const RESOLUTIONS = ['SOLVED', 'PARTLY_SOLVED', 'EXPLAINED', 'NOT_SOLVED', 'DUPLICATE'];
export const SATISFACTIONS = ['SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED'];
export const LEVELS = ['PROVINCE', 'CITY', 'COUNTY', 'ZONE', 'TOWNSHIP', 'VILLAGE'];
export const TIERS = ['KEY', 'MICRO'];
export const DECISIONS = ['PENDING', 'APPROVED', 'REFUSED'];
export const SUPERVISIONS = ['BLUE', 'YELLOW', 'RED'];
export const PRECISIONS = { D: 'DAY', M: 'MONTH', Y: 'YEAR' };

/** Of `rz.lx`, in which 0 is a report on progress. */
export const LOG_KINDS = [
  ...['REPORT', 'REGISTERED', 'ASSIGNED', 'CLAIMED', 'TRANSFERRED', 'RETURNED', 'EXTENSION_REQUESTED', 'EXTENDED'],
  ...['EXTENSION_REFUSED', 'REPORTED', 'ANSWERED', 'COMPLETED', 'CLOSED', 'REOPENED', 'SUPERVISED'],
  ...['MADE_LONG_TERM', 'WITHDRAWN', 'CORRECTED'],
];

/** `codeSql('x.zt', STATUSES)`: the word for a code, as SQL. */
export function codeSql(column, words) {
  return `(array[${words.map((word) => `'${word}'`).join(', ')}])[${column} + 1]`;
}

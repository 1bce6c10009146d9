import { GraphQLError } from 'graphql';
import { ERRORS, isErrorCode } from '../../errors.ts';
import { ExportFailure } from './ExportFailure.ts';
import type { ExportPage } from './readPages.ts';

/** Why a page is not complete: who is missing, by name, then the errors of the fields that are null because of it. */
export function incompleteFailure({ coverage, errors }: Pick<ExportPage, 'coverage' | 'errors'>): ExportFailure {
  // The caller's own mistakes are none of coverage: what a system said of the query says it best.
  const [first] = errors;
  if (first && !coverage?.missing.length && !isOfSystem(first)) return new ExportFailure(errors);
  const missing = coverage?.missing ?? [];
  const named = [
    ...missing.map(({ name, reason }) => `${name} (${reason})`),
    ...new Set(errors.map(({ message }) => message)),
  ];
  const message = `Expected all systems, missing: ${named.join('; ')}. Ask again later, or with "complete": false for the rest.`;
  const extensions = {
    code: 'INCOMPLETE',
    missing: missing.map(({ system, shard, name, reason }) => ({ system, shard, name, reason })),
  };
  return new ExportFailure([new GraphQLError(message, { extensions }), ...errors]);
}

function isOfSystem({ extensions: { code } }: GraphQLError): boolean {
  return isErrorCode(code) && ERRORS[code].fault === 'SYSTEM';
}

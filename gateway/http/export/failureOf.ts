import { TableError } from '../../../tables/plan/TableError.ts';
import type { ErrorCode } from '../../errors.ts';
import { toClientError } from '../clientError.ts';
import { ExportFailure, exportFailure } from './ExportFailure.ts';
import { InvalidQuery } from './readOperation.ts';

/** Whatever was thrown, as the client may see it; what it may not see goes to the log under the request id. */
export function failureOf(error: unknown, requestId = ''): ExportFailure {
  if (error instanceof ExportFailure) return error;
  if (error instanceof InvalidQuery) return new ExportFailure(error.errors);
  if (error instanceof TableError) {
    return exportFailure(codeOf(error), error.message, error.paths.length > 0 ? { paths: error.paths } : {});
  }
  return new ExportFailure([toClientError(error, requestId)]);
}

function codeOf({ code }: TableError): ErrorCode {
  // The hub has found the operation by itself, and refused whatever is no query.
  return code === 'NO_OPERATION' || code === 'NOT_A_QUERY' ? 'BAD_REQUEST' : code;
}

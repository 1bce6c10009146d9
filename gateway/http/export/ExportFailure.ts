import { GraphQLError } from 'graphql';
import { ERRORS, type ErrorCode, isErrorCode } from '../../errors.ts';

/** Why there is no file, or no whole one: errors as the client may see them, the decisive one first. */
export class ExportFailure extends Error {
  override name = 'ExportFailure';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }

  get code(): ErrorCode {
    const code = this.errors[0]?.extensions.code;
    return isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR';
  }
}

/** With the sentence of the table if none fits better. */
export function exportFailure(
  code: ErrorCode,
  message: string = ERRORS[code].sentence,
  extensions: Record<string, unknown> = {},
): ExportFailure {
  return new ExportFailure([new GraphQLError(message, { extensions: { code, ...extensions } })]);
}

/** A field's error leaves an answer at 200; here there is no answer beside it. */
export function statusOf(code: ErrorCode): number {
  const { httpStatus, fault } = ERRORS[code];
  if (httpStatus !== 200) return httpStatus;
  return fault === 'CALLER' ? 400 : 503;
}

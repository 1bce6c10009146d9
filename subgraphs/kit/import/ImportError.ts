/** Why a file as a whole cannot be imported: `docs/reference/import.md` has what to do about each. */
export const IMPORT_ERROR_CODES = [
  'FILE_NOT_READABLE',
  'FILE_IS_ENCRYPTED_OR_OLD',
  'FILE_TOO_LARGE',
  'FILE_CHANGED',
  'ENCODING_UNKNOWN',
  'SHEET_UNKNOWN',
  'HEADINGS_NOT_FOUND',
  'COLUMN_MISSING',
  'MAPPING_WRONG',
  'NAMES_FILE_WRONG',
  'LIST_UNKNOWN',
  'LIST_NOT_KEPT',
  'CONTRACT_NOT_IMPORTABLE',
  'DIRECTORY_UNREACHABLE',
  'REPORT_NOT_WRITABLE',
  'INTERRUPTED',
] as const;
export type ImportErrorCode = (typeof IMPORT_ERROR_CODES)[number];

/** Ends an import, with nothing written to the ledger unless the message says so. The message says what was expected, what came, where, and what to do. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly code: ImportErrorCode;

  constructor(code: ImportErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** @throws ImportError INTERRUPTED */
export function throwIfInterrupted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new ImportError('INTERRUPTED', 'Interrupted: nothing was written.', signal.reason);
}

/** A `LedgerSource` answered in a way that the contract does not allow: for the city's log, never for a client. */
export class SourceError extends Error {
  override name = 'SourceError';

  /** `of` is the method, or `row`, whose answer it is. */
  constructor(of: string, expected: string, came: string, options?: ErrorOptions) {
    super(`LedgerSource, ${of}: expected ${expected}, got ${came}.`, options);
  }
}

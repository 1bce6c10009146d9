/** The hub gave no file, and says why. */
export class ExportRefused extends Error {
  override name = 'ExportRefused';
  readonly code: string;
  /** Of INCOMPLETE: the systems that are missing. */
  readonly missing: readonly { name: string; reason: string | null }[];

  constructor(code: string, message: string, missing: ExportRefused['missing'] = []) {
    super(message);
    this.code = code;
    this.missing = missing;
  }
}

/** There is no whole file: `HUB_UNREACHABLE`, `DOWNLOAD_BROKEN` or `FILE_NOT_WRITTEN`. */
export class DownloadFailed extends Error {
  override name = 'DownloadFailed';
  readonly code: 'HUB_UNREACHABLE' | 'DOWNLOAD_BROKEN' | 'FILE_NOT_WRITTEN';

  constructor(code: DownloadFailed['code'], cause: unknown) {
    super('', { cause });
    this.code = code;
  }
}

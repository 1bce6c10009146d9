import type { GapReason } from '../coverage/Coverage.ts';
import { describeGap } from '../coverage/describeCoverage.ts';
import { ErrorNote } from '../errors/ErrorNote.tsx';
import { useLanguage } from '../preferences.ts';
import styles from './DownloadButtons.module.css';
import { DownloadProgress } from './DownloadProgress.tsx';
import type { ExportRequest } from './ExportRequest.ts';
import { type Download, type DownloadState, useDownload } from './useDownload.ts';
import { DOWNLOAD_WORDS } from './words.ts';

/** `gb18030`: CSV in that encoding. */
export type DownloadFormat = 'xlsx' | 'csv' | 'gb18030' | 'ndjson' | 'parquet';

const ALL_FORMATS: readonly DownloadFormat[] = ['xlsx', 'csv', 'gb18030', 'ndjson', 'parquet'];

interface DownloadButtonsProps
  extends Pick<ExportRequest, 'query' | 'variables' | 'operationName' | 'at' | 'nested' | 'fileName'> {
  /** Default: all. */
  formats?: readonly DownloadFormat[];
  /** Of `useDownload`, if the download is to outlive these buttons; else leaving them cancels it. */
  download?: Download;
}

/**
 * The whole list of a query, all pages, as a file. Asks for all systems; where some are missing it names them and lets
 * the reader choose to go without. One file at a time, with its progress and a way to cancel.
 */
export function DownloadButtons({ formats = ALL_FORMATS, download, ...query }: DownloadButtonsProps) {
  const [language] = useLanguage();
  const words = DOWNLOAD_WORDS[language];
  const own = useDownload();
  const { state, start, cancel } = download ?? own;
  return (
    <section className={styles.download} aria-label={words.download}>
      <div className={styles.buttons}>
        <span aria-hidden="true">{words.download}</span>
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            title={words.hints[format]}
            disabled={state.kind === 'running'}
            onClick={() => void start({ ...query, ...formOf(format) })}
          >
            {words.formats[format]}
          </button>
        ))}
      </div>
      {state.kind === 'running' && <DownloadProgress progress={state.progress} onCancel={cancel} />}
      <p role="status" className={styles.status}>
        {state.kind === 'done' && (state.head.complete ? words.done : words.donePartial)(state.head.fileName)}
        {state.kind === 'cancelled' && words.cancelled}
      </p>
      {state.kind === 'failed' && <Failure state={state} onStart={(request) => void start(request)} />}
    </section>
  );
}

function formOf(format: DownloadFormat): Pick<ExportRequest, 'format' | 'encoding'> {
  return format === 'gb18030' ? { format: 'csv', encoding: 'gb18030' } : { format };
}

interface FailureProps {
  state: Extract<DownloadState, { kind: 'failed' }>;
  onStart: (request: ExportRequest) => void;
}

function Failure({ state: { request, error }, onStart }: FailureProps) {
  const [language] = useLanguage();
  const words = DOWNLOAD_WORDS[language];
  if (error.code !== 'INCOMPLETE' || request.complete === false) {
    return <ErrorNote error={error} onRetry={() => onStart(request)} />;
  }
  const gaps = (error.missing ?? []).map(({ name, reason }) =>
    describeGap({ name, reason: reason as GapReason | null, since: null, staleAsOf: null }, null, language),
  );
  return (
    <div className={styles.incomplete} role="alert">
      <p>{words.incomplete}</p>
      {gaps.length > 0 ? (
        <ul>
          {gaps.map((gap) => (
            <li key={gap}>{gap}</li>
          ))}
        </ul>
      ) : (
        <p lang="en">{error.message}</p>
      )}
      <button type="button" onClick={() => onStart({ ...request, complete: false })}>
        {words.anyway}
      </button>
      <button type="button" onClick={() => onStart(request)}>
        {words.again}
      </button>
    </div>
  );
}

import { useLanguage } from '../preferences.ts';
import styles from './DownloadButtons.module.css';
import type { ExportProgress } from './ExportRequest.ts';
import { tellBytes } from './tellBytes.ts';
import { DOWNLOAD_WORDS } from './words.ts';

interface DownloadProgressProps {
  /** Null until the first byte. */
  progress: ExportProgress | null;
  onCancel: () => void;
}

/** How far a download is, in rows of all rows where both are known. */
export function DownloadProgress({ progress, onCancel }: DownloadProgressProps) {
  const [language] = useLanguage();
  const words = DOWNLOAD_WORDS[language];
  const { bytes = 0, rows = null, totalCount = null } = progress ?? {};
  const share = rows !== null && totalCount ? Math.min(1, rows / totalCount) : undefined;
  const told = progress
    ? words.progress(
        rows?.toLocaleString('en-US') ?? null,
        totalCount?.toLocaleString('en-US') ?? null,
        tellBytes(bytes),
      )
    : words.preparing;
  return (
    <div className={styles.progress}>
      <progress aria-label={words.download} max={1} {...(share === undefined ? {} : { value: share })} />
      <span>{told}</span>
      <button type="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}

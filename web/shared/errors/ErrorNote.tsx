import { useLanguage } from '../preferences.ts';
import styles from './ErrorNote.module.css';
import { type ErrorLike, explainError } from './explainError.ts';

interface ErrorNoteProps {
  error: ErrorLike;
  /** Offered as a button if given. */
  onRetry?: (() => void) | undefined;
}

const RETRY = { zh: '重试', en: 'Try again' } as const;

/** An error in words: what is wrong, what to do, and what the hub said of it. Read out as soon as it is shown. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const [language] = useLanguage();
  const { code, sentence, remedy, detail } = explainError(error, language);
  return (
    <div className={styles.note} role="alert">
      <p>
        <strong>{sentence}</strong> {remedy}
      </p>
      {(detail || code) && (
        <p className={styles.detail} lang="en">
          {detail} {code && <code>{code}</code>}
        </p>
      )}
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {RETRY[language]}
        </button>
      )}
    </div>
  );
}
